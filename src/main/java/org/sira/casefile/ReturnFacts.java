package org.sira.casefile;

import java.time.LocalDate;

/**
 * How the person came back. {@code modality}: AVR, VHR, FORCED or SPONT; {@code priorHelp}: NONE, PARTLY or FULL help
 * for an earlier return; {@code proof}: a paper that proves the return was seen.
 */
public record ReturnFacts(String modality, LocalDate returnDate, String hostCountry, boolean proof, String flight,
                          boolean unaccompaniedChild, String priorHelp, String familyGroup) {}
