package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.SiraTest;
import org.sira.casefile.Endings;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paid ≤ delivered or due ≤ approved ≤ ceiling, per line and in total, whatever is done in whatever order. */
@SiraTest
class MoneyInvariantsIT {

  private static final int ACTS = 200;

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;
  @Autowired Endings endings;
  @Autowired Budgets budgets;
  private GrantRoad road;
  private MoneyActs acts;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
    acts = new MoneyActs(context, road);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void noOrderOfActsBreaksTheMoney(long seed) {
    var chance = new Random(seed);
    var id = planned(chance);
    for (int i = 0; i < ACTS; i++) {
      var payable = payable(id);
      var spentBefore = bookings(id);
      acts.tryOne(id, chance);
      if (!payable && !payable(id)) {
        assertThat(bookings(id)).as("nothing is spent while the case may not be paid").isEqualTo(spentBefore);
      }
      moneyIsRight(id);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 44, 444})
  void norWhenMostOfAPlanIsGivenAndAnotherFollows(long seed) {
    var chance = new Random(seed);
    var id = road.open(road.person(30, "NINA"));
    for (int revision = 1; revision <= 4; revision++) {
      acts.replan(id, chance);
      budgets.reserveBudget(id);
      budgets.commitBudget(id);
      IntStream.range(0, ACTS).forEach(i -> acts.tryToGive(id, chance));
      moneyIsRight(id);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 77, 777, 7_777})
  void norWhenSeveralActAtOnce(long seed) {
    var id = planned(new Random(seed));
    var people = IntStream.range(0, 4).mapToObj(person -> CompletableFuture.runAsync(() -> {
      var chance = new Random(seed * 31 + person);
      for (int i = 0; i < ACTS / 2; i++) {
        acts.tryOne(id, chance);
      }
    })).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(people).join();
    moneyIsRight(id);
  }

  /** The acts above reach what they are meant to attack. */
  @Test
  void theActsDoPayDeliverAndFail() {
    var cases = new ArrayList<CaseId>();
    for (int seed = 1; seed <= 40 && kinds(cases) < EntryKind.values().length; seed++) {
      var chance = new Random(seed);
      var id = planned(chance);
      cases.add(id);
      IntStream.range(0, ACTS).forEach(i -> acts.tryOne(id, chance));
    }
    assertThat(kinds(cases)).isEqualTo(EntryKind.values().length);
  }

  private int kinds(List<CaseId> cases) {
    return jdbc.sql("select count(distinct kind) from disbursement_entry where case_id = any(:ids)")
        .param("ids", cases.stream().map(CaseId::value).toArray(UUID[]::new)).query(Integer.class).single();
  }

  private CaseId planned(Random chance) {
    var id = road.open(road.person(30, chance.nextBoolean() ? "NINA" : "NONE"));
    acts.replan(id, chance);
    if (chance.nextInt(5) > 0) {
      budgets.reserveBudget(id);
      budgets.commitBudget(id);
    }
    return id;
  }

  private void moneyIsRight(CaseId id) {
    none(id, "line within what was approved", """
        select l.id from disbursement_line l join disbursement_balance b on b.line_id = l.id
        where l.case_id = :id and (b.reserved > l.amount or b.committed > b.reserved or b.spent > b.committed
          or b.spent < 0 or b.spent + b.freed > b.reserved or b.case_id <> l.case_id)""");
    none(id, "plan within what was signed", """
        select g.revision from disbursement_grant g
        where g.case_id = :id and (select coalesce(sum(amount), 0) from disbursement_entry e
            where e.case_id = g.case_id and e.revision = g.revision and e.kind = 'RESERVED') > g.total""");
    none(id, "case within the ceiling over all its revisions, or beyond it with the chief's yes", """
        select g.revision from disbursement_grant g
        where g.case_id = :id and (select sum(b.reserved - b.freed) from disbursement_balance b
            where b.case_id = g.case_id and b.revision <= g.revision) > 1968000
          and not exists (select 1 from approval_round r join approval_seat s on s.round_id = r.id
              join approval_decision d on d.seat_id = s.id
            where r.case_id = g.case_id and r.revision = g.revision and s.seat = 'CHIEF' and d.decision = 'APPROVE')""");
    none(id, "what is spent was sent, handed over or taught", """
        select l.id from disbursement_line l join disbursement_balance b on b.line_id = l.id
        where l.case_id = :id and b.spent <>
            (select coalesce(sum(p.amount), 0) from disbursement_payment p
              where p.line_id = l.id and p.state in ('SENT', 'CONFIRMED'))
          + (select coalesce(sum(d.price), 0) from disbursement_delivery d
              where d.line_id = l.id and d.state = 'HANDED_OVER' and l.received_on is not null)
          + (select count(*) * l.amount from disbursement_training t
              where t.line_id = l.id and t.state = 'COMPLETED' and l.received_on is not null)""");
    none(id, "a payment is booked once, when it was sent", """
        select p.reference from disbursement_payment p where p.case_id = :id and (p.sent_at is not null) <>
          (select count(*) = 1 from disbursement_entry e where e.reference = p.reference and e.kind = 'SPENT')""");
    none(id, "released by somebody with no other duty", """
        select p.reference from disbursement_payment p where p.case_id = :id
          and (p.released_by in ('awa', 'approver') or p.released_by = p.prepared_by)""");
    none(id, "second tranche after proof of the first", """
        select p.reference from disbursement_payment p where p.case_id = :id and p.tranche = 2 and not exists
          (select 1 from disbursement_payment f where f.line_id = p.line_id and f.tranche = 1
            and f.state = 'CONFIRMED' and f.verified_at is not null)""");
    if (road.casefiles.facts(id).ending()) {
      assertThat(road.disbursements.balance(id).left()).as("nothing stays reserved after an end").isZero();
    }
  }

  private void none(CaseId id, String rule, String wrong) {
    assertThat(jdbc.sql(wrong).param("id", id.value()).query(String.class).list()).as(rule).isEmpty();
  }

  private boolean payable(CaseId id) {
    var facts = road.casefiles.facts(id);
    return !facts.onHold() && !facts.ending() && !facts.closed() && !endings.underDuplicateReview(id);
  }

  private long bookings(CaseId id) {
    return jdbc.sql("select count(*) from disbursement_entry where case_id = :id and kind = 'SPENT'")
        .param("id", id.value()).query(Long.class).single();
  }
}
