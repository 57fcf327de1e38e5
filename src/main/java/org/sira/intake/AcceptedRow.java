package org.sira.intake;

/**
 * A person of a manifest: the line in the file and the number of the case, null until it is opened. The two flags are
 * protection data and null for whoever may not read them.
 */
public record AcceptedRow(int row, String number, boolean suspectedDuplicate, Boolean medicalFlag,
                          String vulnerabilityFlags) {

  AcceptedRow withoutFlags() {
    return new AcceptedRow(row, number, suspectedDuplicate, null, null);
  }
}
