package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.sira.Walk.AWA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person.Birth;
import org.sira.casefile.Person.Contact;
import org.sira.casefile.Person.Papers;
import org.sira.casefile.Person.Relative;
import org.sira.casefile.Person.Wallet;
import org.sira.development.DemoPeople;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Form F1: all that registration asks reaches the case file, what cannot be is refused, what is protected stays apart. */
@SiraTest
class WholeRegistrationTest {

  @Autowired Walk walk;
  @Autowired Casefiles casefiles;
  @Autowired Places places;
  @Autowired MockMvc browser;
  @Autowired People people;
  @Autowired Organisations organisations;

  @BeforeEach
  void readersOfTheCase() {
    new DemoPeople(people, organisations).enter();
  }

  @Test
  void allThatWasToldStandsInTheCaseFile() throws Exception {
    var id = registered("alias", "Fantani", "birthKnown", "AGE", "estimatedAge", 34, "birthDate", null,
        "birthPlace", "Nioro", "otherLanguages", List.of("FR", "SNK"), "reading", "LITTLE", "phone", "76 11 22 33",
        "secondPhone", "+223 66 11 22 33", "secondPhoneOwner", "Son frère", "mobileMoney", "76112233",
        "mobileMoneyName", "Fanta Diarra", "emergencyName", "Sira Keïta", "emergencyRelation", "MOTHER",
        "emergencyPhone", "66 00 11 22", "cercle", "KAYES.YELIMANE", "landmark", "Derrière la mosquée",
        "idIssuedOn", "2020-05-04", "idExpiresOn", "2030-05-04", "maritalStatus", "MARRIED", "householdRole", "SPOUSE",
        "men", 1, "women", 2, "boys", 3, "girls", 0, "leftOn", "2023-01-15", "countriesCrossed", List.of("DZ", "LY"),
        "inDebt", "YES", "debtBand", "FROM_100000", "counselled", "NO", "toOriginCommunity", "YES");

    var person = casefiles.person(id);
    assertThat(person.birth()).as("a year, no invented day").isEqualTo(Birth.about(casefiles.today().getYear() - 34, "Nioro"));
    assertThat(person.contact()).isEqualTo(new Contact("+22376112233", null, "+22366112233", "Son frère",
        new Wallet("+22376112233", "Fanta Diarra"), new Relative("Sira Keïta", "MOTHER", "+22366001122")));
    assertThat(person.papers()).isEqualTo(new Papers("NINA", "1950311", LocalDate.of(2020, 5, 4), LocalDate.of(2030, 5, 4)));
    assertThat(casefiles.household(id)).hasValueSatisfying(home -> {
      assertThat(home.size()).isEqualTo(6);
      assertThat(home.maritalStatus()).isEqualTo("MARRIED");
    });
    assertThat(casefiles.journey(id)).hasValueSatisfying(way -> {
      assertThat(way.countries()).containsExactly("DZ", "LY");
      assertThat(way.counselled()).isFalse();
      assertThat(way.toOriginCommunity()).isTrue();
      assertThat(way.debtBand()).isEqualTo("FROM_100000");
    });
    page("officer", id, "person").andExpect(content().string(containsString("environ 34 ans")))
        .andExpect(content().string(containsString("Yélimané, Kayes"))).andExpect(content().string(containsString("Algérie, Libye")));
    page("officer", id, "household").andExpect(content().string(containsString("marié(e)")));
    page("finance", id, "person").andExpect(status().isNotFound());
  }

  @Test
  void onlyAChildIsAskedWhoAnswersForIt() {
    assertThat(guardian(registered("guardianName", "Bakary"))).as("of an adult").isNull();
    assertThat(guardian(registered("birthDate", walk.daysAgo(9 * 365), "guardianName", "Bakary"))).isEqualTo("Bakary");
    assertThat(guardian(registered("birthKnown", "AGE", "estimatedAge", 12, "guardianName", "Bakary"))).isEqualTo("Bakary");
    assertThat(guardian(registered("birthKnown", "YEAR", "birthYear", 1990, "guardianName", "Bakary"))).isNull();
  }

  @Test
  void daysThatCannotBeAreRefused() {
    refused("birthDate", "IN_THE_FUTURE", "birthDate", walk.daysAgo(-1));
    refused("birthYear", "IN_THE_FUTURE", "birthKnown", "YEAR", "birthYear", 2099);
    refused("returnDate", "IN_THE_FUTURE", "returnDate", walk.daysAgo(-1));
    refused("returnDate", "BEFORE_DEPARTURE", "leftOn", walk.daysAgo(1), "returnDate", walk.daysAgo(3));
    refused("leftOn", "BEFORE_BIRTH", "leftOn", "1994-01-01");
    refused("idIssuedOn", "BEFORE_BIRTH", "idIssuedOn", "1994-01-01");
    refused("idExpiresOn", "BEFORE_ISSUE", "idIssuedOn", "2020-01-01", "idExpiresOn", "2019-01-01");
    refused("cercle", "NOT_IN_REGION", "cercle", "GAO.ANSONGO");
  }

  @Test
  void detentionAndTheLenderAreForProtectionStaffOnly() throws Exception {
    var id = registered();
    walk.done(id, "recordConsents", AWA, walk.consents());
    walk.done(id, "screenVulnerability", AWA, Map.of("indicators", List.of(), "detained", "YES", "debtOwedTo", "Un passeur de Sebha"));

    page("protection", id, "screening").andExpect(content().string(containsString("Un passeur de Sebha")));
    page("officer", id, "screening").andExpect(status().isNotFound());
    for (var section : List.of("person", "household", "answers", "history")) {
      assertThat(page("officer", id, section).andReturn().getResponse().getContentAsString()).doesNotContain("Sebha");
    }
  }

  @Test
  void theFormOffersTheRegionsAndCerclesOfTheReference() throws IOException {
    var cercles = new HashSet<String>();
    places.regions().forEach(region -> places.within(region.code()).forEach(cercle -> cercles.add(cercle.code())));
    assertThat(options("region")).isEqualTo(new HashSet<>(places.regions().stream().map(Place::code).toList()));
    assertThat(options("cercle")).hasSizeGreaterThan(50).isEqualTo(cercles);
  }

  private CaseId registered(Object... told) {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration(told));
    return id;
  }

  private String guardian(CaseId id) {
    return casefiles.household(id).orElseThrow().guardian().name();
  }

  private void refused(String field, String code, Object... told) {
    assertThatThrownBy(() -> registered(told)).isInstanceOfSatisfying(InvalidAnswers.class, refused ->
        assertThat(refused.faults()).extracting(fault -> fault.field() + " " + fault.code()).containsExactly(field + " " + code));
  }

  private ResultActions page(String who, CaseId id, String section) throws Exception {
    return browser.perform(get("/cases/{number}/{section}", walk.number(id), section).with(SignedIn.as(who)));
  }

  private static Set<String> options(String key) throws IOException {
    var form = new ObjectMapper().readTree(Path.of("forms/registration/completeRegistration.form").toFile());
    var field = form.findParents("key").stream().filter(node -> node.path("key").asText().equals(key)).findFirst().orElseThrow();
    return new HashSet<>(field.path("values").findValues("value").stream().map(JsonNode::asText).toList());
  }
}
