package org.sira.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class PeopleIT {

  @Autowired private People people;
  @Autowired private Organisations organisations;

  @Test
  void workForARoleIsToldToThoseWhoSeeTheCase() {
    partner("PEOPLE_NGO");
    var inGao = someone(Role.PROTECTION, Actor.IOM, "GAO", false);
    var inMopti = someone(Role.PROTECTION, Actor.IOM, "MOPTI", false);
    var everywhere = someone(Role.PROTECTION, Actor.IOM, "BAMAKO", true);
    var ofPartner = someone(Role.CASEWORKER, "PEOPLE_NGO", "KAYES", false);

    assertThat(people.ofRole(Role.PROTECTION, "GAO", "PEOPLE_NGO", null)).extracting(Contact::username)
        .contains(inGao, everywhere).doesNotContain(inMopti, ofPartner);
    assertThat(people.ofRole(Role.CASEWORKER, "GAO", "PEOPLE_NGO", null)).extracting(Contact::username)
        .contains(ofPartner);
    assertThat(people.ofRole(Role.CASEWORKER, "KAYES", Actor.IOM, null)).extracting(Contact::username)
        .doesNotContain(ofPartner);
  }

  @Test
  void aCommitteeSeatIsToldToItsHolderOnly() {
    var dgme = seat("DGME");
    var ngo = seat("NGO");

    assertThat(people.ofRole(Role.COMMITTEE, "KAYES", Actor.IOM, "DGME")).extracting(Contact::username)
        .contains(dgme).doesNotContain(ngo);
  }

  @Test
  void ofTwoPartnersInARegionTheFirstByCodeIsChosen() {
    organisations.create("SERVES_B", "B", Set.of("MENAKA"));
    organisations.create("SERVES_A", "A", Set.of("MENAKA", "KIDAL"));

    assertThat(organisations.servingRegion("MENAKA")).contains("SERVES_A");
    assertThat(organisations.servingRegion("NOWHERE")).isEmpty();
  }

  @Test
  void namesThatNobodyCanHaveBelongToNobody() {
    for (var name : new String[] {null, "", "A", "é", "nul\0", "x".repeat(65), "' or 1=1"}) {
      assertThat(people.find(name)).isEmpty();
    }
    assertThat(people.displayName("long.gone")).isEqualTo("long.gone");
    assertThat(people.displayName("sira")).isEqualTo("Sira");
  }

  private void partner(String code) {
    organisations.create(code, code, Set.of());
  }

  private String someone(Role role, String organisation, String office, boolean allOffices) {
    return enter(new Post(Set.of(role), organisation, office, allOffices, null));
  }

  private String seat(String seat) {
    return enter(new Post(Set.of(Role.COMMITTEE), Actor.IOM, "BAMAKO", true, seat));
  }

  private String enter(Post post) {
    var person = TestPeople.aPerson();
    people.create(new NewPerson(person.username(), person.displayName(), person.email(), "en", post), "sira");
    return person.username();
  }
}
