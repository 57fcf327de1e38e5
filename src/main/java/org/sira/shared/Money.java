package org.sira.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount with its currency: whole units for XOF, two decimals for EUR. An amount with more decimals than its
 * currency has is refused with {@link IllegalArgumentException}, never rounded in silence.
 */
public record Money(BigDecimal amount, String currency) {

  public static final String XOF = "XOF";
  private static final char THIN_SPACE = '\u202F';

  public Money {
    amount = amount.setScale(XOF.equals(currency) ? 0 : 2, RoundingMode.UNNECESSARY);
  }

  public static Money xof(long amount) {
    return new Money(BigDecimal.valueOf(amount), XOF);
  }

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** As people read it, with thin spaces that never break: 1 200 000 XOF. */
  public String shown() {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(THIN_SPACE);
    symbols.setDecimalSeparator(',');
    return new DecimalFormat(amount.scale() == 0 ? "#,##0" : "#,##0.00", symbols).format(amount) + THIN_SPACE + currency;
  }
}
