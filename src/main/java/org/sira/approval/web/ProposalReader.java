package org.sira.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.approval.Approvals;
import org.sira.approval.Round;
import org.sira.approval.RoundState;
import org.sira.audit.Audit;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.planning.PlanReckoner;
import org.sira.planning.Planning;
import org.sira.planning.Trades;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Worklist;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Puts a proposal together for the desk; opening it is noted as a reading of the case. */
@Component
class ProposalReader {

  /** Sections of the case that tell why the person is helped. */
  private static final Set<String> REASONS = Set.of("eligibility", "assessment");

  private final Casefiles casefiles;
  private final Planning planning;
  private final PlanReckoner reckoner;
  private final Trades trades;
  private final Approvals approvals;
  private final Worklist worklist;
  private final TaskLists lists;
  private final List<CaseSection> sections;
  private final People people;
  private final CurrentActor actors;
  private final Problems problems;
  private final Audit audit;

  ProposalReader(Casefiles casefiles, Planning planning, PlanReckoner reckoner, Trades trades, Approvals approvals,
      Worklist worklist, TaskLists lists,
      List<CaseSection> sections, People people, CurrentActor actors, Problems problems, Audit audit) {
    this.casefiles = casefiles;
    this.planning = planning;
    this.reckoner = reckoner;
    this.trades = trades;
    this.approvals = approvals;
    this.worklist = worklist;
    this.lists = lists;
    this.sections = sections;
    this.people = people;
    this.actors = actors;
    this.problems = problems;
    this.audit = audit;
  }

  /** The open proposal of a case; a case out of scope, or with nothing to decide, is not there. */
  Proposal read(String number, Locale locale) {
    var facts = casefiles.visible(number);
    var id = facts.id();
    var round = approvals.open(id).orElseThrow(Refusal::notFound);
    audit.read(id);
    var plan = planning.plan(id, round.revision()).orElseThrow();
    var reckoning = reckoner.reckon(plan);
    var lifted = plan.lifted() != null && reckoning.mayKnow(plan.lifted().warnings(), actors.get()) ? plan.lifted() : null;
    var mine = mine(id);
    var barred = mine.flatMap(task -> barred(id, task, locale));
    var signable = mine.filter(task -> barred.isEmpty()).orElse(null);
    var seats = round.seats().stream().map(seat -> SeatView.of(round, seat, signable, people)).toList();
    return new Proposal(facts, casefiles.person(id).displayName(), casefiles.person(id).ageOn(casefiles.today()), round,
        plan, trades.labels(), reckoning.warningsFor(actors.get()), lifted, lifted == null ? null : people.displayName(lifted.by()),
        plan.ceiling() == null ? planning.ceiling() : plan.ceiling(), approvedBefore(id), casefiles.returned(id).priorHelp(),
        names(planning.proposers(id, plan.revision())), plan.submittedAt().atZone(Casefiles.MALI), seats, remarks(id),
        parts(id), signable == null ? null : signable.id(), barred.orElse(null), names(approvals.whoMaySign(round)),
        approvals.mayBeReturned(id));
  }

  /** The reader's open seat of the case, if any. */
  private Optional<WorklistTask> mine(CaseId id) {
    return worklist.open(id, "signOff").stream().filter(lists::mayWork).findFirst();
  }

  private Optional<String> barred(CaseId id, WorklistTask task, Locale locale) {
    try {
      approvals.requireMaySign(id, task.seat(), actors.get());
      return Optional.empty();
    } catch (Refusal refused) {
      return Optional.of(problems.sentence(refused, locale));
    }
  }

  /** What was said on the seats, in earlier rounds and in this one. */
  private List<SeatView> remarks(CaseId id) {
    return approvals.of(id).stream().flatMap(round -> round.seats().stream()
        .filter(seat -> seat.remark() != null || seat.reason() != null)
        .map(seat -> SeatView.of(round, seat, null, people))).toList();
  }

  private Money approvedBefore(CaseId id) {
    return approvals.of(id).stream().filter(round -> round.state() == RoundState.APPROVED).map(Round::amount)
        .reduce(Money.xof(0), Money::plus);
  }

  private List<Proposal.Part> parts(CaseId id) {
    return sections.stream().filter(section -> REASONS.contains(section.key()) && section.readableBy(actors.get()))
        .map(section -> new Proposal.Part(section.key(), section.template(), section.view(id)))
        .filter(part -> Objects.nonNull(part.view())).toList();
  }

  private List<String> names(Set<String> usernames) {
    return usernames.stream().map(people::displayName).sorted().toList();
  }
}
