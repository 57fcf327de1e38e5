package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.with;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.FINANCE;
import static org.sira.planning.TestStaff.OFFICER;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.engine.ModelReader;
import org.sira.forms.FormReader;
import org.sira.forms.Option;
import org.sira.shared.CaseId;
import org.sira.worklist.AcceptedAnswer;
import org.sira.worklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Psychosocial help before economic help: Moussa came back from detention and asks for somebody to talk to; his plan
 * begins with a motorcycle workshop. The officer is warned, and lets it go on only with a reason.
 */
@SiraTest
class HelpOrderIT {

  private static final Map<String, Object> COMPLETE = Map.of("completeness", "COMPLETE", "noDoubleFunding", true);
  private static final String WARNING = "soutien psychosocial";

  @Autowired ApplicationContext context;
  @Autowired Casefiles casefiles;
  @Autowired ModelReader models;
  @Autowired FormReader forms;
  @Autowired PlanReckoner reckoner;
  @Autowired TaskLists lists;
  @Autowired List<CaseSection> sections;
  @Autowired SpringTemplateEngine templates;
  @Autowired JdbcClient jdbc;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void economicHelpBeforeTheSupportThatIsNeededGoesOnOnlyWithAReasonThatApproversRead() {
    var id = moussa();
    road.complete(id, AWA, "drawUpPlan", road.plan(300_000));

    assertThat(jdbc.sql("select rows->0->>'rule' from planning_order where case_id = :id").param("id", id.value())
        .query(String.class).list()).containsExactly("asksForHelp");
    assertThat(As.as(OFFICER, () -> lists.draft(road.task(id, "checkCompleteness")))).containsEntry("reasonNeeded", true);
    assertFault(() -> road.complete(id, OFFICER, "checkCompleteness", COMPLETE), "overrideReason", "REQUIRED");
    road.complete(id, OFFICER, "checkCompleteness", with(COMPLETE, "overrideReason", "Le groupe de parole a déjà commencé"));
    road.complete(id, AWA, "signPlan", road.signed());

    assertThat(road.current(id).lifted().by()).isEqualTo("officer");
    assertThat(section(id, OFFICER)).contains("Le groupe de parole a déjà commencé", WARNING);
    assertThat(section(id, FINANCE)).as("what the person needs is not for finance").contains("300\u202F000")
        .doesNotContain("Le groupe de parole", WARNING, "conomique");
    assertThat(section(id, As.iom("issa", Role.MONITORING))).as("nor for those who only read").contains("conomique")
        .doesNotContain("Le groupe de parole", WARNING);
  }

  @Test
  void aPlanThatBeginsWithTheSupportIsNotWarnedOf() {
    var id = moussa();
    road.complete(id, AWA, "drawUpPlan", plan("PSYCHOSOCIAL", 3, 10));
    assertThat(codes(id)).doesNotContain("PSYCHOSOCIAL_FIRST");
    road.complete(id, OFFICER, "checkCompleteness", COMPLETE);
    assertThat(road.current(id).lifted()).isNull();
  }

  @Test
  void supportThatComesLaterIsWarnedOfAndAReasonIsForgottenWithItsPlan() {
    var id = moussa();
    road.complete(id, AWA, "drawUpPlan", plan("PSYCHOSOCIAL", 11, 10));
    assertThat(codes(id)).contains("PSYCHOSOCIAL_FIRST");
    road.complete(id, OFFICER, "checkCompleteness", with(COMPLETE, "overrideReason", "Centre complet jusque-là"));
    road.complete(id, AWA, "signPlan", Map.of("planSigned", false, "changesWanted", "Autre centre"));

    road.complete(id, AWA, "drawUpPlan", plan("PSYCHOSOCIAL", 11, 10));
    assertThat(road.current(id).lifted()).isNull();
    assertFault(() -> road.complete(id, OFFICER, "checkCompleteness", COMPLETE), "overrideReason", "REQUIRED");
  }

  @Test
  void whoNeedsNoSupportPlansInAnyOrder() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(300_000));
    assertThat(codes(id)).doesNotContain("PSYCHOSOCIAL_FIRST");
  }

  @Test
  void aPlanThatIsDrawnUpKeepsTheAnswerOfItsDayAndTheNextOneIsAskedAnew() {
    var id = moussa();
    road.complete(id, AWA, "drawUpPlan", road.plan(300_000));
    survey(id, "NO");
    assertThat(codes(id)).contains("PSYCHOSOCIAL_FIRST");
    assertThat(drafted(id)).doesNotContain("PSYCHOSOCIAL_FIRST");
  }

  @Test
  void supportThatReachedThePersonUnderAnEarlierPlanCameFirst() {
    var id = moussa();
    road.complete(id, AWA, "drawUpPlan", plan("PSYCHOSOCIAL", 3, 10));
    assertThat(drafted(id)).contains("PSYCHOSOCIAL_FIRST");
    settled(id, road.current(id).lines().get(0));
    assertThat(drafted(id)).doesNotContain("PSYCHOSOCIAL_FIRST");
  }

  /** Somebody whose survey says, in the form's own words, that they wish to talk to somebody. */
  private CaseId moussa() {
    var id = road.toPlan();
    var form = forms.read(models.form(models.latest("needs-assessment"), "surveySustainability"));
    survey(id, form.options("wantsPsychologicalHelp").stream().map(Option::value).filter("YES"::equals).findFirst().orElseThrow());
    return id;
  }

  private void survey(CaseId id, String wantsHelp) {
    As.as(AWA, () -> {
      casefiles.keep(new AcceptedAnswer(UUID.randomUUID().toString(), id, "surveySustainability",
          models.latest("needs-assessment"), 1, Map.of("wantsPsychologicalHelp", wantsHelp), "awa",
          casefiles.today().atTime(12, 0).toInstant(ZoneOffset.UTC), false));
      return null;
    });
  }

  private void settled(CaseId id, PlanLine line) {
    jdbc.sql("update planning_plan set state = 'APPROVED' where case_id = :id").param("id", id.value()).update();
    jdbc.sql("insert into disbursement_grant (case_id, revision, total, reserved_at) values (:id, 1, 0, now())")
        .param("id", id.value()).update();
    jdbc.sql("""
            insert into disbursement_line (id, case_id, revision, position, kind, description, amount, state, changed_at)
            values (:line, :id, 1, 1, 'KIT', 'Groupe de parole', 0, 'SETTLED', now())""")
        .param("line", line.id().toString()).param("id", id.value()).update();
  }

  /** What a plan that begins with the workshop would be warned of today. */
  private List<String> drafted(CaseId id) {
    return reckoner.reckon(id, PlanRoad.draft(List.of(PlanRoad.drafted(300_000, "IN_KIND")))).warnings().stream()
        .map(PlanWarning::code).toList();
  }

  private Map<String, Object> plan(String first, int firstDay, int economicDay) {
    return with(road.plan(), "lines", List.of(
        with(PlanRoad.line(1, 0, "IN_KIND"), "dimension", first, "startsOn", road.today().plusDays(firstDay).toString()),
        with(PlanRoad.line(1, 300_000, "IN_KIND"), "startsOn", road.today().plusDays(economicDay).toString())));
  }

  private List<String> codes(CaseId id) {
    return reckoner.reckon(road.current(id)).warnings().stream().map(PlanWarning::code).toList();
  }

  private String section(CaseId id, Actor reader) {
    var section = sections.stream().filter(one -> one.key().equals("plan")).findFirst().orElseThrow();
    return As.as(reader, () -> {
      var shown = new Context(Locale.FRENCH);
      shown.setVariable("view", section.view(id));
      return templates.process("planning/section-plan", Set.of("section"), shown);
    });
  }
}
