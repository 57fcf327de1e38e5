package org.sira.disbursement;

/** Where a payment stands: prepared, released by finance, sent, and then received or not, or called off unsent. */
public enum PaymentState { DRAFT, APPROVED, SENT, CONFIRMED, FAILED, CANCELLED }
