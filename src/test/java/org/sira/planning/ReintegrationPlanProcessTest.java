package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.PlanRoad.line;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.Refused.assertRefused;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.BINTOU;
import static org.sira.planning.TestStaff.BOTH;
import static org.sira.planning.TestStaff.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.shared.Money;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiraTest
class ReintegrationPlanProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Planning planning;
  @Autowired Casefiles casefiles;
  @Autowired Tasks tasks;
  @Autowired TaskLists lists;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void aCompleteAndSignedPlanIsSubmitted() {
    var id = road.toApproval(road.toPlan(), road.plan(400_000, 100_000));

    var plan = road.current(id);
    assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
    assertThat(plan.revision()).isEqualTo(1);
    assertThat(plan.total()).isEqualTo(Money.xof(500_000));
    assertThat(plan.needsWaiver()).isFalse();
    assertThat(planning.proposers(id, 1)).containsExactly("awa");
    assertThat(road.stage(id)).isEqualTo("grant-approval");
  }

  @Test
  void aPlanGivenUpAfterTheTalkClosesAsWithdrawn() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "INCOMPLETE", "missing", List.of("QUOTES")));

    road.complete(id, AWA, "drawUpPlan", Map.of("givesUp", true));
    road.complete(id, AWA, "talkBeforeGivingUp", talk(false));

    assertThat(road.current(id).state()).isEqualTo(PlanState.ABANDONED);
    assertThat(road.waitsFor(id, "prepareClosure")).isTrue();
    assertThat(casefiles.facts(id).endingReason()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whoTakesItBackInTheTalkGoesOnPlanning() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", Map.of("givesUp", true));
    road.complete(id, AWA, "talkBeforeGivingUp", talk(true));

    assertThat(road.waitsFor(id, "drawUpPlan")).isTrue();
    assertThat(planning.current(id)).isEmpty();
  }

  @Test
  void anIncompletePlanIsDrawnUpAgainAsTheSameRevisionAndBothAuthorsProposeIt() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "INCOMPLETE", "missing", List.of("PRICE")));

    assertThat(As.as(BINTOU, () -> lists.draft(road.task(id, "drawUpPlan"))))
        .containsEntry("goal", "Atelier de couture").containsKey("lines");
    road.complete(id, BINTOU, "drawUpPlan", road.plan(300_000));

    assertThat(road.current(id).revision()).isEqualTo(1);
    assertThat(road.current(id).total()).isEqualTo(Money.xof(300_000));
    assertThat(planning.proposers(id, 1)).containsExactlyInAnyOrder("awa", "bintou");
  }

  @Test
  void anUnsignedPlanIsDrawnUpAgain() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    road.complete(id, AWA, "signPlan", Map.of("planSigned", false, "changesWanted", "Autre fournisseur"));

    assertThat(road.waitsFor(id, "drawUpPlan")).isTrue();
    assertThat(road.current(id).draft()).isTrue();
  }

  @Test
  void aLineCostsQuantityTimesPriceAndTheTotalMeetsTheCeiling() {
    var exact = road.toPlan();
    var plan = road.plan();
    plan.put("lines", List.of(line(3, 400_000, "IN_KIND"), line(1, 768_000, "MOBILE_MONEY")));
    road.complete(exact, AWA, "drawUpPlan", plan);
    assertThat(road.current(exact).total()).isEqualTo(Money.xof(1_968_000));
    assertThat(road.current(exact).aboveCeiling()).isFalse();

    var above = road.toPlan();
    road.complete(above, AWA, "drawUpPlan", road.plan(1_968_001));
    assertThat(road.current(above).needsWaiver()).isTrue();
    assertThat(road.current(above).ceiling()).isEqualTo(Money.xof(1_968_000));
  }

  @Test
  void halfAFrancIsRoundedUp() {
    assertThat(PlanLine.cost(new java.math.BigDecimal("2.5"), new java.math.BigDecimal("333"))).isEqualTo(Money.xof(833));
  }

  @Test
  void anEmptyPlanAndOneBeyondAllMeasureAreRefused() {
    var id = road.toPlan();
    assertFault(() -> road.complete(id, AWA, "drawUpPlan", road.plan()), "lines", "LINES_MISSING");
    assertFault(() -> road.complete(id, AWA, "drawUpPlan", road.plan(100_000_000, 1)), "lines", "TOO_LARGE");
    assertThat(planning.current(id)).isEmpty();
  }

  @Test
  void aChildsPlanHasNoCashAndARecordedGuardian() {
    var minor = road.toPlan(16, false, 10);
    var plan = road.plan();
    plan.put("lines", List.of(line(1, 50_000, "IN_KIND"), line(1, 20_000, "CASH")));
    assertFault(() -> road.complete(minor, AWA, "drawUpPlan", plan), "lines[1].channel", "NO_CASH_FOR_A_CHILD");
    assertFault(() -> road.complete(minor, AWA, "drawUpPlan", plan), "guardianName", "GUARDIAN_MISSING");

    var separated = road.toPlan(25, true, 10);
    assertFault(() -> road.complete(separated, AWA, "drawUpPlan", road.plan(1)), "guardianName", "GUARDIAN_MISSING");

    var right = road.plan(50_000);
    right.put("guardianName", "Oumar Sissoko");
    road.complete(minor, AWA, "drawUpPlan", right);
    assertThat(planning.childPlan(minor)).isTrue();
    assertThat(road.current(minor).guardian().name()).isEqualTo("Oumar Sissoko");
  }

  @Test
  void aPlanOfSomebodyFoundToBeAChildIsNotSignedAsItStands() {
    var id = road.toPlan();
    var plan = road.plan();
    plan.put("lines", List.of(line(1, 20_000, "CASH")));
    road.complete(id, AWA, "drawUpPlan", plan);
    road.complete(id, OFFICER, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    var p = casefiles.person(id);
    casefiles.recordPerson(id, p.bornOn(road.today().minusYears(15), false));

    assertFault(() -> road.complete(id, AWA, "signPlan", road.signed()), "planSigned", "NO_CASH_FOR_A_CHILD");
  }

  @Test
  void thePlanIsDueThirtyDaysAfterTheReturnButNeverAtOnce() {
    var fresh = road.task(road.toPlan(30, false, 2), "drawUpPlan").due();
    assertThat(LocalDate.ofInstant(fresh, Casefiles.MALI)).isEqualTo(road.today().plusDays(28));

    var late = road.task(road.toPlan(30, false, 200), "drawUpPlan").due();
    assertThat(LocalDate.ofInstant(late, Casefiles.MALI)).isAfterOrEqualTo(road.today().plusDays(3));
  }

  @Test
  void nobodyChecksTheirOwnPlan() {
    var id = road.toPlan();
    road.complete(id, BOTH, "drawUpPlan", road.plan(400_000));
    var check = road.task(id, "checkCompleteness").id();

    assertRefused(() -> As.as(BOTH, () -> { tasks.claim(check); return null; }), "OWN_PROPOSAL");
    assertRefused(() -> road.complete(id, BOTH, "checkCompleteness", Map.of("completeness", "COMPLETE")), "OWN_PROPOSAL");
  }

  private Map<String, Object> talk(boolean goesOn) {
    return Map.of("talkDate", road.today().toString(), "reasonsTold", "Une autre offre",
        "optionsExplored", List.of("LATER_START"), "goesOn", goesOn);
  }
}
