package org.sira.casefile;

import java.util.List;
import java.util.Objects;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** With whom the person lives, who answers for a child, and the cases of the family, as far as the reader sees them. */
@Component
class HouseholdSection implements CaseSection {

  /** Somebody of the household; {@code number} of their own case if the reader sees it; {@code openable} if one may be opened. */
  public record Line(long id, String name, String sex, Integer birthYear, String relation, boolean travelled, String number,
                     boolean openable) {}

  /** A case of the family: {@code relation} is what this case's person is in the household of that one, or null. */
  public record Relation(String number, String name, String relation) {}

  public record View(String number, List<FactRows.Group> facts, List<Line> members, List<Relation> households,
                     List<Relation> candidates) {}

  private final Casefiles casefiles;
  private final Families families;
  private final CaseActs acts;
  private final CurrentActor actors;
  private final MessageSource messages;

  HouseholdSection(Casefiles casefiles, Families families, CaseActs acts, CurrentActor actors, MessageSource messages) {
    this.casefiles = casefiles;
    this.families = families;
    this.acts = acts;
    this.actors = actors;
    this.messages = messages;
  }

  @Override
  public String key() {
    return "household";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String template() {
    return "casefile/section-household";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var facts = casefiles.facts(id);
    var mayAct = acts.mayAct(actors.get()) && !facts.closed();
    var groups = casefiles.household(id).map(this::facts).orElse(List.of());
    var members = families.members(id).stream().map(member -> line(member, mayAct && !actors.get().partner())).toList();
    var households = families.householdsOf(id).stream().map(kin -> relation(casefiles.facts(kin.id()), kin.relation()))
        .filter(Objects::nonNull).toList();
    var candidates = mayAct ? families.candidates(id).stream().map(other -> relation(other, null)).toList() : List.<Relation>of();
    return groups.isEmpty() && members.isEmpty() && households.isEmpty() && candidates.isEmpty() ? null
        : new View(facts.number(), groups, members, households, candidates);
  }

  private Line line(Member m, boolean mayOpen) {
    var own = m.linkedCase() == null ? null : casefiles.facts(m.linkedCase()).number();
    return new Line(m.id(), m.displayName(), m.sex(), m.birthYear(), m.relation(), m.travelled(),
        own != null && casefiles.isVisible(own) ? own : null, mayOpen && m.needsCase());
  }

  private Relation relation(CaseFacts other, String relation) {
    return casefiles.isVisible(other.number())
        ? new Relation(other.number(), casefiles.person(other.id()).displayName(), relation) : null;
  }

  private List<FactRows.Group> facts(Household h) {
    var rows = new FactRows(messages).group("household");
    rows.code("maritalStatus", h.maritalStatus()).code("householdRole", h.role()).told("men", h.men())
        .told("women", h.women()).told("boys", h.boys()).told("girls", h.girls()).told("size", h.size());
    return Objects.requireNonNullElse(rows.told("guardian", rows.relative(h.guardian())).shown(), List.of());
  }
}
