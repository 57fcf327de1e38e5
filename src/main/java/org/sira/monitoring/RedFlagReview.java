package org.sira.monitoring;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Casefiles casefiles;
  private final Audit audit;
  private final Clock clock;

  RedFlagReview(Monitoring monitoring, RedFlagStore verdicts, Decisions decisions, Casefiles casefiles, Audit audit,
      Clock clock) {
    this.monitoring = monitoring;
    this.verdicts = verdicts;
    this.decisions = decisions;
    this.casefiles = casefiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Judges the newest contact by the rules of the case's own version; the verdict is kept with its facts and rows. */
  @UseCase
  public boolean detectRedFlags(CaseId id, String processDefinitionId) {
    casefiles.lock(id);
    var contact = monitoring.current(id).orElseThrow();
    var verdict = decisions.evaluate("detectRedFlags", processDefinitionId, facts(id));
    verdicts.add(contact.id(), verdict, clock.instant());
    audit.changed(id, "RED_FLAGS_CHECKED", "detectRedFlags",
        Map.of("version", verdict.version(), "rules", verdict.rows().stream().map(Verdict.Row::rule).toList()));
    return !verdict.rows().isEmpty();
  }

  /** The officer's answer to the newest alarm. */
  @UseCase
  public void review(TaskWork work) {
    casefiles.lock(work.caseId());
    var flags = verdicts.newest(work.caseId()).orElseThrow();
    verdicts.reviewed(flags.id(), work.text("redFlagAction"), work.by().username(), work.at());
    audit.changed(work.caseId(), "RED_FLAG_REVIEWED", work.step(), Map.of("action", work.text("redFlagAction")));
  }

  /** What the table answered to the contacts of a case, newest first. */
  public List<RedFlags> of(CaseId id) {
    return verdicts.of(id);
  }

  private Map<String, Object> facts(CaseId id) {
    var answers = casefiles.latestAnswers(id, "contactReturnee");
    var facts = new HashMap<String, Object>();
    facts.put("activityState", answers.get("activityState"));
    facts.put("plansToLeave", Boolean.TRUE.equals(answers.get("plansToLeave")));
    facts.put("problems", answers.getOrDefault("problems", List.of()));
    facts.put("satisfaction", answers.get("satisfaction"));
    return facts;
  }
}
