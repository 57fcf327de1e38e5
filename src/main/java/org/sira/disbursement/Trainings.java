package org.sira.disbursement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** Trains the returnee: enrolled at a centre, then the course is completed, and paid, or stopped, and not paid. */
@Component
public class Trainings {

  /** A place on a course and when it runs. */
  public record Enrolment(String centre, String course, LocalDate startsOn, LocalDate endsOn) {}

  private final CaseGate gate;
  private final Lines lines;
  private final TrainingStore trainings;
  private final Ledger ledger;
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  Trainings(CaseGate gate, Lines lines, TrainingStore trainings, Ledger ledger, Casefiles casefiles, Audit audit,
      Clock clock) {
    this.gate = gate;
    this.lines = lines;
    this.trainings = trainings;
    this.ledger = ledger;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Enrols the returnee, once; a course that would end before it starts is refused ({@code ENDS_BEFORE_START}). */
  @UseCase
  public void enrol(CaseId id, String lineId, Enrolment place) {
    gate.lockPayable(id);
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.TRAINING);
    trainings.find(line).ifPresent(before -> {
      throw Refusal.conflict("TRAINING_MOVED_ON", Map.of("line", lineId, "state", before.state().name()));
    });
    if (place.endsOn().isBefore(place.startsOn())) {
      throw new InvalidAnswers("endsOn", "ENDS_BEFORE_START");
    }
    trainings.save(new Training(lineId, id, place.centre(), place.course(), Training.State.ENROLLED, place.startsOn(),
        place.endsOn(), null, null, clock.instant()));
    audit.changed(id, "TRAINING_ENROLLED", "enrolInTraining", Map.of("line", lineId));
  }

  /** The course ended on this day, followed to its end or not. */
  @UseCase
  public void confirmAttendance(CaseId id, String lineId, boolean completed, LocalDate on, int attendance) {
    gate.lockGoingOn(id);
    Days.requirePast("endedOn", on, casefiles.today());
    var line = lines.of(id, lineId);
    line.requireUnderWay(Route.TRAINING);
    trainings.save(find(line).ended(completed, on, attendance, clock.instant()));
    audit.changed(id, completed ? "TRAINING_COMPLETED" : "TRAINING_STOPPED", "confirmAttendance", Map.of("line", lineId));
  }

  /** Books the line of a completed course as spent, once; a stopped course costs nothing. */
  @UseCase
  public void recordTraining(CaseId id, String lineId) {
    gate.lock(id);
    var line = lines.of(id, lineId);
    var training = find(line);
    if (training.state() == Training.State.STOPPED) {
      return;
    }
    var facts = gate.lockPayable(id);
    line.requireUnderWay(Route.TRAINING);
    training.require(Training.State.COMPLETED);
    ledger.book(line, EntryKind.SPENT, line.amount(), line.reference(facts.number(), "F1"));
    lines.received(line, training.endedOn());
    audit.changed(id, "TRAINING_RECORDED", "recordTraining", Map.of("line", lineId));
  }

  private Training find(Line line) {
    return trainings.find(line).orElseThrow(() -> Refusal.conflict("NOT_ENROLLED", Map.of("line", line.id())));
  }
}
