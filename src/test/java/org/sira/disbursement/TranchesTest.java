package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sira.shared.CaseId;

class TranchesTest {

  private final Tranches tranches = new Tranches(70);

  @Test
  void moneyInHandOfAPlanAbove650000IsPaidInTwo() {
    assertThat(count("MOBILE_MONEY", 650_001)).isEqualTo(2);
    assertThat(count("BANK_TRANSFER", 700_000)).isEqualTo(2);
    assertThat(count("CASH", 700_000)).isEqualTo(2);
    assertThat(count("VOUCHER", 700_000)).isEqualTo(2);
    assertThat(count("MOBILE_MONEY", 650_000)).isEqualTo(1);
    assertThat(count("VENDOR_PAYMENT", 1_900_000)).isEqualTo(1);
    assertThat(tranches.count(Route.GOODS, "IN_KIND", BigDecimal.valueOf(1_900_000), BigDecimal.TEN)).isEqualTo(1);
  }

  @Test
  void bothTranchesAreTheWholeAmountToTheLastFranc() {
    var line = line(333_335);
    assertThat(tranches.amount(line, 1)).isEqualByComparingTo("233334");
    assertThat(tranches.amount(line, 1).add(tranches.amount(line, 2))).isEqualByComparingTo("333335");
  }

  @Test
  void aFirstTrancheOutsideTheRuleIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new Tranches(59)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tranches(81)).isInstanceOf(IllegalArgumentException.class);
  }

  private int count(String channel, long total) {
    return tranches.count(Route.MONEY, channel, BigDecimal.valueOf(total), BigDecimal.valueOf(100_000));
  }

  private static Line line(long amount) {
    return new Line("l", CaseId.create(), 1, 1, "CASH", "x", "CASH", null, BigDecimal.valueOf(amount),
        LineState.TO_SETTLE, null, null, 1, null, Instant.EPOCH).sentOn(Route.MONEY, "CASH", 2, Instant.EPOCH);
  }
}
