package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.AWA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Role;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class AssessmentProcessTest {

  private static final Map<String, Object> NEEDS = Map.of("housing", "RENT", "feelsSafe", "OFTEN", "riskOfHarm", "LOW",
      "firstWish", "Une machine à coudre");

  @Autowired Walk walk;
  @Autowired Assessment assessment;
  @Autowired AssessmentSection section;

  @Test
  void anAssessedPersonGoesOnToThePlan() {
    var id = assessed(List.of("NO_FAMILY"), NEEDS);

    assertThat(walk.passed(id, "needsAssessed")).isEqualTo(1);
    assertThat(assessment.vulnerability(id)).hasValueSatisfying(v -> {
      assertThat(v.level()).isEqualTo("MEDIUM");
      assertThat(v.riskHigh()).isFalse();
      assertThat(v.rows()).extracting(row -> row.rule()).containsExactly("someSigns");
    });
    assertThat(walk.facts(id).stage()).isEqualTo("reintegration-plan");
  }

  @Test
  void howManySignsTheScreeningSawIsToldToProtectionStaffOnly() {
    var id = assessed(List.of("NO_FAMILY", "DETENTION"), NEEDS);

    assertThat(As.as(Walk.PROTECTION, () -> shown(id)).sentences()).extracting(Verdict.Sentence::french)
        .containsExactly("Un à trois signes.");
    for (var reader : List.of(AWA, Walk.OFFICER, Walk.MANAGER, Walk.actor("suivi", null, Role.MONITORING))) {
      assertThat(As.as(reader, () -> shown(id))).satisfies(view -> {
        assertThat(view.level()).isEqualTo("MEDIUM");
        assertThat(view.sealed()).isTrue();
        assertThat(view.sentences()).isEmpty();
      });
    }
  }

  @Test
  void aHighRiskCallsForASafetyPlanFirst() {
    var id = assessed(List.of(), Walk.with(NEEDS, "riskOfHarm", "HIGH"));

    assertThat(walk.steps(id)).containsExactly("planSafety");
    assertThat(assessment.vulnerability(id)).hasValueSatisfying(v -> assertThat(v.level()).isEqualTo("HIGH"));
    walk.done(id, "planSafety", Walk.PROTECTION, minimal("planSafety"));
    assertThat(walk.passed(id, "needsAssessed")).isEqualTo(1);
  }

  @Test
  void risksAndSupportsOfFourLevelsAreKeptAndWeighButTheirDetailIsNotTold() {
    var factors = List.of(
        Map.of("factor", "INDIVIDUAL_RISK_DISTRESS", "severity", "SEVERE", "evidence", "Dort mal", "action", "Visite du centre"),
        Map.of("factor", "HOUSEHOLD_SUPPORT_FAMILY", "severity", "MODERATE"),
        Map.of("factor", "STRUCTURAL_RISK_NO_WORK", "severity", "MILD"));
    var id = assessed(List.of(), Walk.with(NEEDS, "factors", factors));

    assertThat(assessment.factors(id)).hasSize(3).first().satisfies(factor -> {
      assertThat(factor.level()).isEqualTo(Factor.Level.INDIVIDUAL);
      assertThat(factor.severeRisk()).isTrue();
      assertThat(factor.evidence()).isEqualTo("Dort mal");
    });
    assertThat(assessment.vulnerability(id)).hasValueSatisfying(v ->
        assertThat(v.rows()).extracting(row -> row.rule()).containsExactly("oneSevereRisk"));
    var told = As.as(Walk.OFFICER, () -> ((AssessmentSection.Assessed) section.view(id)).factors());
    assertThat(told.levels()).extracting(count -> count.risks() + "/" + count.supports()).containsExactly("1/0", "0/1", "0/0", "1/0");
    assertThat(told.actions()).containsExactly("Visite du centre");
  }

  private AssessmentSection.View shown(CaseId id) {
    return ((AssessmentSection.Assessed) section.view(id)).rating();
  }

  private CaseId assessed(List<String> signs, Map<String, Object> needs) {
    var id = walk.registered(signs);
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    walk.done(id, "assessSkills", AWA, minimal("assessSkills"));
    walk.done(id, "surveySustainability", AWA, minimal("surveySustainability"));
    assertThat(assessment.vulnerability(id)).as("all three come first").isEmpty();
    walk.done(id, "assessNeeds", AWA, needs);
    return id;
  }

  /** Answers only what the form requires, each with the first that it accepts. */
  private Map<String, Object> minimal(String form) {
    var answers = new HashMap<String, Object>();
    try {
      fill(new ObjectMapper().readTree(Path.of("forms/needs-assessment/" + form + ".form").toFile()), answers);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }

  private void fill(JsonNode part, Map<String, Object> answers) {
    part.path("components").forEach(field -> {
      if (field.path("validate").path("required").asBoolean() && !field.has("conditional")) {
        answers.put(field.path("key").asText(), first(field));
      }
      if (field.path("type").asText().equals("group")) {
        fill(field, answers);
      }
    });
  }

  private Object first(JsonNode field) {
    var options = StreamSupport.stream(field.path("values").spliterator(), false).map(v -> v.path("value").asText()).toList();
    return switch (field.path("type").asText()) {
      case "radio", "select" -> options.get(0);
      case "checklist", "taglist" -> List.of(options.get(0));
      case "checkbox" -> true;
      case "number" -> field.path("validate").path("min").asInt(1);
      case "datetime" -> walk.daysAgo(0);
      default -> "Oui";
    };
  }
}
