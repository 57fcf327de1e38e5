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
  public boolean detectRedFlags(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var contact = monitoring.current(id).orElseThrow();
    var verdict = decisions.evaluate("detectRedFlags", processDefinitionId, facts.of(id, contact));
    verdicts.add(contact.id(), verdict, clock.instant());
    audit.changed(id, "RED_FLAGS_CHECKED", "detectRedFlags",
        Map.of("version", verdict.version(), "rules", open(verdict)));
    return !verdict.rows().isEmpty();
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
   * told to others as one, RESERVED.
   */
  public Map<String, Object> known(CaseId id, Actor reader) {
    var known = new HashMap<String, Object>();
    verdicts.newest(id).ifPresent(flags -> {
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

  /** The history is read by more people than reserved flags are for. */
  private static List<String> open(Verdict verdict) {
    return verdict.rows().stream().filter(row -> "ALL".equals(row.outputs().get("readers")))
        .map(Verdict.Row::rule).toList();
  }
}
