package org.sira.papers;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.CaseCards;
import org.sira.worklist.TaskWork;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Issues papers and hands them out. What was issued stays as it was handed to the person; a change is a new version with
 * its reason. Refused: a paper that would say nothing ({@code NOTHING_TO_PRINT}), issuing one by a role that does not
 * work on cases ({@code NOT_YOUR_ROLE}), and what lies out of scope or is not for the reader's role, as if it did not exist.
 */
@Component
public class Papers {

  private static final int LONGEST_REASON = 300;

  /** A paper with its PDF. */
  public record Opened(Paper paper, byte[] content) {}

  private final PaperStore store;
  private final PaperReading reading;
  private final Typesetter typesetter;
  private final CaseCards cards;
  private final MessageSource messages;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  Papers(PaperStore store, PaperReading reading, Typesetter typesetter, CaseCards cards, MessageSource messages,
      CurrentActor actors, Audit audit, Clock clock) {
    this.store = store;
    this.reading = reading;
    this.typesetter = typesetter;
    this.cards = cards;
    this.messages = messages;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Issues what a use case or an automated step asks for, whose own rules decide who may. An event that is told again,
   * as by a job that runs twice, gets the paper it had.
   */
  @UseCase
  public Paper issue(PaperOrder order) {
    lock(order.subject());
    return store.causedBy(order.cause()).orElseGet(() -> print(order));
  }

  /** Issues at a person's wish; refused for who may not read it or works on no case. */
  @UseCase
  public Paper request(PaperOrder order) {
    if (!reading.mayRead(order.subject(), reading.kind(order.kind()))) {
      throw Refusal.notFound();
    }
    if (!mayIssue(actors.get())) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    return issue(order);
  }

  /** Prints the facts of now as a new version, once for each version it replaces however often it is asked for. */
  @UseCase
  public Paper issueAgain(UUID id, Edition edition, String reason) {
    var paper = reading.find(id).orElseThrow(Refusal::notFound);
    if (reason == null || reason.isBlank()) {
      throw new InvalidAnswers("reason", "REQUIRED");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new InvalidAnswers(List.of(new InvalidAnswers.Fault("reason", "TOO_LONG", Map.of("max", LONGEST_REASON))));
    }
    return request(new PaperOrder(paper.subject(), paper.kind(), paper.item(), edition, "again " + id, reason.strip()));
  }

  /** The paper with its PDF; each reading is audited. */
  @UseCase
  public Opened read(UUID id) {
    var paper = reading.find(id).orElseThrow(Refusal::notFound);
    note("PAPER_READ", paper);
    return new Opened(paper, store.content(id));
  }

  /** Those papers of a subject that the person may read, newest first. */
  public List<Paper> of(PaperSubject subject) {
    return reading.of(subject);
  }

  /** The papers that belong beside the form of a task, for a person who reads them; once for each task. */
  public List<PaperOrder> beside(TaskWork work, Edition edition) {
    return reading.beside(work.step()).stream().map(kind -> new PaperOrder(PaperSubject.of(work.caseId()), kind.key(),
        kind.item(work), edition, kind.key() + " " + work.taskId(), null)).toList();
  }

  /** Whether the person's role issues papers. */
  public boolean mayIssue(Actor actor) {
    return actor.roles().stream().anyMatch(Role::worksCases);
  }

  private Paper print(PaperOrder order) {
    var content = reading.kind(order.kind()).content(order.subject().id(), order.item());
    var version = store.nextVersion(order.subject(), order.kind(), order.item());
    var set = typesetter.set(order, content, version, clock.instant());
    var title = messages.getMessage("papers.kind." + order.kind(), null, Locale.FRENCH);
    var name = messages.getMessage("papers.file", new Object[] {content.reference(), title, version}, Locale.FRENCH);
    var paper = new Paper(UUID.randomUUID(), order.subject(), order.kind(), order.item(), version, order.edition(), name,
        order.reason(), actors.get().username(), clock.instant(), set.template(), set.pdf().length, Checksum.of(set.pdf()));
    store.add(paper, order.cause(), set.pdf());
    note("PAPER_ISSUED", paper);
    return paper;
  }

  private void note(String event, Paper paper) {
    if (paper.subject().isCase()) {
      audit.changed(paper.subject().caseId(), event, null, Map.of("paper", paper.kind(), "issue", paper.version()));
    } else {
      var about = paper.subject().kind() + " " + paper.subject().id();
      audit.noted(event, Map.of("paper", paper.kind(), "issue", paper.version(), "about", about));
    }
  }

  /** Papers of a case wait for whatever else moves it; of anything else, the second at one version is refused and tried again. */
  private void lock(PaperSubject subject) {
    if (subject.isCase()) {
      cards.lock(subject.caseId());
    }
  }
}
