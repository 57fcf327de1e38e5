package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Families;
import org.sira.casefile.Kin;
import org.sira.casefile.Member;
import org.sira.intake.ConsentTalk.Assent;
import org.sira.intake.Registration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Aminata, 27, comes home from Libya to Kayes: pregnant, alone with two children of 3 and 5, without any paper. She is
 * helped first and proves who she is on the way; no wallet is paid meanwhile; each child has a case of its own.
 */
@SiraTest
class AminataComesHomeIT extends OnTheRoad {

  private static final String CASEWORKER = "caseworker.kayes";

  @Autowired CaseWalk cases;
  @Autowired Registration registration;
  @Autowired Families families;
  @Autowired MockMvc browser;

  @Test
  void sheIsHelpedFirstAndPaidThroughTheSupplierWhileSheHasNoPaper() throws Exception {
    var number = aminata();
    var id = file(number).id();

    cases.as("chief", () -> cases.until(number, "provideIdentity", story()));
    assertThat(registration.screening(id)).as("the screening").hasValueSatisfying(seen -> {
      assertThat(seen.vulnerability()).isEqualTo("HIGH");
      assertThat(seen.protectionNeed()).as("pregnant and alone with children").isTrue();
    });
    browser.perform(get("/cases/{number}/eligibility", number).with(SignedIn.as("protection")))
        .andExpect(content().string(containsString("Règle R6 : besoin de protection, sans attendre les papiers")));
    assertThat(cases.as("chief", () -> cases.open(number))).as("rule R14: who she is, is still to be proven")
        .extracting(task -> task.step()).contains("provideIdentity");

    cases.as("chief", () -> cases.until(number, "preparePayment", story()));
    var plan = walk.file(number).path("plan").path("lines");
    assertThat(plan.findValuesAsText("description")).as("papers and care come before the business")
        .containsExactly("Extrait de naissance et carte NINA", "Suivi de grossesse et accouchement", "Machine à coudre et tissus");
    browser.perform(get("/cases/{number}/disbursement", number).param("lang", "fr").with(SignedIn.as("officer")))
        .andExpect(content().string(containsString("sans identité prouvée, pas d&#39;argent mobile ; le fournisseur est payé")));
  }

  @Test
  void eachOfHerChildrenHasACaseOfItsOwnAndSheAnswersForThem() throws Exception {
    var number = aminata();
    cases.as("chief", () -> cases.until(number, "recordConsents", story()));
    var mother = file(number).id();

    families.members(mother).forEach(child -> press(number, child));

    assertThat(families.members(mother)).hasSize(2).allSatisfy(child -> assertThat(child.linkedCase()).isNotNull());
    for (var child : families.members(mother)) {
      var own = casefiles.facts(child.linkedCase()).number();
      cases.as("chief", () -> cases.until(own, "screenVulnerability", Story.plain()));
      assertThat(registration.consents(child.linkedCase())).as("consents of %s", child.givenName()).isNotEmpty()
          .allSatisfy(said -> assertThat(said.talk().assent()).isEqualTo(new Assent("Aminata Sangho", true)));
      assertThat(families.householdsOf(child.linkedCase())).containsExactly(new Kin(mother, "CHILD"));
      browser.perform(get("/cases/{number}/household", number).with(SignedIn.as("officer"))).andExpect(content().string(containsString(own)));
      browser.perform(get("/cases/{number}/household", own).with(SignedIn.as("officer")))
          .andExpect(content().string(containsString(number + " · Aminata Sangho")));
    }
  }

  private void press(String number, Member child) {
    try {
      browser.perform(post("/cases/{number}/family/open", number).with(SignedIn.as(CASEWORKER)).with(csrf())
          .param("member", String.valueOf(child.id())));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String aminata() throws IOException {
    var person = Map.of("givenName", "Aminata", "familyName", "Sangho", "sex", "F", "birthKnown", "AGE",
        "estimatedAge", 27, "nationality", "ML", "language", "BM", "region", "KAYES", "cercle", "KAYES.KAYES", "idDocument", "NONE");
    var returned = Map.of("returnModality", "VHR", "returnDate", daysAgo(2), "returnProof", true, "hostCountry", "LY",
        "priorHelp", "NONE");
    return api.post(CASEWORKER, "/cases", Map.of("person", person, "return", returned, "consents", List.of()))
        .json().path("number").asText();
  }

  private Story story() {
    return Story.plain()
        .at("completeRegistration", Map.of("birthKnown", "AGE", "estimatedAge", 27, "maritalStatus", "DIVORCED",
            "householdRole", "HEAD", "women", 1, "boys", 1, "girls", 1, "members", List.of(child("Issa", "M", 5), child("Sira", "F", 3))))
        .at("screenVulnerability", Map.of("indicators", List.of("PREGNANT", "SINGLE_PARENT")))
        .at("provideIdentity", Map.of("identityMeans", "WITNESSES", "witnessOne", "Une tante", "witnessTwo", "Un voisin"))
        .at("drawUpPlan", Map.of("givesUp", false, "relativeOfStaff", false, "lines", List.of(
            Story.line("OTHER", "VENDOR_PAYMENT", "Extrait de naissance et carte NINA", 25_000),
            Story.line("MEDICAL", "VENDOR_PAYMENT", "Suivi de grossesse et accouchement", 150_000),
            Story.line("CASH", "MOBILE_MONEY", "Machine à coudre et tissus", 350_000))));
  }

  private Map<String, Object> child(String name, String sex, int age) {
    return Map.of("memberName", name, "memberSex", sex, "memberRelation", "CHILD", "memberTravelled", true,
        "memberBirthYear", casefiles.today().getYear() - age);
  }

  private CaseFacts file(String number) {
    return cases.as("chief", () -> cases.facts(number));
  }
}
