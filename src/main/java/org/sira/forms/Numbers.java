package org.sira.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are sent, typed by French hands, and shown. */
final class Numbers {

  private static final long MAX_DIGITS = 15;
  private static final int MAX_DECIMALS = 10;
  private static final BigDecimal MOST = new BigDecimal("999999999999999");
  private static final char THIN_SPACE = '\u202F';

  private Numbers() {}

  /** A JSON number or its plain notation in a text, as a Long when it is whole, else as a BigDecimal. */
  static Reading read(Object sent) {
    if (sent instanceof CharSequence && sent.toString().isBlank()) {
      return Reading.EMPTY;
    }
    var number = exact(sent);
    if (number == null) {
      return Reading.wrong("NOT_A_NUMBER", sent instanceof CharSequence || sent instanceof Number ? sent : "");
    }
    // The order matters: 1e999999999 is cheap to hold but would fill the memory when written out.
    if ((long) number.precision() - number.scale() > MAX_DIGITS && number.signum() != 0) {
      return number.signum() > 0 ? Reading.beyond("TOO_LARGE", "max", MOST) : Reading.beyond("TOO_SMALL", "min", MOST.negate());
    }
    var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.scale() > MAX_DECIMALS ? Reading.beyond("TOO_MANY_DECIMALS", "max", MAX_DECIMALS)
        : Reading.of(plain.scale() <= 0 ? (Object) plain.longValueExact() : plain);
  }

  private static BigDecimal exact(Object sent) {
    if (sent instanceof BigDecimal number) {
      return number;
    }
    if (sent instanceof BigInteger number) {
      return new BigDecimal(number);
    }
    var text = String.valueOf(sent).strip();
    var plain = sent instanceof CharSequence ? text.length() <= 40 && text.matches("-?[0-9]+([.][0-9]+)?")
        : sent instanceof Number && text.matches("-?[0-9]+([.][0-9]+)?(E-?[0-9]{1,3})?");
    return plain ? new BigDecimal(text) : null;
  }

  /**
   * What a person typed: spaces of any width between the digits, a comma or a point before the decimals. In a field
   * for whole numbers a point or comma before three digits groups thousands, or 1.000 would quietly become 1.
   * What is no number stays as it is, for the check to say so.
   */
  static Object typed(String text, Integer decimals) {
    var digits = text.strip().replaceAll("(?<=[0-9.,-])[\\s\\u00A0\\u202F\\u2009'’](?=[0-9.,])", "").replace('\u2212', '-');
    if (Integer.valueOf(0).equals(decimals) && digits.matches("-?[0-9]{1,3}([.,][0-9]{3}){1,4}")) {
      digits = digits.replaceAll("[.,]", "");
    }
    digits = digits.replace(',', '.');
    return digits.length() <= 40 && digits.matches("-?[0-9]+([.][0-9]+)?") ? new BigDecimal(digits) : text;
  }

  /** A number with its thousands apart; anything else, and one too long to write out, as it is. */
  static String shown(Object number, Locale locale) {
    if (!(number instanceof Number) || read(number).code() != null) {
      return String.valueOf(number);
    }
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN_SPACE);
    symbols.setDecimalSeparator("en".equals(locale.getLanguage()) ? '.' : ',');
    return new DecimalFormat("#,##0.##########", symbols).format(number);
  }
}
