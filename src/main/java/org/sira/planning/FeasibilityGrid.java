package org.sira.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Person;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Which trade is possible where, as officers and managers find out; a place and a trade without a row were not studied
 * yet. Refused (422): an unknown place or trade, no reason, an end before the start.
 */
@Component
public class FeasibilityGrid {

  private final FeasibilityStore store;
  private final Trades trades;
  private final Places places;
  private final Casefiles casefiles;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  FeasibilityGrid(FeasibilityStore store, Trades trades, Places places, Casefiles casefiles, Audit audit,
      CurrentActor actors, Clock clock) {
    this.store = store;
    this.trades = trades;
    this.places = places;
    this.casefiles = casefiles;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** What somebody found out: reason and days as typed, {@code from} today when it is null. */
  public record Finding(String place, String trade, Feasibility.State state, String reason, LocalDate from,
                        LocalDate until) {}

  /** Keeps a finding; it counts from its first day on, in place of what was found before. */
  @UseCase
  @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
  public void record(Finding finding) {
    check(finding);
    var from = finding.from() == null ? casefiles.today() : finding.from();
    store.add(new Feasibility(finding.place(), finding.trade(), finding.state(), finding.reason().strip(), from,
        finding.until(), actors.get().username(), clock.instant()));
    audit.noted("FEASIBILITY_RECORDED", Map.of("place", finding.place(), "trade", finding.trade(), "state", finding.state()));
  }

  /** What holds today, by place and trade. */
  @PreAuthorize("hasAnyRole('CASEWORKER', 'OFFICER', 'MANAGER')")
  public List<Feasibility> rows() {
    return store.inForceOn(casefiles.today());
  }

  /** What will hold later, and what ended without anything in its place. */
  @PreAuthorize("hasAnyRole('CASEWORKER', 'OFFICER', 'MANAGER')")
  public List<Feasibility> otherRows() {
    return store.notInForceOn(casefiles.today());
  }

  /** Everything that was ever found of a trade in a place, the newest first. */
  @PreAuthorize("hasAnyRole('CASEWORKER', 'OFFICER', 'MANAGER')")
  public List<Feasibility> history(String place, String trade) {
    return store.all(place, trade);
  }

  /** What is in force today where the person lives: of the cercle, else of the region; empty when nobody studied it. */
  Optional<Feasibility> of(Person person, String trade) {
    return Stream.of(cercle(person), Optional.ofNullable(person.region())).flatMap(Optional::stream)
        .flatMap(place -> store.all(place, trade).stream().filter(row -> row.inForceOn(casefiles.today())).limit(1))
        .findFirst();
  }

  /** A person has the code of a cercle; one that a manifest named and nobody completed yet has its name. */
  private Optional<String> cercle(Person person) {
    return person.region() == null || person.cercle() == null ? Optional.empty()
        : places.find(person.cercle()).or(() -> places.named(person.cercle(), person.region())).map(Place::code);
  }

  private void check(Finding finding) {
    if (finding.place() == null || places.find(finding.place()).isEmpty()) {
      throw new InvalidAnswers("place", "REQUIRED");
    }
    if (finding.trade() == null || !trades.known(finding.trade())) {
      throw new InvalidAnswers("trade", "REQUIRED");
    }
    if (finding.state() == null) {
      throw new InvalidAnswers("state", "REQUIRED");
    }
    if (finding.reason() == null || finding.reason().isBlank()) {
      throw new InvalidAnswers("reason", "REQUIRED");
    }
    var from = finding.from() == null ? casefiles.today() : finding.from();
    if (finding.until() != null && finding.until().isBefore(from)) {
      throw new InvalidAnswers("until", "ENDS_BEFORE_START");
    }
  }
}
