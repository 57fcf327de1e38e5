package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.with;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.OFFICER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The whole of form F6: what is kept of a plan, what it refuses, and what it comes to while it is filled in. */
@SiraTest
class DrawUpPlanIT {

  @Autowired ApplicationContext context;
  @Autowired PlanReckoner reckoner;
  @Autowired TaskLists lists;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired MockMvc browser;
  @Autowired TimeTravel time;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void allThatThePlanSaysIsKeptAndBeginsTheNextRevision() {
    var id = road.toPlan();
    road.toApproval(id, whole());

    var plan = road.current(id);
    assertThat(plan.goals().of("PSYCHOSOCIAL")).isEqualTo("Dormir sans peur");
    assertThat(plan.own()).isEqualTo(new Contribution("Le local de son frère", Money.xof(75_000)));
    assertThat(plan.risks()).containsExactly(new Risk("Coupures de courant", "Machine à pédale"));
    var line = plan.lines().get(0);
    assertThat(line.delivery()).isEqualTo(new Delivery("IN_KIND", "REFERRAL", "CANAM", "PARTNER"));
    assertThat(line.schedule()).isEqualTo(new Schedule(in(5), in(90), in(10)));

    road.sign(id, OFFICER, "OFFICER", "RETURN");
    var known = As.as(AWA, () -> lists.draft(road.task(id, "drawUpPlan")));
    assertThat(known).containsAllEntriesOf(with(whole(), "lines", null, "givesUp", null, "ownWorth", null));
    assertThat((List<?>) known.get("lines")).singleElement().asString()
        .contains("source=REFERRAL", "responsible=PARTNER", "startsOn=" + in(5), "endsOn=" + in(90));
  }

  @Test
  void aDayInThePastIsRefusedUnlessItWasPlannedBefore() {
    var id = road.toPlan();
    assertFault(() -> draw(id, "startsOn", in(-1).toString()), "lines[0].startsOn", "IN_THE_PAST");
    assertFault(() -> draw(id, "plannedOn", in(-1).toString()), "lines[0].plannedOn", "IN_THE_PAST");
    assertFault(() -> draw(id, "startsOn", in(20).toString(), "endsOn", in(19).toString()), "lines[0].endsOn",
        "ENDS_BEFORE_START");

    var start = in(2);
    draw(id, "startsOn", start.toString());
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "INCOMPLETE", "missing", List.of("QUOTES")));
    time.advance(Duration.ofDays(4));
    assertFault(() -> draw(id, "startsOn", in(-1).toString()), "lines[0].startsOn", "IN_THE_PAST");
    draw(id, "startsOn", start.toString());
    assertThat(road.current(id).lines().get(0).schedule().startsOn()).isBefore(road.today());
  }

  @Test
  void aGuardianIsAskedForAndKeptForAChildOnly() {
    var adult = road.toPlan();
    var child = road.toPlan(16, false, 10);
    assertThat(As.as(AWA, () -> lists.draft(road.task(adult, "drawUpPlan")))).containsEntry("childPlan", false);
    assertThat(As.as(AWA, () -> lists.draft(road.task(child, "drawUpPlan")))).containsEntry("childPlan", true);

    road.complete(adult, AWA, "drawUpPlan", with(road.plan(50_000), "guardianName", "Oumar Sissoko"));
    road.complete(child, AWA, "drawUpPlan", with(road.plan(50_000), "guardianName", "Oumar Sissoko"));
    assertThat(road.current(adult).guardian().name()).isNull();
    assertThat(road.current(child).guardian().name()).isEqualTo("Oumar Sissoko");
  }

  @Test
  void thePlanTellsWhatItComesToAndWhoWouldDecide() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(600_000));
    assertThat(reckoner.reckon(road.current(id)).level().code()).isEqualTo("A4");
    assertThat(reckoner.reckon(road.current(id)).left()).isEqualTo(Money.xof(1_368_000));

    var relative = road.toPlan();
    road.complete(relative, AWA, "drawUpPlan", with(road.plan(600_000), "relativeOfStaff", true));
    assertThat(reckoner.reckon(road.current(relative)).level().code()).as("one level up, rule A13").isEqualTo("A5");

    var above = road.toPlan();
    road.complete(above, AWA, "drawUpPlan", road.plan(1_968_001));
    assertThat(reckoner.reckon(road.current(above)).aboveCeiling()).isTrue();
    assertThat(reckoner.reckon(road.current(above)).level().code()).isEqualTo("A7");
  }

  @Test
  void whatReachesBeyondAYearOrServesNoGoalIsWarnedOf() {
    var id = road.toPlan();
    draw(id, "endsOn", road.today().plusMonths(12).toString());
    assertThat(codes(id)).containsExactly("NO_GOAL_ECONOMIC");

    var late = road.toPlan();
    road.complete(late, AWA, "drawUpPlan", with(road.plan(), "goalEconomic", "Vivre de la couture", "lines",
        List.of(with(PlanRoad.line(1, 1_000, "IN_KIND"), "endsOn", road.today().plusMonths(12).plusDays(1).toString()))));
    assertThat(reckoner.reckon(road.current(late)).warnings()).containsExactly(PlanWarning.ofLine("BEYOND_HORIZON", 1).because("12"));
  }

  @Test
  void withoutScriptTheTotalAndTheLevelComeAfterTheButton() throws Exception {
    var username = "planner" + UUID.randomUUID().toString().substring(0, 8);
    people.create(new NewPerson(username, "Sira Keïta", username + "@example.org", "fr",
        new Post(Set.of(Role.CASEWORKER), Actor.IOM, "BAMAKO", false, null)), "une phrase courte");
    var task = road.task(road.toPlan(), "drawUpPlan").id();
    SignedIn.run(people, username, () -> tasks.claim(task));

    var page = browser.perform(post("/tasks/" + task + "/form").with(csrf()).with(SignedIn.as(username))
            .param("lines[0].quantity", "3").param("lines[0].unitPrice", "250 000").param("lines[1].quantity", "1")
            .param("lines[1].unitPrice", "douze").param("lines[2].unitPrice", "5"))
        .andReturn().getResponse().getContentAsString();

    assertThat(page).contains("750\u202F000\u202FXOF", "Niveau A5", "Calculer", "Le plafond laisse encore 1\u202F218\u202F000");
  }

  private Map<String, Object> whole() {
    var line = with(PlanRoad.line(1, 300_000, "IN_KIND"), "source", "REFERRAL", "provider", "CANAM", "responsible", "PARTNER",
        "startsOn", in(5).toString(), "endsOn", in(90).toString(), "plannedOn", in(10).toString());
    return with(road.plan(), "lines", List.of(line), "goalEconomic", "Vivre de la couture", "goalSocial", "Revoir sa famille",
        "goalPsychosocial", "Dormir sans peur", "ownContribution", "Le local de son frère", "ownWorth", 75_000,
        "riskAnswers", List.of(Map.of("risk", "Coupures de courant", "answer", "Machine à pédale")));
  }

  private void draw(CaseId id, Object... changed) {
    road.complete(id, AWA, "drawUpPlan",
        with(road.plan(), "lines", List.of(with(PlanRoad.line(1, 300_000, "IN_KIND"), changed))));
  }

  private List<String> codes(CaseId id) {
    return reckoner.reckon(road.current(id)).warnings().stream().map(PlanWarning::code).toList();
  }

  private LocalDate in(int days) {
    return road.today().plusDays(days);
  }
}
