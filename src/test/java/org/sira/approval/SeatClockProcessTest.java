package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.TestStaff.CHIEF;
import static org.sira.planning.TestStaff.MANAGER;
import static org.sira.planning.TestStaff.OFFICER;
import static org.sira.planning.TestStaff.committee;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.planning.PlanRoad;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time does to open seats, by the engine's own timers. */
@SiraTest
class SeatClockProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired Casefiles casefiles;
  @Autowired Holds holds;
  @Autowired WorkingCalendar calendar;
  @Autowired TimeTravel time;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void openSeatsAreDueAtTheEndOfTheClock() {
    var id = road.toApproval(700_000);
    assertThat(road.seat(id, "MANAGER").due()).isEqualTo(calendar.inWorkingDays(open(id).openedAt(), 5));
  }

  @Test
  void openSeatsAreRemindedOnceAtFourFifthsOfTheClock() {
    var id = road.toApproval(1_500_000);
    road.sign(id, committee("IOM"), "IOM", "APPROVE");
    goTo(open(id).reminderAt().minusSeconds(60));
    assertThat(events(id, "SEATS_REMINDED")).isEmpty();

    goTo(open(id).reminderAt().plusSeconds(60));
    assertThat(events(id, "SEATS_REMINDED")).singleElement().asString().contains("COMMITTEE", "DGME", "NGO", "FINANCE")
        .doesNotContain("\"IOM\"");
    goTo(open(id).escalateAt().minusSeconds(60));
    assertThat(events(id, "SEATS_REMINDED")).hasSize(1);
  }

  @Test
  void anOfficersSeatPassesToTheManagerThenToTheChiefWhoIsRemindedDailyAndNothingIsEverApproved() {
    var id = road.toApproval(400_000);
    goTo(open(id).escalateAt().plusSeconds(60));
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.MANAGER);
    goTo(open(id).escalateAt().plus(7, ChronoUnit.DAYS).plusSeconds(60));
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.CHIEF);

    var before = events(id, "SEATS_REMINDED").size();
    time.advance(Duration.ofDays(7));
    assertThat(events(id, "SEATS_REMINDED").size() - before).as("every working day").isBetween(3, 5);

    time.advance(Duration.ofDays(100));
    assertThat(road.stage(id)).isEqualTo("grant-approval");
    assertThat(open(id).openSeats()).hasSize(1);
    road.sign(id, CHIEF, "OFFICER", "APPROVE");
    assertThat(road.stage(id)).isEqualTo("disbursement");
  }

  @Test
  void theChiefsOwnSeatHasAClockOfItsOwnAndNobodyAbove() {
    var id = road.toApproval(2_500_000);
    time.advance(Duration.ofDays(3));
    for (var seat : List.of("IOM", "DGME", "NGO")) {
      road.sign(id, committee(seat), seat, "APPROVE");
    }
    assertThat(open(id).escalateAt()).isEqualTo(calendar.inWorkingDays(open(id).phaseOpenedAt(), 15));

    goTo(open(id).escalateAt().plus(30, ChronoUnit.DAYS));
    assertThat(road.seat(id, "CHIEF").escalatedTo()).isNull();
    assertThat(events(id, "SEATS_REMINDED")).hasSizeGreaterThan(10);
    assertThat(open(id).openSeats()).hasSize(1);
  }

  @Test
  void aHoldDoesNotCount() {
    var id = road.toApproval(400_000);
    var number = casefiles.facts(id).number();
    var before = open(id);
    As.as(MANAGER, () -> {
      holds.hold(number, "MEDICAL", road.today().plusDays(40), null);
      return null;
    });
    time.advance(Duration.ofDays(30));
    assertThat(events(id, "SEAT_ESCALATED")).isEmpty();
    As.as(MANAGER, () -> {
      holds.resume(number, null);
      return null;
    });

    assertThat(Duration.between(before.escalateAt(), open(id).escalateAt()).toDays()).isEqualTo(30);
    assertThat(Duration.between(road.seat(id, "OFFICER").due(), open(id).escalateAt()).abs()).isLessThan(Duration.ofSeconds(2));
    goTo(open(id).reminderAt().minusSeconds(60));
    assertThat(events(id, "SEATS_REMINDED")).isEmpty();
    goTo(open(id).escalateAt().plusSeconds(60));
    assertThat(events(id, "SEATS_REMINDED")).hasSize(1);
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.MANAGER);
    goTo(open(id).escalateAt().plus(7, ChronoUnit.DAYS).minusSeconds(60));
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.MANAGER);
    goTo(open(id).escalateAt().plus(7, ChronoUnit.DAYS).plusSeconds(60));
    assertThat(road.seat(id, "OFFICER").escalatedTo()).isEqualTo(Role.CHIEF);
    road.sign(id, OFFICER, "OFFICER", "APPROVE");
  }

  private void goTo(Instant moment) {
    time.advance(Duration.between(clock.instant(), moment));
  }

  private Round open(CaseId id) {
    return approvals.open(id).orElseThrow();
  }

  private List<String> events(CaseId id, String event) {
    return jdbc.sql("select details from audit_entry where case_id = :id and event = :event")
        .param("id", id.value()).param("event", event).query(String.class).list();
  }
}
