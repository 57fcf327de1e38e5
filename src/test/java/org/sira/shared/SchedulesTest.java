package org.sira.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SchedulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private final List<String> ran = new ArrayList<>();

  @Test
  void onlyWhatIsDueRuns() {
    var schedules = schedules(due("late", NOW.minusSeconds(60)), due("now", NOW), due("soon", NOW.plusSeconds(1)), due("idle", null));

    assertThat(schedules.runDue()).isEmpty();
    assertThat(ran).containsExactlyInAnyOrder("late", "now");
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheRest() {
    var schedules = schedules(due("broken", NOW), due("sound", NOW));

    assertThat(schedules.runDue()).containsOnlyKeys("broken");
    assertThat(ran).containsExactly("sound");
  }

  @Test
  void theNextMomentIsTheEarliestAfterTheGivenOne() {
    var schedules = schedules(due("late", NOW.minusSeconds(60)), due("later", NOW.plusSeconds(9)), due("soon", NOW.plusSeconds(1)));

    assertThat(schedules.nextDueAfter(NOW)).contains(NOW.plusSeconds(1));
    assertThat(schedules.nextDueAfter(NOW.plusSeconds(9))).isEmpty();
  }

  private static Schedules schedules(Schedule... all) {
    var beans = new StaticListableBeanFactory();
    List.of(all).forEach(schedule -> beans.addBean(schedule.name(), schedule));
    return new Schedules(beans.getBeanProvider(Schedule.class), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Schedule due(String name, Instant due) {
    return new Schedule() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Instant> nextDue() {
        return Optional.ofNullable(due);
      }

      @Override
      public void runDue() {
        if (name.equals("broken")) {
          throw new IllegalStateException("broken on purpose");
        }
        ran.add(name);
      }
    };
  }
}
