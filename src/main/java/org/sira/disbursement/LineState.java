package org.sira.disbursement;

/** How far a line of an approved plan has come. */
public enum LineState {
  TO_SETTLE, IN_DELIVERY, SETTLED, FAILED, CANCELLED;

  /** Whether something of the line may still be delivered or paid. */
  public boolean open() {
    return this == TO_SETTLE || this == IN_DELIVERY;
  }
}
