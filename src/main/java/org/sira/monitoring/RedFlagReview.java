package org.sira.monitoring;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sira.access.Actor;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.engine.Decisions;
import org.sira.engine.Verdict;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** Finds what gives alarm in a contact, by the table {@code detectRedFlags}, and keeps what an officer makes of it. */
@Component
public class RedFlagReview {

  /** Whether anything gave alarm, and whether some of it is for protection staff, whatever an officer makes of it. */
  public record Found(boolean any, boolean forProtection) {}

  private static final String STEP = "detectRedFlags";

  private final Monitoring monitoring;
  private final RedFlagStore verdicts;
  private final Decisions decisions;
  private final RedFlagFacts facts;
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  RedFlagReview(Monitoring monitoring, RedFlagStore verdicts, Decisions decisions, RedFlagFacts facts,
      Casefiles casefiles, Audit audit, Clock clock) {
    this.monitoring = monitoring;
    this.verdicts = verdicts;
    this.decisions = decisions;
    this.facts = facts;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Judges the newest contact by the rules of the case's own version; the verdict is kept with its facts and rows. */
  @UseCase
  public Found detectRedFlags(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var contact = monitoring.current(id).orElseThrow();
    var verdict = decisions.evaluate(STEP, processDefinitionId, facts.of(id, contact));
    verdicts.add(contact.id(), verdict, clock.instant());
    audit.changed(id, "RED_FLAGS_CHECKED", STEP,
        Map.of("version", verdict.version(), "rules", open(verdict)));
    return new Found(!verdict.rows().isEmpty(), RedFlags.rows(verdict).stream().anyMatch(RedFlags.Row::forProtection));
  }

  /** The officer's answer to the newest alarm. */
  @UseCase
  public void review(TaskWork work) {
    casefiles.lock(work.caseId());
    var flags = verdicts.newest(work.caseId()).orElseThrow();
    verdicts.reviewed(flags.id(),
        new RedFlags.Review(work.text("redFlagAction"), work.text("remark"), work.by().username()), work.at());
    audit.changed(work.caseId(), "RED_FLAG_REVIEWED", work.step(), Map.of("action", work.text("redFlagAction")));
  }

  /**
   * What gave the newest alarm, as codes, and the income before and now: flags that are for protection staff only are
   * told to others as one, RESERVED; that protection staff read them is noted.
   */
  public Map<String, Object> known(CaseId id, Actor reader) {
    var known = new HashMap<String, Object>();
    verdicts.newest(id).ifPresent(flags -> {
      noteReading(id, flags, reader);
      var codes = flags.readableBy(reader).stream().map(RedFlags.Row::flag);
      var reserved = flags.matched().stream().anyMatch(row -> !row.readableBy(reader));
      known.put("flagsFound", Stream.concat(codes, reserved ? Stream.of("RESERVED") : Stream.of()).distinct().toList());
    });
    known.put("incomeNow", facts.income(id));
    known.put("incomeBefore", facts.incomeBefore(id));
    return known;
  }

  /** What the table answered to the contacts of a case, newest first. */
  public List<RedFlags> of(CaseId id) {
    return verdicts.of(id);
  }

  /** Notes that somebody reads flags which only protection staff may read, if this person does. */
  void noteReading(CaseId id, RedFlags flags, Actor reader) {
    if (flags.readableBy(reader).stream().anyMatch(RedFlags.Row::forProtection)) {
      audit.openedProtectionNotes(id, STEP);
    }
  }

  /** The history is read by more people than reserved flags are for. */
  private static List<String> open(Verdict verdict) {
    return RedFlags.rows(verdict).stream().filter(row -> RedFlags.Row.ALL.equals(row.readers()))
        .map(RedFlags.Row::rule).toList();
  }
}
