package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;
import static org.sira.Walk.PARTNER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** A family that came home together: a case each, which know each other and share nothing else. */
@SiraTest
class FamiliesTest {

  @Autowired Families families;
  @Autowired Casefiles casefiles;
  @Autowired Endings endings;
  @Autowired Walk walk;

  @Test
  void casesOfOneManifestFamilyAreLinkedWithOneClickAndKnowEachOther() {
    var mother = arrived("Aminata", 27, "F-12");
    var son = arrived("Issa", 5, "F-12");
    var stranger = arrived("Oumou", 30, "F-13");

    assertThat(candidates(mother)).containsExactly(walk.number(son));
    act(() -> families.link(walk.number(mother), walk.number(son)));
    act(() -> families.link(walk.number(son), walk.number(mother)));

    assertThat(families.members(mother)).as("linked once").singleElement().satisfies(member -> {
      assertThat(member.linkedCase()).isEqualTo(son);
      assertThat(member.relation()).isEqualTo("CHILD");
    });
    assertThat(families.householdsOf(son)).extracting(Kin::id).containsExactly(mother);
    assertThat(candidates(mother)).isEmpty();
    assertThat(candidates(son)).isEmpty();
    assertThat(candidates(stranger)).isEmpty();
  }

  @Test
  void aCaseIsOpenedForAChildWhoReturnedTooWithTheParentAsGuardian() {
    var mother = withHousehold(member("Issa", "CHILD", 5, true), member("Sira", "CHILD", 3, false));
    var son = families.members(mother).get(0);

    var opened = As.as(AWA, () -> families.openFor(walk.number(mother), son.id()));

    assertThat(casefiles.person(opened.id())).satisfies(person -> {
      assertThat(person.displayName()).isEqualTo("Issa Diarra");
      assertThat(person.ageOn(casefiles.today())).isEqualTo(5);
      assertThat(person.phoneOwner()).isEqualTo("Fanta Diarra");
      assertThat(person.region()).isEqualTo("KAYES");
    });
    assertThat(casefiles.returned(opened.id()).flight()).as("the same flight").isEqualTo("UZ-301");
    assertThat(casefiles.known(opened.id())).containsEntry("guardianName", "Fanta Diarra").containsEntry("guardianRelation", "MOTHER");
    assertThat(walk.steps(opened.id())).as("a road of its own").containsExactly("completeRegistration");
    assertRefused("CASE_LINKED_ALREADY", mother, "Issa");
    assertRefused("DID_NOT_TRAVEL", mother, "Sira");
  }

  @Test
  void aChildsCaseIsNotClosedWithItsParents() {
    var mother = withHousehold(member("Issa", "CHILD", 5, true));
    var son = As.as(AWA, () -> families.openFor(walk.number(mother), families.members(mother).get(0).id())).id();

    act(() -> endings.reportDeath(walk.number(mother), casefiles.today(), "FAMILY", null));

    assertThat(walk.facts(mother).ending()).isTrue();
    assertThat(walk.facts(son).ending()).isFalse();
    assertThat(walk.facts(son).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(walk.steps(son)).containsExactly("completeRegistration");
  }

  @Test
  void whatIsOutOfScopeCanNeitherBeLinkedNorSeen() {
    var mother = arrived("Aminata", 27, "F-14");
    var son = arrived("Issa", 5, "F-14");
    var mopti = Walk.actor("families-mopti", "MOPTI", Role.CASEWORKER);
    for (var stranger : List.of(mopti, PARTNER)) {
      assertThatThrownBy(() -> As.as(stranger, () -> { families.link(walk.number(mother), walk.number(son)); return null; }))
          .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
      assertThat(As.as(stranger, () -> families.candidates(mother))).isEmpty();
    }
    var finance = Walk.actor("families-finance", null, Role.FINANCE);
    assertThatThrownBy(() -> As.as(finance, () -> { families.link(walk.number(mother), walk.number(son)); return null; }))
        .isInstanceOf(Refusal.class).hasMessageContaining("NOT_YOUR_ROLE");
  }

  private CaseId arrived(String name, int age, String family) {
    var person = Person.named(name, "Diarra").withSex("F").bornOn(casefiles.today().minusYears(age), false).livingIn("KAYES", null, null);
    var returned = new ReturnFacts("VHR", casefiles.today(), "LY", true, "UZ-777", false, "NONE", family);
    return As.as(AWA, () -> casefiles.open(new NewCase(person, returned, "KAYES", null))).id();
  }

  @SafeVarargs
  private CaseId withHousehold(Map<String, Object>... members) {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration("phone", "76112233", "members", List.of(members)));
    return id;
  }

  private Map<String, Object> member(String name, String relation, int age, boolean travelled) {
    return Map.of("memberName", name, "memberSex", "M", "memberRelation", relation, "memberTravelled", travelled,
        "memberBirthYear", casefiles.today().getYear() - age);
  }

  private List<String> candidates(CaseId id) {
    return As.as(AWA, () -> families.candidates(id)).stream().map(CaseFacts::number).toList();
  }

  private void assertRefused(String code, CaseId id, String name) {
    var member = families.members(id).stream().filter(one -> one.givenName().equals(name)).findFirst().orElseThrow();
    assertThatThrownBy(() -> As.as(AWA, () -> families.openFor(walk.number(id), member.id())))
        .isInstanceOf(Refusal.class).hasMessageContaining(code);
  }

  private static void act(Runnable act) {
    As.as(AWA, () -> {
      act.run();
      return null;
    });
  }
}
