package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sira.access.Actor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What stopped the case, would have ended it or opened it again, newest first: who said so, when, why, and what became
 * of it. What was said with it may tell of health, so that only readers of answers open it.
 */
@Component
class StopsSection implements CaseSection {

  /** One of them; {@code state} is null for a reopening, {@code other} only where the reader may see that case. */
  record Stop(String kind, String state, String reason, Said said, Said ended, LocalDate until, LocalDate happened,
              String source, String other) {}

  /** Who said it, when, and in what words; the moment orders the list. */
  record Said(String by, LocalDate on, String note, Instant at) {}

  private final Holds holds;
  private final Endings endings;
  private final Reopenings reopenings;
  private final Casefiles casefiles;
  private final People people;

  StopsSection(Holds holds, Endings endings, Reopenings reopenings, Casefiles casefiles, People people) {
    this.holds = holds;
    this.endings = endings;
    this.reopenings = reopenings;
    this.casefiles = casefiles;
    this.people = people;
  }

  @Override
  public String key() {
    return "stops";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public String template() {
    return "casefile/section-stops";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var stops = Stream.of(holds.all(id).stream().map(this::stop), endings.all(id).stream().map(this::stop),
            reopenings.all(id).stream().map(this::stop)).flatMap(each -> each)
        .sorted(Comparator.comparing((Stop stop) -> stop.said().at()).reversed()).toList();
    return stops.isEmpty() ? null : stops;
  }

  private Stop stop(Hold hold) {
    return new Stop("HOLD", hold.endedAt() == null ? "OPEN" : "LIFTED", hold.reason(),
        said(hold.by(), hold.since(), hold.note()), said(hold.endedBy(), hold.endedAt(), hold.endNote()), hold.until(),
        null, null, null);
  }

  private Stop stop(Ending ending) {
    var told = ending.told();
    var other = told.other() != null && casefiles.isVisible(told.other()) ? told.other() : null;
    return new Stop(ending.kind().name(), ending.state().name(), ending.reason(),
        said(ending.by(), ending.at(), told.note()), said(ending.settledBy(), ending.settledAt(), ending.settledNote()),
        null, told.happened(), told.source(), other);
  }

  private Stop stop(Reopening reopening) {
    return new Stop("REOPENING", null, reopening.reason(), said(reopening.by(), reopening.at(), reopening.note()), null,
        null, null, null, null);
  }

  private Said said(String by, Instant at, String note) {
    return at == null ? null : new Said(people.displayName(by), LocalDate.ofInstant(at, Casefiles.MALI), note, at);
  }
}
