package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.Refused.assertFault;
import static org.sira.planning.TestStaff.CHIEF;
import static org.sira.planning.TestStaff.MANAGER;
import static org.sira.planning.TestStaff.OFFICER;
import static org.sira.planning.TestStaff.OFFICER2;
import static org.sira.planning.TestStaff.PROTECTION;
import static org.sira.planning.TestStaff.committee;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Endings;
import org.sira.planning.PlanRoad;
import org.sira.planning.PlanState;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How approvals end, level by level. */
@SiraTest
class GrantApprovalProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired JdbcClient jdbc;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void anOfficersYesApprovesASmallPlan() {
    var id = road.toApproval(650_000);
    assertThat(road.openSeats(id)).containsExactly("OFFICER");

    road.sign(id, OFFICER, "OFFICER", "APPROVE");

    assertThat(road.stage(id)).isEqualTo("disbursement");
    assertThat(road.current(id).state()).isEqualTo(PlanState.APPROVED);
    assertThat(approvals.approved(id)).contains(1);
    assertThat(approvals.approvers(id)).containsExactly("officer");
    assertThat(last(id).level()).isEqualTo("A4");
  }

  @Test
  void aReturnedPlanComesBackAsTheNextRevision() {
    var id = road.toApproval(700_000);
    road.sign(id, MANAGER, "MANAGER", "RETURN");

    assertThat(road.current(id).state()).isEqualTo(PlanState.RETURNED);
    road.toApproval(id, road.plan(600_000));

    assertThat(road.current(id).revision()).isEqualTo(2);
    assertThat(last(id).level()).isEqualTo("A4");
    assertThat(approvals.of(id)).extracting(Round::state).containsExactly(RoundState.RETURNED, RoundState.OPEN);
    assertThat(approvals.of(id).get(0).against().orElseThrow().reason()).isEqualTo("PRICE_TOO_HIGH");
  }

  @Test
  void aRefusedPlanLeadsToTheRefusal() {
    var id = road.toApproval(700_000);
    road.sign(id, MANAGER, "MANAGER", "REFUSE");

    assertThat(road.current(id).state()).isEqualTo(PlanState.REFUSED);
    assertThat(road.waitsFor(id, "informOfRefusal")).isTrue();
    assertThat(approvals.approved(id)).isEmpty();
  }

  @Test
  void threeOfTheCommitteeApproveAndTheFourthIsAskedNoMore() {
    var id = road.toApproval(1_500_000);
    assertThat(road.openSeats(id)).containsExactly("DGME", "FINANCE", "IOM", "NGO");

    yes(id, "IOM", "DGME");
    assertThat(road.stage(id)).isEqualTo("grant-approval");
    yes(id, "NGO");

    assertThat(road.stage(id)).isEqualTo("disbursement");
    assertThat(last(id).seat("FINANCE").cancelled()).isTrue();
  }

  @Test
  void oneNoOfTheCommitteeSettlesItAtOnce() {
    var id = road.toApproval(1_500_000);
    yes(id, "IOM", "DGME");
    road.sign(id, committee("NGO"), "NGO", "REFUSE");

    assertThat(road.waitsFor(id, "informOfRefusal")).isTrue();
    assertThat(road.openSeats(id)).isEmpty();
  }

  @Test
  void aboveTheCeilingTheChiefWaivesItAfterTheCommittee() {
    var id = road.toApproval(2_500_000);
    yes(id, "IOM", "DGME", "FINANCE");
    assertThat(road.openSeats(id)).containsExactly("CHIEF");
    assertThat(road.stage(id)).isEqualTo("grant-approval");

    road.sign(id, CHIEF, "CHIEF", "APPROVE");

    assertThat(road.stage(id)).isEqualTo("disbursement");
    assertThat(approvals.approvers(id)).contains("chief", "committee.iom");
  }

  @Test
  void theChiefMayStillRefuseWhatTheCommitteeApproved() {
    var id = road.toApproval(2_500_000);
    yes(id, "IOM", "DGME", "FINANCE");
    road.sign(id, CHIEF, "CHIEF", "REFUSE");

    assertThat(last(id).state()).isEqualTo(RoundState.REFUSED);
    assertThat(approvals.approvers(id)).isEmpty();
  }

  @Test
  void aChildsPlanWaitsForProtectionWhateverTheCommitteeSays() {
    var id = childToApproval(100_000);
    assertThat(last(id).level()).isEqualTo("A10");
    yes(id, "IOM", "DGME", "NGO", "FINANCE");
    assertThat(road.openSeats(id)).containsExactly("PROTECTION");

    road.sign(id, PROTECTION, "PROTECTION", "APPROVE");
    assertThat(road.stage(id)).isEqualTo("disbursement");
  }

  @Test
  void aChildsPlanNeedsThreeOfTheCommitteeBesideProtection() {
    var id = childToApproval(100_000);
    road.sign(id, PROTECTION, "PROTECTION", "APPROVE");
    yes(id, "IOM", "DGME");
    assertThat(road.stage(id)).isEqualTo("grant-approval");

    yes(id, "NGO");
    assertThat(road.stage(id)).isEqualTo("disbursement");
  }

  @Test
  void aChildsPlanAboveTheCeilingNeedsTheWaiverAsWell() {
    var id = childToApproval(2_000_000);
    road.sign(id, PROTECTION, "PROTECTION", "APPROVE");
    yes(id, "IOM", "DGME", "NGO");
    assertThat(road.openSeats(id)).containsExactly("CHIEF");
  }

  @Test
  void aRelativeOfStaffIsDecidedOneLevelUp() {
    var plan = road.plan(500_000);
    plan.put("relativeOfStaff", true);
    var id = road.toApproval(road.toPlan(), plan);
    assertThat(last(id).level()).isEqualTo("A5");
    assertThat(road.openSeats(id)).containsExactly("MANAGER");
  }

  @Test
  void afterTwoReturnsASeatCanOnlyApproveOrRefuse() {
    var id = road.toApproval(600_000);
    road.sign(id, OFFICER, "OFFICER", "RETURN");
    road.toApproval(id, road.plan(600_000));
    road.sign(id, OFFICER2, "OFFICER", "RETURN");
    road.toApproval(id, road.plan(600_000));

    assertFault(() -> road.sign(id, OFFICER, "OFFICER", "RETURN"), "decision", "RETURNED_TWICE");
    road.sign(id, OFFICER, "OFFICER", "APPROVE");
    assertThat(road.current(id).revision()).isEqualTo(3);
    assertThat(approvals.approved(id)).contains(3);
  }

  @Test
  void aNoNeedsAReason() {
    var id = road.toApproval(600_000);
    assertFault(() -> road.complete(id, OFFICER, "signOff", Map.of("decision", "REFUSE", "remark", "Non")),
        "reason", "REQUIRED");
  }

  @Test
  void aDecisionKeepsItsFactsItsRowsAndTheVersionOfTheTable() {
    var id = road.toApproval(600_000);
    var verdict = jdbc.sql("select verdict from approval_round where case_id = :id").param("id", id.value())
        .query(String.class).single();
    assertThat(verdict).contains("\"decision\": \"chooseApprovalLevel\"", "\"rule\": \"A4\"", "\"amount\": 600000",
        "\"version\"");
  }

  @Test
  void anEndedCaseAsksNobodyAnyMore() {
    var id = road.toApproval(1_500_000);
    yes(id, "IOM");
    As.as(MANAGER, () -> {
      endings.reportDeath(casefiles.facts(id).number(), road.today(), "FAMILY", null);
      return null;
    });

    assertThat(road.openSeats(id)).isEmpty();
    assertThat(last(id).state()).isEqualTo(RoundState.CANCELLED);
    assertThat(last(id).openSeats()).isEmpty();
  }

  private CaseId childToApproval(long amount) {
    var plan = road.plan(amount);
    plan.put("guardianName", "Oumar Sissoko");
    return road.toApproval(road.toPlan(16, false, 10), plan);
  }

  private void yes(CaseId id, String... seats) {
    for (var seat : seats) {
      road.sign(id, committee(seat), seat, "APPROVE");
    }
  }

  private Round last(CaseId id) {
    var all = approvals.of(id);
    return all.get(all.size() - 1);
  }
}
