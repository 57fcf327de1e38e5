package org.sira.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sustainability survey, from its questions to what it calls for. */
@SiraTest
class SustainabilityProcessTest {

  private static final Actor SUIVI = Walk.actor("suivi", null, Role.MONITORING);

  @Autowired Walk walk;
  @Autowired Sustainability sustainability;
  @Autowired InstrumentStore instruments;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void bothFormsAskExactlyTheQuestionsOfTheInstrumentWithItsAnswers() {
    var instrument = instruments.newest();
    assertThat(instrument.items()).hasSize(28);
    var items = instrument.items().stream().collect(Collectors.toMap(Instrument.Item::question, Function.identity()));
    var baseline = SurveyAnswers.questions("forms/needs-assessment/surveySustainability.form");
    assertThat(SurveyAnswers.questions("forms/follow-up/resurveySustainability.form")).isEqualTo(baseline);
    assertThat(baseline).hasSize(28).allSatisfy(question -> {
      var item = items.get(question.path("key").asText());
      assertThat(question.path("label").asText()).startsWith(item.code() + ". ");
      assertThat(StreamSupport.stream(question.path("values").spliterator(), false).map(v -> v.path("value").asText()))
          .as(item.code()).containsExactlyInAnyOrderElementsOf(item.points().keySet())
          .contains("DONT_KNOW", "NO_ANSWER", "NOT_APPLICABLE");
    });
  }

  @Test
  void aMotherWithoutWorkScoresLowAndSupportIsArranged() {
    var id = surveyed(SurveyAnswers.A);

    assertScores(id, ".1111", ".3611", ".4167", ".2963");
    assertBands(id, "LOW", "MEDIUM", "MEDIUM", "LOW");
    assertThat(sustainability.calledFor(id)).containsExactly("OFFER_MHPSS", "REVIEW_SITUATION");
    assertThat(walk.steps(id)).contains("arrangeSupport");
  }

  @Test
  void aTailorNineMonthsAfterTheKitScoresHighAndNothingIsCalledFor() {
    var id = surveyed(SurveyAnswers.B);

    assertScores(id, ".8056", ".7000", ".8889", ".7981");
    assertBands(id, "HIGH", "HIGH", "HIGH", "HIGH");
    assertThat(walk.steps(id)).doesNotContain("arrangeSupport");
  }

  @Test
  void aWorkingManWithTraumaScoresMediumAndIsOfferedPsychosocialHelpAllTheSame() {
    var id = surveyed(SurveyAnswers.C);

    assertScores(id, ".6667", ".6250", ".2500", ".5139");
    assertBands(id, "HIGH", "MEDIUM", "LOW", "MEDIUM");
    assertThat(sustainability.calledFor(id)).contains("OFFER_MHPSS");
    assertThat(walk.task(id, "arrangeSupport").role()).isEqualTo(Role.CASEWORKER);
    walk.done(id, "arrangeSupport", AWA, Map.of("mhpssOffer", "ACCEPTED", "supportArranged", List.of("MEDICAL_CARE")));
    assertThat(walk.steps(id)).doesNotContain("arrangeSupport");
  }

  @Test
  void underSeventyPercentOfTheAnswersADimensionIsNotComputable() {
    var id = surveyed(SurveyAnswers.B.replace("| .75 .75 1 1 .75 1 .75 1 1", "| - - - 1 .75 1 .75 1 1"));

    assertThat(newest(id).scores().of(Dimension.PSYCHOSOCIAL)).as("six of nine").isNull();
    assertThat(newest(id).scores().composite()).isNull();
    assertThat(newest(id).scores().of(Dimension.ECONOMIC)).isEqualByComparingTo(".8056");
    assertThat(newest(id).banding().band("PSYCHOSOCIAL")).isEmpty();
    assertThat(walk.steps(id)).doesNotContain("arrangeSupport");
  }

  @Test
  void otherWeightsAddScoresAndLeaveTheOldOnes() {
    var id = surveyed(SurveyAnswers.C);
    var number = walk.number(id);
    assertThatThrownBy(() -> as(AWA, number)).isInstanceOfSatisfying(Refusal.class,
        refused -> assertThat(refused.code()).isEqualTo("NOT_YOUR_ROLE"));
    assertThatThrownBy(() -> as(SUIVI, number)).isInstanceOfSatisfying(Refusal.class,
        refused -> assertThat(refused.code()).isEqualTo("SCORES_UP_TO_DATE"));

    transaction.executeWithoutResult(trial -> {
      economicFirst();
      as(SUIVI, number);
      assertThat(sustainability.ratings(id)).extracting(rating -> rating.weightSet() + " " + rating.scores().composite())
          .containsExactly("DEMO-EQUAL 0.5139", "ECONOMIC-FIRST 0.5292");
      trial.setRollbackOnly();
    });
    assertThatThrownBy(() -> jdbc.sql("update assessment_score set composite = 1").update()).hasMessageContaining("never changed");
  }

  @Test
  void anInterviewStillToComeIsRefused() {
    var id = eligible();
    var tomorrow = SurveyAnswers.counting(instruments.newest(), SurveyAnswers.B, walk.daysAgo(-1));

    assertThatThrownBy(() -> walk.done(id, "surveySustainability", AWA, tomorrow)).isInstanceOfSatisfying(
        InvalidAnswers.class, refused -> assertThat(refused.faults()).extracting("code").containsExactly("IN_THE_FUTURE"));
    assertThat(sustainability.surveys(id)).isEmpty();
  }

  private CaseId surveyed(String points) {
    var id = eligible();
    walk.done(id, "surveySustainability", AWA, SurveyAnswers.counting(instruments.newest(), points, walk.daysAgo(0)));
    return id;
  }

  private CaseId eligible() {
    var id = walk.registered(List.of());
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    return id;
  }

  private void assertScores(CaseId id, String economic, String social, String psychosocial, String composite) {
    var scores = newest(id).scores();
    assertThat(List.of(scores.of(Dimension.ECONOMIC), scores.of(Dimension.SOCIAL), scores.of(Dimension.PSYCHOSOCIAL),
        scores.composite())).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal(economic),
        new BigDecimal(social), new BigDecimal(psychosocial), new BigDecimal(composite));
  }

  private void assertBands(CaseId id, String... bands) {
    assertThat(List.of("ECONOMIC", "SOCIAL", "PSYCHOSOCIAL", "COMPOSITE"))
        .extracting(subject -> newest(id).banding().band(subject).orElseThrow()).containsExactly(bands);
  }

  private Survey.Rating newest(CaseId id) {
    var ratings = sustainability.ratings(id);
    return ratings.get(ratings.size() - 1);
  }

  private void as(Actor actor, String number) {
    As.as(actor, () -> {
      sustainability.recompute(number);
      return null;
    });
  }

  /** The third set of weights of the worked examples: .4, .3 and .3. */
  private void economicFirst() {
    jdbc.sql("insert into assessment_weight_set values ('ECONOMIC-FIRST', 1, 'SUSTAINABILITY', 1, 0.70, true, date '2025-06-01')").update();
    jdbc.sql("""
        insert into assessment_item_weight select 'ECONOMIC-FIRST', 1, item, weight from assessment_item_weight
        where weight_set = 'DEMO-EQUAL'""").update();
    jdbc.sql("""
        insert into assessment_dimension_weight values ('ECONOMIC-FIRST', 1, 'ECONOMIC', 0.4),
          ('ECONOMIC-FIRST', 1, 'SOCIAL', 0.3), ('ECONOMIC-FIRST', 1, 'PSYCHOSOCIAL', 0.3)""").update();
  }
}
