package org.sira.approval.web;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.sira.access.Actor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.approval.Approvals;
import org.sira.approval.Round;
import org.sira.casefile.CaseSection;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.Money;
import org.springframework.stereotype.Component;

/** Every round of the case with who decided what and why, newest first; finance and logistics do not read it. */
@Component
class ApprovalsSection implements CaseSection {

  record Shown(int revision, String level, Money amount, String state, ZonedDateTime openedAt, List<SeatView> seats) {}

  private final Approvals approvals;
  private final People people;

  ApprovalsSection(Approvals approvals, People people) {
    this.approvals = approvals;
    this.people = people;
  }

  @Override
  public String key() {
    return "approvals";
  }

  @Override
  public int order() {
    return 55;
  }

  @Override
  public String template() {
    return "approval/section-approvals";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var rounds = approvals.of(id).stream().sorted(Comparator.comparingLong(Round::id).reversed()).map(this::shown).toList();
    return rounds.isEmpty() ? null : rounds;
  }

  private Shown shown(Round round) {
    return new Shown(round.revision(), round.level(), round.amount(), round.state().name(),
        round.openedAt().atZone(Casefiles.MALI),
        round.seats().stream().map(seat -> SeatView.of(round, seat, null, people)).toList());
  }
}
