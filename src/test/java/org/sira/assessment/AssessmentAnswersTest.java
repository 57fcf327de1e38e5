package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.worklist.TaskWork;

/** What the module makes of forms that are older than it, or that a process owner changed. */
class AssessmentAnswersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

  @Test
  void aSurveyThatDoesNotAskItsDayIsOfToday() {
    assertThat(Sustainability.day(work(Map.of("surveyMode", "PHONE")), TODAY)).isEqualTo(TODAY);
    assertThat(Sustainability.day(work(Map.of("surveyedOn", "2026-03-01")), TODAY)).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void aFactorOfTheFormIsReadAndOneWithoutLevelAndPolarityIsRefused() {
    assertThat(Factor.of(Map.of("factor", "HOUSEHOLD_RISK_DEBT", "severity", "MILD")).polarity()).isEqualTo(Factor.Polarity.RISK);
    assertThatThrownBy(() -> Factor.of(Map.of("factor", "DEBT", "severity", "MILD"))).isInstanceOf(InvalidAnswers.class);
  }

  @Test
  void theShippedCatalogueOfFactorsHasNoOther() throws IOException {
    var form = new ObjectMapper().readTree(Path.of("forms/needs-assessment/assessNeeds.form").toFile());
    var codes = form.findParents("key").stream().filter(field -> "factor".equals(field.path("key").asText()))
        .flatMap(field -> field.findValuesAsText("value").stream()).toList();
    assertThat(codes).isNotEmpty().allMatch(Factor.CODE.asMatchPredicate());
  }

  private static TaskWork work(Map<String, Object> answers) {
    return new TaskWork("task", "surveySustainability", new CaseId(UUID.randomUUID()), As.iom("awa", Role.CASEWORKER),
        Instant.parse("2026-03-06T10:00:00Z"), answers, name -> null);
  }
}
