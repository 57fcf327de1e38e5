package org.sira.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Why a person is helped or not, in the words of the tables; finance and logistics do not read it. What would tell the
 * finding of the screening is told to protection staff, and everybody else reads the result alone.
 */
@Component
class EligibilitySection implements CaseSection {

  /** What comes from the screening is shown there, to protection staff. */
  private static final Set<String> SEALED = Set.of("unaccompaniedChild", "protectionNeed", "vulnerability");

  private final Eligibility eligibility;
  private final Refusals refusals;
  private final People people;
  private final CurrentActor actors;

  EligibilitySection(Eligibility eligibility, Refusals refusals, People people, CurrentActor actors) {
    this.eligibility = eligibility;
    this.refusals = refusals;
    this.people = people;
    this.actors = actors;
  }

  @Override
  public String key() {
    return "eligibility";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String template() {
    return "eligibility/section-eligibility";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var rulings = eligibility.rulings(id).stream().filter(r -> r.kind() != Ruling.Kind.SERVICES).toList();
    return rulings.isEmpty() ? null : new EligibilityView(rulings.stream().map(this::decision).toList(),
        refusals.all(id).stream().map(this::denial).toList());
  }

  private EligibilityView.Decision decision(Ruling r) {
    var facts = r.inputs().entrySet().stream().filter(fact -> !SEALED.contains(fact.getKey()))
        .sorted(Map.Entry.comparingByKey()).map(EligibilitySection::fact).toList();
    var sealed = r.tellsOfProtection() && !actors.get().has(Role.PROTECTION);
    var sentences = sealed ? List.<Verdict.Sentence>of() : r.rows().stream().map(Verdict.Row::sentence).toList();
    return new EligibilityView.Decision(r.kind().name(), sealed ? neutral(r.result()) : r.result(),
        sealed ? null : r.reason(), sealed, sentences, facts, r.version(), people.displayName(r.by()), day(r.at()));
  }

  private static String neutral(String result) {
    return "ELIGIBLE_PRIORITY".equals(result) ? "ELIGIBLE" : result;
  }

  private static EligibilityView.Fact fact(Map.Entry<String, Object> fact) {
    var value = fact.getValue();
    var key = value == null ? "eligibility.unknown"
        : value instanceof Boolean yes ? yes ? "forms.yes" : "forms.no"
        : switch (fact.getKey()) {
          case "returnModality" -> "intake.modality." + value;
          case "priorHelp" -> "eligibility.priorHelp." + value;
          default -> null;
        };
    return new EligibilityView.Fact(fact.getKey(), key, String.valueOf(value));
  }

  private EligibilityView.Denial denial(Refused r) {
    return new EligibilityView.Denial(r.origin().name(), r.reason(), r.services(), r.informedOn(), day(r.appealUntil()),
        day(r.appealedAt()), r.appealedBy(), r.grounds(), r.heardBy() == null ? null : people.displayName(r.heardBy()), day(r.heardAt()),
        r.result() == null ? "OPEN" : r.result().name());
  }

  private static LocalDate day(Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, Casefiles.MALI);
  }
}
