package org.sira.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Families that came home together: each of them has a case of their own, children too, and the cases know each other.
 * Linked cases share nothing else: each is registered, helped and closed for itself.
 */
@Component
public class Families {

  private final FamilyStore store;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final Audit audit;
  private final CurrentActor actors;

  Families(FamilyStore store, Casefiles casefiles, CaseActs acts, Audit audit, CurrentActor actors) {
    this.store = store;
    this.casefiles = casefiles;
    this.acts = acts;
    this.audit = audit;
    this.actors = actors;
  }

  /** The people of the household, those with a case of their own among them. */
  public List<Member> members(CaseId id) {
    return store.members(id);
  }

  /** The cases in whose households the person stands. */
  public List<Kin> householdsOf(CaseId id) {
    return store.householdsOf(id);
  }

  /** Cases that the manifest announces as the same family and that are not linked with this one, in the reader's scope. */
  public List<CaseFacts> candidates(CaseId id) {
    return store.sameFamily(id).stream().filter(other -> !linked(id, other)).map(casefiles::facts)
        .filter(other -> casefiles.isVisible(other.number())).toList();
  }

  /** Links two cases of the same family; once is enough. Both must lie in the person's scope ({@code 404} otherwise). */
  @UseCase
  public void link(String number, String otherNumber) {
    var facts = acts.lockForAct(number);
    var other = casefiles.visible(otherNumber).id();
    if (other.equals(facts.id())) {
      throw Refusal.conflict("SAME_CASE");
    }
    if (linked(facts.id(), other)) {
      return;
    }
    var person = casefiles.person(other);
    store.members(facts.id()).stream().filter(member -> member.linkedCase() == null && is(member, person)).findFirst()
        .ifPresentOrElse(member -> store.link(member.id(), other), () -> store.add(facts.id(), memberOf(facts.id(), other)));
    told(facts.id(), other);
  }

  /**
   * Opens a case for somebody of the household who returned too: the same return, the same address, and for a child the
   * person of this case as guardian. A case that there is already is not opened again.
   */
  @UseCase
  public OpenedCase openFor(String number, long memberId) {
    var facts = acts.lockForAct(number);
    if (actors.get().partner()) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    var member = store.member(facts.id(), memberId).orElseThrow(Refusal::notFound);
    if (!member.needsCase()) {
      throw Refusal.conflict(member.travelled() ? "CASE_LINKED_ALREADY" : "DID_NOT_TRAVEL");
    }
    var opened = casefiles.open(caseFor(member, facts));
    store.link(memberId, opened.id());
    told(facts.id(), opened.id());
    return opened;
  }

  private NewCase caseFor(Member member, CaseFacts facts) {
    var parent = casefiles.person(facts.id());
    var born = member.birthYear() == null ? null : LocalDate.of(member.birthYear(), 1, 1);
    var person = Person.named(member.givenName(), member.familyName()).withSex(member.sex()).bornOn(born, born != null)
        .withNationality(parent.nationality()).speaking(parent.language()).withPhone(parent.phone(), parent.displayName())
        .livingIn(parent.region(), parent.cercle(), parent.commune());
    var r = casefiles.returned(facts.id());
    var returned = new ReturnFacts(r.modality(), r.returnDate(), r.hostCountry(), r.proof(), r.flight(), false, "NONE",
        r.familyGroup());
    return new NewCase(person, returned, facts.office(), actors.get().username(), guardian(member, parent, person));
  }

  private Map<String, Object> guardian(Member member, Person parent, Person person) {
    var age = person.ageOn(casefiles.today());
    if (age != null && age >= Person.ADULT) {
      return Map.of();
    }
    var said = new HashMap<String, Object>(Map.of("guardianName", parent.displayName()));
    said.put("guardianRelation", !"CHILD".equals(member.relation()) ? "OTHER_FAMILY" : "F".equals(parent.sex()) ? "MOTHER" : "FATHER");
    if (parent.phone() != null) {
      said.put("guardianPhone", parent.phone());
    }
    return said;
  }

  private Member memberOf(CaseId id, CaseId other) {
    var p = casefiles.person(other);
    var age = p.ageOn(casefiles.today());
    var own = casefiles.person(id).ageOn(casefiles.today());
    var child = age != null && age < Person.ADULT && own != null && own >= Person.ADULT;
    return new Member(0, p.givenName(), p.familyName(), p.sex(), p.birthDate() == null ? null : p.birthDate().getYear(),
        child ? "CHILD" : "OTHER_FAMILY", true, other);
  }

  private static boolean is(Member member, Person person) {
    return member.givenName().equalsIgnoreCase(person.givenName()) && (member.birthYear() == null
        || person.birthDate() == null || member.birthYear() == person.birthDate().getYear());
  }

  private boolean linked(CaseId id, CaseId other) {
    return store.members(id).stream().anyMatch(member -> other.equals(member.linkedCase()))
        || store.householdsOf(id).stream().anyMatch(kin -> kin.id().equals(other));
  }

  private void told(CaseId id, CaseId other) {
    audit.changed(id, "FAMILY_LINKED", null, Map.of("number", casefiles.facts(other).number()));
    audit.changed(other, "FAMILY_LINKED", null, Map.of("number", casefiles.facts(id).number()));
  }
}
