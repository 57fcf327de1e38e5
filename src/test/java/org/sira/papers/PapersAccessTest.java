package org.sira.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads which paper: whoever sees the case and needs that paper for the own work, and nobody else. */
@SiraTest
class PapersAccessTest {

  @Autowired Walk walk;
  @Autowired Papers papers;
  @Autowired JdbcClient jdbc;

  @Test
  void aLetterIsReadByWhoWorksOnTheCaseAndByNoOtherRole() {
    var letter = letter(eligible());
    for (var role : List.of(Role.CASEWORKER, Role.PROTECTION, Role.OFFICER, Role.MANAGER, Role.CHIEF)) {
      assertThat(read(As.iom("reader", role), letter)).as("%s", role).isNotEmpty();
    }
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS, Role.COMMITTEE, Role.MONITORING, Role.OWNER, Role.ADMIN, Role.AUDITOR)) {
      refuses("NOT_FOUND", () -> read(As.iom("reader", role), letter));
      assertThat(of(As.iom("reader", role), letter)).as("%s", role).isEmpty();
    }
  }

  @Test
  void outOfScopeThereIsNoPaper() {
    var letter = letter(eligible());
    var elsewhere = new Actor("g", "g", java.util.Set.of(Role.CASEWORKER), null, Actor.IOM, "GAO", false);
    for (var stranger : List.of(Walk.PARTNER, elsewhere)) {
      refuses("NOT_FOUND", () -> read(stranger, letter));
      refuses("NOT_FOUND", () -> As.as(stranger, () -> papers.issueAgain(letter.id(), Edition.FRENCH, "Perdue")));
      assertThat(of(stranger, letter)).isEmpty();
    }
    refuses("NOT_FOUND", () -> As.as(AWA, () -> papers.read(UUID.randomUUID())));
  }

  @Test
  void issuingAndReadingAreAudited() {
    var id = eligible();
    read(AWA, letter(id));
    assertThat(jdbc.sql("""
            select event || ' ' || username || ' ' || (details ->> 'paper') || ' ' || (details ->> 'issue') from audit_entry
            where case_id = :id and event like 'PAPER%' order by id""").param("id", id.value()).query(String.class).list())
        .containsExactly("PAPER_ISSUED awa eligibility-letter 1", "PAPER_READ awa eligibility-letter 1");
  }

  @Test
  void whatWasHandedOutIsNeverChanged() {
    var letter = letter(eligible());
    for (var change : List.of("update papers_paper set version = 7 where id = :id",
        "update papers_content set content = '' where paper_id = :id")) {
      assertThatThrownBy(() -> jdbc.sql(change).param("id", letter.id()).update())
          .isInstanceOf(DataAccessException.class).hasMessageContaining("papers are never changed");
    }
    assertThat(Checksum.of(read(AWA, letter))).isEqualTo(letter.sha256());
  }

  private CaseId eligible() {
    var id = walk.registered(List.of());
    walk.done(id, "reviewEligibility", AWA, Map.of("review", "CONFIRM"));
    return id;
  }

  private Paper letter(CaseId id) {
    return of(AWA, PaperSubject.of(id)).get(0);
  }

  private byte[] read(Actor actor, Paper paper) {
    return As.as(actor, () -> papers.read(paper.id())).content();
  }

  private List<Paper> of(Actor actor, Paper paper) {
    return of(actor, paper.subject());
  }

  private List<Paper> of(Actor actor, PaperSubject subject) {
    return As.as(actor, () -> papers.of(subject));
  }

  private static void refuses(String code, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
