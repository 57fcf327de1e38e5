package org.sira.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Household;
import org.sira.casefile.Journey;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.engine.Decisions;
import org.sira.engine.Verdict;
import org.sira.reference.Places;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Registers a returnee: who it is, what the person agrees to, and which needs of protection show at once. Others ask
 * it for the consents and, as rules, for the rapid screening, whose signs nobody but protection staff reads.
 */
@Component
public class Registration {

  /** What the rapid screening brings: the signs, whether the person was detained, and to whom a debt is owed, or null. */
  public record Seen(Collection<String> indicators, String detained, String debtOwedTo) {}

  /** Everybody who sees the case sees the number: it says that it is urgent, and no kind of need has one of its own. */
  private static final Map<String, Integer> PRIORITIES = Map.of("URGENT", 2, "HIGH", 2);

  private final Consents consents;
  private final ScreeningStore screenings;
  private final Casefiles casefiles;
  private final Places places;
  private final Decisions decisions;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Registration(Consents consents, ScreeningStore screenings, Casefiles casefiles, Places places,
      Decisions decisions, Audit audit, CurrentActor actors, Clock clock) {
    this.consents = consents;
    this.screenings = screenings;
    this.casefiles = casefiles;
    this.places = places;
    this.decisions = decisions;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Records the person, the household and the way home; who does so looks after the case, unless somebody does already. */
  @UseCase
  public void complete(CaseId id, Person person, ReturnFacts returned, Household household, Journey journey) {
    casefiles.lock(id);
    RegistrationDates.check(person, returned, journey, casefiles.today());
    requireCercleOfItsRegion(person);
    casefiles.recordPerson(id, person);
    casefiles.recordReturn(id, returned);
    casefiles.recordHousehold(id, household, journey);
    casefiles.entrust(id, actors.get().username());
    casefiles.note(id, CaseFact.REGISTERED);
    audit.changed(id, "PERSON_REGISTERED", "completeRegistration", Map.of());
  }

  /** Keeps what was seen and told at the rapid screening. */
  @UseCase
  public void screen(CaseId id, Seen seen) {
    casefiles.lock(id);
    screenings.add(id, seen, actors.get().username(), clock.instant());
    audit.changed(id, "VULNERABILITY_SCREENED", "screenVulnerability", Map.of());
  }

  /**
   * Asks the table which flags the screening raises (rules R5 and R6); the case's urgency follows. Tells whether
   * protection staff are needed.
   */
  @UseCase
  public boolean flagProtection(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var indicators = screening(id).orElseThrow().indicators();
    var flagging = decisions.evaluate("flagProtection", processDefinitionId, factsOf(id, indicators));
    var flags = flagging.rows().stream().map(row -> (String) row.outputs().get("flag"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    screenings.flag(id, flags, flagging);
    casefiles.prioritise(id, urgency(flagging));
    audit.changed(id, "PROTECTION_CHECKED", "flagProtection", Map.of("version", flagging.version()));
    return !flags.isEmpty();
  }

  /** Asks the table how vulnerable the flags and the number of signs show the person to be (rule R10 needs it). */
  @UseCase
  public void rateScreening(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var seen = screening(id).orElseThrow();
    var rating = decisions.evaluate("rateScreening", processDefinitionId,
        Map.of("protectionFlagged", !seen.flags().isEmpty(), "indicatorCount", seen.indicators().size()));
    screenings.rate(id, rating.text("vulnerability"), rating);
    audit.changed(id, "SCREENING_RATED", "rateScreening", Map.of("version", rating.version()));
  }

  /** Everything said about the eight consents, the valid statement of each first. */
  public List<ConsentStatement> consents(CaseId id) {
    return consents.all(id);
  }

  /** Whether the person agrees to the processing of the data (C1). */
  public boolean mayProcess(CaseId id) {
    return consents.mayProcess(id);
  }

  /** The valid screening, for rules and for protection staff; empty before there was one. */
  public Optional<Screening> screening(CaseId id) {
    return screenings.latest(id);
  }

  private void requireCercleOfItsRegion(Person person) {
    var elsewhere = places.find(person.cercle()).filter(cercle -> !cercle.parent().equals(person.region()));
    if (elsewhere.isPresent()) {
      throw new InvalidAnswers("cercle", "NOT_IN_REGION");
    }
  }

  private Map<String, Object> factsOf(CaseId id, Collection<String> indicators) {
    var facts = new HashMap<String, Object>();
    facts.put("age", casefiles.person(id).ageOn(casefiles.today()));
    facts.put("unaccompanied", casefiles.returned(id).unaccompaniedChild());
    facts.put("indicators", List.copyOf(indicators));
    return facts;
  }

  private static int urgency(Verdict flagging) {
    return flagging.rows().stream().mapToInt(row -> PRIORITIES.getOrDefault(row.outputs().get("priority"), 0))
        .max().orElse(0);
  }
}
