package org.sira.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.OFFICER;
import static org.sira.planning.TestStaff.committee;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.approval.Approvals;
import org.sira.approval.RoundState;
import org.sira.casefile.Casefiles;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SiraTest
class ApprovalPagesTest {

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired Casefiles casefiles;
  @Autowired Approvals approvals;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void anOfficerFindsTheProposalWithEverythingToDecideIt() throws Exception {
    var officer = person(null, Role.OFFICER);
    var id = road.toApproval(612_345);
    mvc.perform(get("/approvals").with(SignedIn.as(officer))).andExpect(status().isOk())
        .andExpect(content().string(containsString(number(id))));

    mvc.perform(get("/approvals/" + number(id)).with(SignedIn.as(officer))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Approuver 612\u202F345\u202FXOF")))
        .andExpect(content().string(containsString("Machine à coudre")))
        .andExpect(content().string(containsString("Renvoyer pour correction")))
        .andExpect(content().string(containsString("Prix trop élevé")));
    mvc.perform(get("/approvals/" + number(id)).param("lang", "en").with(SignedIn.as(officer))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Price too high")));
  }

  @Test
  void approvingFromTheDeskMovesTheCaseOn() throws Exception {
    var officer = person(null, Role.OFFICER);
    var id = road.toApproval(400_000);

    mvc.perform(signing(id, officer, "APPROVE")).andExpect(redirectedUrl("/approvals"));

    assertThat(road.stage(id)).isEqualTo("disbursement");
    assertThat(approvals.approvers(id)).containsExactly(officer);
  }

  @Test
  void aSeatIsSignedAtTheAddressOfItsOwnCaseOnly() throws Exception {
    var officer = person(null, Role.OFFICER);
    var id = road.toApproval(400_000);
    var other = road.toApproval(300_000);

    mvc.perform(post("/approvals/" + number(other)).with(csrf()).with(SignedIn.as(officer))
        .param("task", road.seat(id, "OFFICER").id()).param("decision", "APPROVE").param("remark", "Vu"))
        .andExpect(status().isNotFound());
    assertThat(road.openSeats(id)).containsExactly("OFFICER");
  }

  @Test
  void aRefusalWithoutAReasonKeepsWhatWasTyped() throws Exception {
    var officer = person(null, Role.OFFICER);
    var id = road.toApproval(400_000);

    mvc.perform(signing(id, officer, "REFUSE")).andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Prix à revoir")))
        .andExpect(content().string(containsString("href=\"#f-reason\"")));
    mvc.perform(signing(id, officer, "REFUSE").param("reason", "NOT_FEASIBLE")).andExpect(redirectedUrl("/approvals"));
    assertThat(approvals.of(id).get(0).state()).isEqualTo(RoundState.REFUSED);
  }

  @Test
  void whoMayNotSignSeesWhyAndWhoCan() throws Exception {
    var both = person(null, Role.CASEWORKER, Role.OFFICER);
    var other = person(null, Role.OFFICER);
    var actor = new Actor(both, both, Set.of(Role.CASEWORKER, Role.OFFICER), null, Actor.IOM, "BAMAKO", true);
    var id = road.toPlan();
    road.complete(id, actor, "drawUpPlan", road.plan(400_000));
    road.complete(id, OFFICER, "checkCompleteness",
        Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    road.complete(id, AWA, "signPlan", road.signed());

    mvc.perform(get("/approvals/" + number(id)).with(SignedIn.as(both))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Vous avez proposé ce plan")))
        .andExpect(content().string(containsString("Nom " + other)))
        .andExpect(content().string(not(containsString("value=\"APPROVE\""))));
    mvc.perform(signing(id, both, "APPROVE")).andExpect(status().isForbidden());
  }

  @Test
  void aManagerReadsWhatTheCommitteeDecidesButHasNoButton() throws Exception {
    var id = road.toApproval(1_500_000);
    mvc.perform(get("/approvals/" + number(id)).param("show", "all").with(SignedIn.as(person(null, Role.MANAGER))))
        .andExpect(status().isOk()).andExpect(content().string(not(containsString("value=\"APPROVE\""))))
        .andExpect(content().string(containsString("Aucun siège ouvert")));
    var ngo = person("NGO", Role.COMMITTEE);
    mvc.perform(get("/approvals/" + number(id)).with(SignedIn.as(ngo))).andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"APPROVE\"")))
        .andExpect(content().string(containsString("à signer par vous")));
  }

  @Test
  void theDeskIsForApproversAndWithinTheirScope() throws Exception {
    var id = road.toApproval(400_000);
    mvc.perform(get("/approvals").with(SignedIn.as(person(null, Role.CASEWORKER)))).andExpect(status().isForbidden());
    mvc.perform(get("/approvals/" + number(id)).with(SignedIn.as(person(null, Role.FINANCE)))).andExpect(status().isForbidden());
    mvc.perform(get("/approvals/ML-99-99999").with(SignedIn.as(person(null, Role.OFFICER)))).andExpect(status().isNotFound());
    mvc.perform(get("/approvals")).andExpect(status().is3xxRedirection());
  }

  @Test
  void theCasePageShowsPlanAndApprovalsToThoseWhoMayReadThem() throws Exception {
    var id = road.toApproval(1_500_000);
    road.sign(id, committee("NGO"), "NGO", "RETURN");
    road.toApproval(id, road.plan(2_500_000));
    var manager = person(null, Role.MANAGER);

    mvc.perform(get("/cases/" + number(id) + "/plan").with(SignedIn.as(manager))).andExpect(status().isOk())
        .andExpect(content().string(containsString("Atelier de couture")))
        .andExpect(content().string(containsString("dérogation")));
    mvc.perform(get("/cases/" + number(id) + "/approvals").with(SignedIn.as(manager))).andExpect(status().isOk())
        .andExpect(content().string(containsString("prix trop élevé")));
    var finance = person(null, Role.FINANCE);
    mvc.perform(get("/cases/" + number(id) + "/plan").with(SignedIn.as(finance))).andExpect(status().isOk())
        .andExpect(content().string(containsString("2\u202F500\u202F000")))
        .andExpect(content().string(not(containsString("Atelier de couture"))));
    mvc.perform(get("/cases/" + number(id) + "/approvals").with(SignedIn.as(finance))).andExpect(status().isNotFound());
  }

  private MockHttpServletRequestBuilder signing(CaseId id, String by, String decision) {
    return post("/approvals/" + number(id)).with(SignedIn.as(by)).with(csrf()).param("decision", decision)
        .param("remark", "Prix à revoir").param("task", road.seat(id, "OFFICER").id());
  }

  private String number(CaseId id) {
    return casefiles.facts(id).number();
  }

  private String person(String seat, Role... roles) {
    var username = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(new NewPerson(username, "Nom " + username, username + "@example.org", "fr",
        new Post(Set.of(roles), Actor.IOM, "BAMAKO", true, seat)), "une phrase courte");
    return username;
  }
}
