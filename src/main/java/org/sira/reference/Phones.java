package org.sira.reference;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Telephone numbers in their international form; a number without country is one of Mali. */
public final class Phones {

  private static final String HOME = "ML";

  private Phones() {}

  /**
   * The number as {@code +22376112233}, or nothing when it cannot be one. Checks length and country, not the ranges
   * of the operators: new ranges open faster than libraries learn of them.
   */
  public static Optional<String> e164(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, HOME);
      return numbers.isPossibleNumber(number) && !number.hasExtension()
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
