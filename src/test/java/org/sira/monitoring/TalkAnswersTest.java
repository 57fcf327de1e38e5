package org.sira.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.access.Role;
import org.sira.monitoring.Try.Result;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskWork;

/** Cases keep the forms that they began with: what an older form asked is read as what today's asks. */
class TalkAnswersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  @Test
  void aFormThatAsksForOneTalkTellsOfOneTry() {
    assertThat(TalkAnswers.tries(work(Map.of("contactedOn", "2026-03-05", "mode", "VISIT", "reached", true, "remark", "au marché"))))
        .containsExactly(new Try(DAY, "VISIT", Result.REACHED, "au marché"));
    assertThat(TalkAnswers.tries(work(Map.of("contactedOn", "2026-03-05", "mode", "PHONE", "reached", false))))
        .containsExactly(new Try(DAY, "PHONE", Result.NO_ANSWER, null));
  }

  @Test
  void aFormThatAsksWhoWasAskedTellsOfOneLeadForEach() {
    assertThat(TalkAnswers.leads(work(Map.of("askedPeople", List.of("FAMILY", "CHIEF"), "lastSearchOn", "2026-03-05",
        "searchResult", "parti au Niger")))).containsExactly(new Lead("FAMILY", DAY, "parti au Niger"),
            new Lead("CHIEF", DAY, "parti au Niger"));
  }

  @Test
  void aRefusalCountsWhereverItStandsUnlessThePersonTalkedAfterAll() {
    var refused = new Try(DAY, "PHONE", Result.REFUSED, null);
    var absent = new Try(DAY.minusDays(2), "PHONE", Result.ABSENT, null);
    assertThat(Try.refused(List.of(refused, absent))).isTrue();
    assertThat(Try.refused(List.of(absent))).isFalse();
    assertThat(Try.refused(List.of(refused, new Try(DAY, "VISIT", Result.REACHED, null)))).isFalse();
  }

  private static TaskWork work(Map<String, Object> answers) {
    return new TaskWork("task", "contactReturnee", new CaseId(UUID.randomUUID()), As.iom("awa", Role.CASEWORKER),
        Instant.parse("2026-03-06T10:00:00Z"), answers, name -> null);
  }
}
