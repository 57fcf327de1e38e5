package org.sira.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Organisations;
import org.sira.casefile.Casefiles;
import org.sira.casefile.Holds;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner who waits for a case while its sharing ends finds it gone. */
@SiraTest
class LeftScopeIT {

  @Autowired Walk walk;
  @Autowired Casefiles casefiles;
  @Autowired Tasks tasks;
  @Autowired Holds holds;
  @Autowired Organisations organisations;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aPartnerServesKidal() {
    if (organisations.find("AID_KIDAL").isEmpty()) {
      organisations.create("AID_KIDAL", "Aide Kidal", Set.of("KIDAL"));
    }
  }

  @Test
  void theTaskIsNotThereAnyMore() {
    var id = shared();
    var task = walk.task(id, "reviewEligibility");
    assertGone(whileSharingEnds(id, () -> tasks.complete(task.id(), Map.of("review", "CONFIRM"))));
    assertThat(walk.steps(id)).containsExactly("reviewEligibility");
  }

  @Test
  void theCaseIsNotThereAnyMore() {
    var id = shared();
    assertGone(whileSharingEnds(id, () -> holds.hold(walk.number(id), "MEDICAL", casefiles.today().plusDays(3), null)));
    assertThat(walk.facts(id).onHold()).isFalse();
  }

  private CompletableFuture<Void> whileSharingEnds(CaseId id, Runnable act) {
    return transactions.execute(running -> {
      casefiles.assign(id, Actor.IOM, null);
      var waiting = CompletableFuture.runAsync(() -> As.as(Walk.PARTNER, () -> {
        act.run();
        return null;
      }));
      await().until(() -> waiting.isDone() || isSomebodyWaiting());
      return waiting;
    });
  }

  private boolean isSomebodyWaiting() {
    return jdbc.sql("""
        select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')""")
        .query(Boolean.class).single();
  }

  private static void assertGone(CompletableFuture<Void> act) {
    assertThatThrownBy(act::join).isInstanceOf(CompletionException.class).cause()
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  private CaseId shared() {
    var id = walk.registered(List.of());
    casefiles.assign(id, "AID_KIDAL", null);
    return id;
  }
}
