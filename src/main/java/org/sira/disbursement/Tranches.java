package org.sira.disbursement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Into how many payments a line is cut: two for money in the hand of the returnee when the plan exceeds 650,000 XOF,
 * the first of 60 to 80 % as set, else one (rule of instalments).
 */
@Component
class Tranches {

  private static final BigDecimal IN_ONE_UP_TO = BigDecimal.valueOf(650_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> IN_HAND = Set.of("MOBILE_MONEY", "BANK_TRANSFER", "CASH", "VOUCHER");

  private final BigDecimal firstPercent;

  Tranches(@Value("${sira.disbursement.first-tranche-percent:70}") int firstPercent) {
    if (firstPercent < 60 || firstPercent > 80) {
      throw new IllegalArgumentException("sira.disbursement.first-tranche-percent must lie between 60 and 80");
    }
    this.firstPercent = BigDecimal.valueOf(firstPercent);
  }

  int count(Route route, String channel, BigDecimal planTotal, BigDecimal amount) {
    return route == Route.MONEY && IN_HAND.contains(channel) && planTotal.compareTo(IN_ONE_UP_TO) > 0
        && first(amount).signum() > 0 ? 2 : 1;
  }

  /** The amount of one tranche of a line; together they are the line's amount to the last franc. */
  BigDecimal amount(Line line, int tranche) {
    if (line.tranches() == 1) {
      return line.amount();
    }
    return tranche == 1 ? first(line.amount()) : line.amount().subtract(first(line.amount()));
  }

  /** The amounts in which a line is to be paid; before its way is chosen, those that its plan foresees. */
  List<BigDecimal> foreseen(Line line, BigDecimal planTotal) {
    int count = line.route() == null
        ? count(IN_HAND.contains(line.channel()) ? Route.MONEY : Route.GOODS, line.channel(), planTotal, line.amount())
        : line.tranches();
    var first = first(line.amount());
    return count == 1 ? List.of(line.amount()) : List.of(first, line.amount().subtract(first));
  }

  private BigDecimal first(BigDecimal amount) {
    return amount.multiply(firstPercent).divide(HUNDRED, 0, RoundingMode.DOWN);
  }
}
