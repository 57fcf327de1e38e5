package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sira.shared.Refusal;

class BalanceTest {

  @Test
  void eachBookingThatThereIsNoRoomForIsRefusedWithItsOwnReason() {
    refused(Balance.NONE, EntryKind.RESERVED, 101, "ABOVE_APPROVED");
    refused(of(100, 0, 0, 0), EntryKind.COMMITTED, 101, "ABOVE_RESERVED");
    refused(of(100, 0, 0, 100), EntryKind.COMMITTED, 1, "ABOVE_RESERVED");
    refused(of(100, 0, 0, 0), EntryKind.SPENT, 1, "ABOVE_COMMITTED");
    refused(of(100, 100, 60, 0), EntryKind.SPENT, 41, "ABOVE_COMMITTED");
    refused(of(100, 100, 60, 40), EntryKind.SPENT, 1, "ABOVE_COMMITTED");
    refused(of(100, 100, 60, 0), EntryKind.RETURNED, 61, "ABOVE_SPENT");
    refused(of(100, 100, 60, 0), EntryKind.FREED, 41, "NOTHING_TO_FREE");
  }

  @Property
  void noOrderOfBookingsBreaksTheBounds(@ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> kinds,
      @ForAll @Size(30) List<@IntRange(min = 1, max = 150) Integer> amounts) {
    var balance = Balance.NONE;
    for (int i = 0; i < kinds.size(); i++) {
      balance = tried(balance, EntryKind.values()[kinds.get(i)], amounts.get(i));
      assertThat(balance.reserved()).isLessThanOrEqualTo(BigDecimal.valueOf(100));
      assertThat(balance.committed()).isLessThanOrEqualTo(balance.reserved());
      assertThat(balance.spent()).isBetween(BigDecimal.ZERO, balance.committed());
      assertThat(balance.left()).isNotNegative();
    }
  }

  private static Balance tried(Balance before, EntryKind kind, int amount) {
    try {
      before.requireRoom(kind, BigDecimal.valueOf(amount), BigDecimal.valueOf(100));
      return switch (kind) {
        case RESERVED -> before.plus(of(amount, 0, 0, 0));
        case COMMITTED -> before.plus(of(0, amount, 0, 0));
        case SPENT -> before.plus(of(0, 0, amount, 0));
        case RETURNED -> before.plus(of(0, 0, -amount, 0));
        case FREED -> before.plus(of(0, 0, 0, amount));
      };
    } catch (Refusal refused) {
      return before;
    }
  }

  private static void refused(Balance balance, EntryKind kind, int amount, String code) {
    assertThatThrownBy(() -> balance.requireRoom(kind, BigDecimal.valueOf(amount), BigDecimal.valueOf(100)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Balance of(int reserved, int committed, int spent, int freed) {
    return new Balance(BigDecimal.valueOf(reserved), BigDecimal.valueOf(committed), BigDecimal.valueOf(spent),
        BigDecimal.valueOf(freed));
  }
}
