package org.sira.disbursement;

import org.sira.shared.InvalidAnswers;

/** Whom a payment goes to, as the caseworker wrote it down; only the name is always there. */
public record Payee(String name, String phone, String account, String invoiceNumber) {

  static final String VENDOR = "VENDOR_PAYMENT";
  private static final String WALLET = "MOBILE_MONEY";

  /** Refuses a wallet without its number, or in the name of somebody else (rules of the issuers of mobile money). */
  void requireFits(String channel, boolean nameMatches) {
    if (WALLET.equals(channel) && (phone == null || phone.isBlank())) {
      throw new InvalidAnswers("payeePhone", "REQUIRED");
    }
    if (WALLET.equals(channel) && !nameMatches) {
      throw new InvalidAnswers("walletNameMatches", "NOT_THE_PAYEES_WALLET");
    }
  }
}
