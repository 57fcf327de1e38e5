package org.sira.intake;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person is asked to agree to, each for itself. Refusing any but {@link #PROCESSING} costs no help. The code is
 * the one of the paper form, {@code field} the form key that asks for it.
 */
public enum Consent {
  PROCESSING("C1", "processingAccepted"), PARTNER("C2", "shareWithPartner"), GOVERNMENT("C3", "shareWithGovernment"),
  DONOR("C4", "shareWithDonor"), PHOTO("C5", "photoAllowed"), CONTACT("C6", "contactByPhone"),
  RESEARCH("C7", "researchAllowed"), BIOMETRICS("C8", "biometricsAllowed");

  private final String code;
  private final String field;

  Consent(String code, String field) {
    this.code = code;
    this.field = field;
  }

  public String code() {
    return code;
  }

  public String field() {
    return field;
  }

  static Consent of(String code) {
    return find(code).orElseThrow();
  }

  /** The consent of this code, or nothing when it is none of the eight. */
  public static Optional<Consent> find(String code) {
    return Arrays.stream(values()).filter(consent -> consent.code.equals(code)).findFirst();
  }
}
