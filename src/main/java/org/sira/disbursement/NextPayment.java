package org.sira.disbursement;

import java.math.BigDecimal;

/** What is known of a line's next payment: which tranche, its amount in XOF, and to whom it goes as far as known. */
public record NextPayment(Line line, int tranche, BigDecimal amount, Payee payee) {}
