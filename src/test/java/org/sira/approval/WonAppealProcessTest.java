package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.Refused.assertRefused;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.BOTH;
import static org.sira.planning.TestStaff.CHIEF;
import static org.sira.planning.TestStaff.MANAGER;
import static org.sira.planning.TestStaff.MANAGER2;
import static org.sira.planning.TestStaff.OFFICER;
import static org.sira.planning.TestStaff.OFFICER2;
import static org.sira.planning.TestStaff.committee;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.eligibility.Appeals;
import org.sira.planning.PlanRoad;
import org.sira.planning.PlanState;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refused proposal, appealed, and decided on again. */
@SiraTest
class WonAppealProcessTest {

  @Autowired ApplicationContext context;
  @Autowired Approvals approvals;
  @Autowired Appeals appeals;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  PlanRoad road;

  @BeforeEach
  void onlyTheseFillTheSeats() {
    road = new PlanRoad(context);
    List.of(OFFICER, OFFICER2, CHIEF).forEach(this::enter);
    jdbc.sql("""
        update access_person p set active = false where username <> 'chief'
          and exists (select 1 from access_role r where r.username = p.username and r.role = 'CHIEF')""").update();
  }

  @AfterEach
  void everybodyIsBack() {
    jdbc.sql("""
        update access_person p set active = true
        where exists (select 1 from access_role r where r.username = p.username and r.role = 'CHIEF')""").update();
  }

  @Test
  void whoeverRefusedIsBarredAndAnotherOfTheRoleSigns() {
    var id = road.toApproval(400_000);
    road.sign(id, OFFICER, "OFFICER", "REFUSE");
    assertThat(road.current(id).state()).isEqualTo(PlanState.REFUSED);
    win(id, MANAGER);

    assertThat(approvals.open(id).orElseThrow().seat("OFFICER").heldBy()).isNull();
    assertRefused(() -> road.sign(id, OFFICER, "OFFICER", "APPROVE"), "REFUSED_BEFORE");
    road.sign(id, OFFICER2, "OFFICER", "APPROVE");
    assertThat(approvals.approved(id)).contains(1);
    assertThat(road.current(id).state()).isEqualTo(PlanState.APPROVED);
  }

  @Test
  void aSeatThatNobodyElseCanHoldIsFilledByThePersonWhoHeardTheAppeal() {
    var id = road.toApproval(2_500_000);
    committeeSaysYes(id);
    road.sign(id, CHIEF, "CHIEF", "REFUSE");
    win(id, MANAGER);
    committeeSaysYes(id);

    assertThat(approvals.open(id).orElseThrow().seat("CHIEF").heldBy()).isEqualTo("manager");
    assertThat(road.seat(id, "CHIEF").role()).isEqualTo(Role.MANAGER);
    assertRefused(() -> road.sign(id, MANAGER2, "CHIEF", "APPROVE"), "NOT_YOUR_SEAT");
    assertRefused(() -> road.sign(id, CHIEF, "CHIEF", "APPROVE"), "NOT_YOUR_ROLE");
    road.sign(id, MANAGER, "CHIEF", "APPROVE");
    assertThat(road.stage(id)).isEqualTo("disbursement");
  }

  @Test
  void whoeverProposedDoesNotHearTheAppeal() {
    var id = road.toPlan();
    road.complete(id, BOTH, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER2, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    road.complete(id, AWA, "signPlan", road.signed());
    road.sign(id, OFFICER, "OFFICER", "REFUSE");

    assertRefused(() -> hear(id, BOTH, true), "OWN_PROPOSAL");
    road.complete(id, MANAGER, "hearAppeal", heard(true));
    assertThat(road.stage(id)).isEqualTo("grant-approval");
  }

  @Test
  void aLostAppealClosesTheCaseAsRefused() {
    var id = road.toApproval(400_000);
    road.sign(id, OFFICER, "OFFICER", "REFUSE");
    hear(id, MANAGER, false);
    assertThat(casefiles.facts(id).endingReason()).isEqualTo("PROPOSAL_REFUSED");
    assertThat(approvals.open(id)).isEmpty();
  }

  private void committeeSaysYes(CaseId id) {
    for (var seat : List.of("IOM", "DGME", "NGO")) {
      road.sign(id, committee(seat), seat, "APPROVE");
    }
  }

  private void win(CaseId id, Actor hearer) {
    hear(id, hearer, true);
    assertThat(road.stage(id)).isEqualTo("grant-approval");
  }

  private void hear(CaseId id, Actor hearer, boolean lifted) {
    road.complete(id, AWA, "informOfRefusal", Map.of("informedOn", road.today().toString(), "channel", "IN_PERSON",
        "languageUsed", "BM", "appealExplained", true));
    As.as(MANAGER, () -> {
      appeals.appeal(casefiles.facts(id).number(), "La personne", "Les prix ont changé");
      return null;
    });
    road.complete(id, hearer, "hearAppeal", heard(lifted));
  }

  private Map<String, Object> heard(boolean lifted) {
    return Map.of("hearingDate", road.today().toString(), "groundsHeard", "Prix", "refusalLifted", lifted, "reason",
        "Devis actualisé");
  }

  private void enter(Actor actor) {
    if (people.find(actor.username()).isEmpty()) {
      people.create(new NewPerson(actor.username(), actor.username(), actor.username() + "@example.org", "fr",
          new Post(actor.roles(), Actor.IOM, "BAMAKO", true, actor.seat())), "une phrase courte");
    }
  }
}
