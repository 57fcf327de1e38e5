package org.sira.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.process.Road;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.AcceptedAnswer;
import org.sira.worklist.CaseCard;
import org.sira.worklist.CaseCards;
import org.sira.worklist.Worklist;
import org.springframework.stereotype.Component;

/**
 * Opens cases and keeps what is true about them. Whoever moves a case calls {@link #lock} first; whoever shows one
 * asks {@link #visible}, which knows no case outside the person's scope.
 */
@Component
public class Casefiles implements CaseCards {

  /** Days are days in Mali. */
  public static final ZoneId MALI = ZoneId.of("Africa/Bamako");

  private final CaseStore cases;
  private final PersonStore persons;
  private final HouseholdStore households;
  private final AnswerStore answers;
  private final Meetings meetings;
  private final CaseSearch search;
  private final SearchStore found;
  private final Road road;
  private final Worklist worklist;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Casefiles(CaseStore cases, PersonStore persons, HouseholdStore households, AnswerStore answers, Meetings meetings,
      CaseSearch search, SearchStore found, Road road, Worklist worklist, Audit audit, CurrentActor actors, Clock clock) {
    this.cases = cases;
    this.persons = persons;
    this.households = households;
    this.answers = answers;
    this.meetings = meetings;
    this.search = search;
    this.found = found;
    this.road = road;
    this.worklist = worklist;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Opens a case and sets it on its road; the first step is on the worklist when this returns. */
  @UseCase
  public OpenedCase open(NewCase opened) {
    var id = CaseId.create();
    var number = cases.nextNumber(today().getYear());
    cases.add(id, number, opened, Actor.IOM, clock.instant());
    persons.save(id, opened.person());
    persons.save(id, opened.returned());
    found.renew(facts(id), opened.person(), opened.returned());
    cases.running(id, road.start(id, number));
    audit.changed(id, "CASE_OPENED", null, Map.of("number", number));
    return new OpenedCase(id, number);
  }

  @Override
  public void lock(CaseId id) {
    if (!cases.lock(id)) {
      throw Refusal.notFound();
    }
  }

  /** The case of this number if it lies in the person's scope; otherwise a refusal as if there were none. */
  public CaseFacts visible(String number) {
    return cases.find(number, actors.get()).orElseThrow(Refusal::notFound);
  }

  /** Whether the case of this number lies in the person's scope. */
  public boolean isVisible(String number) {
    return cases.find(number, actors.get()).isPresent();
  }

  public CaseFacts facts(CaseId id) {
    return cases.find(id).orElseThrow(Refusal::notFound);
  }

  public Person person(CaseId id) {
    return persons.person(id);
  }

  public ReturnFacts returned(CaseId id) {
    return persons.returned(id);
  }

  /** Records the person as known now; lists show the new name in the same commit. */
  @UseCase
  public void recordPerson(CaseId id, Person person) {
    lock(id);
    persons.save(id, person);
    found.renew(facts(id), person, returned(id));
    worklist.refresh(card(id));
  }

  @UseCase
  public void recordReturn(CaseId id, ReturnFacts returned) {
    lock(id);
    persons.save(id, returned);
    found.renew(facts(id), person(id), returned);
  }

  /** With whom the person lives; nothing before registration asked. */
  public Optional<Household> household(CaseId id) {
    return households.household(id);
  }

  /** The way out and home; nothing before registration asked. */
  public Optional<Journey> journey(CaseId id) {
    return households.journey(id);
  }

  @UseCase
  public void recordHousehold(CaseId id, Household household, Journey journey) {
    lock(id);
    households.save(id, household);
    households.save(id, journey);
  }

  /** Dates a fact that reports count, the first time it becomes true. */
  @UseCase
  public void note(CaseId id, CaseFact fact) {
    cases.date(id, fact, today());
  }

  /** Gives the case to an organisation and a caseworker of it; the office stays. */
  @UseCase
  public void assign(CaseId id, String organisation, String responsible) {
    lock(id);
    cases.assign(id, organisation, responsible);
    found.renew(facts(id), person(id), returned(id));
    worklist.refresh(card(id));
    audit.changed(id, "CASE_ASSIGNED", null, Map.of("organisation", organisation));
  }

  /** Makes a person responsible for a case for which nobody is. */
  @UseCase
  public void entrust(CaseId id, String responsible) {
    lock(id);
    if (facts(id).responsible() == null) {
      cases.responsible(id, responsible);
      audit.changed(id, "RESPONSIBLE_CHANGED", null, Map.of("person", responsible));
    }
  }

  /** Higher is more urgent; 0 is ordinary. */
  @UseCase
  public void prioritise(CaseId id, int priority) {
    lock(id);
    cases.priority(id, priority);
    worklist.refresh(card(id));
  }

  /** Says with which reason the case will close once its road ends; null takes it back. */
  @UseCase
  public void expectEnding(CaseId id, String reason) {
    lock(id);
    cases.ending(id, reason);
    worklist.refresh(card(id));
  }

  /** The worklist shows the case as it stands now. */
  void showInWorklist(CaseId id) {
    worklist.refresh(card(id));
  }

  /** Tells whichever stage of the case waits for the event; refused with the code when none does. */
  public void tellStage(CaseId id, String message, String refusalCode) {
    road.tellStage(facts(id).number(), message, refusalCode);
  }

  /** The newest answers given at a step, nothing when it was never completed. */
  public Optional<AcceptedAnswer> latestAnswer(CaseId id, String step) {
    return answers.latest(id, step);
  }

  /** The newest answers given at a step by form key; empty when it was never completed. */
  public Map<String, Object> latestAnswers(CaseId id, String step) {
    return answers.latest(id, step).map(AcceptedAnswer::answers).orElse(Map.of());
  }

  /** All answers of the case, newest first. */
  public List<AcceptedAnswer> answers(CaseId id) {
    return answers.all(id);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MALI);
  }

  @Override
  public CaseCard card(CaseId id) {
    var facts = facts(id);
    return new CaseCard(id, facts.number(), persons.person(id).displayName(), facts.deceased(), facts.office(), facts.organisation(),
        facts.priority());
  }

  @Override
  public List<CaseId> meant(String text) {
    return search.find(new CaseLists.Query(text, null, null, null, null)).stream().map(hit -> hit.facts().id()).toList();
  }

  @Override
  public Map<String, Object> known(CaseId id) {
    var known = new HashMap<>(cases.said(id));
    KnownFacts.of(persons.person(id), persons.returned(id)).forEach((key, value) -> known.merge(key, value, (said, is) -> is));
    return known;
  }

  @Override
  public void keep(AcceptedAnswer answer) {
    answers.add(answer);
    if (meetings.met(answer)) {
      cases.met(answer.caseId(), answer.at());
    }
  }
}
