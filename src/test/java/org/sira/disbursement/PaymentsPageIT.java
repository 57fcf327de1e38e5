package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.sira.disbursement.GrantRoad.AWA;
import static org.sira.disbursement.GrantRoad.FINANCE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SiraTest
class PaymentsPageIT {

  @Autowired ApplicationContext context;
  @Autowired MockMvc browser;
  @Autowired PaymentList list;
  @Autowired TaskLists tasks;
  private GrantRoad road;
  private CaseId id;
  private String number;
  private String line;

  @BeforeEach
  void aPreparedPayment() {
    road = new GrantRoad(context);
    id = road.signed(Help.cash(400_000), Help.goods(90_000));
    number = road.casefiles.facts(id).number();
    line = road.lines(id).get(0);
    road.prepare(id, line);
  }

  @Test
  void financeSeesThePaymentItsAmountAndItsTask() throws Exception {
    open(FINANCE, "/payments?state=DRAFT").andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString(number + "-L1-T1"), containsString("400\u202F000\u202FXOF"), containsString("Argent mobile"),
        containsString("/tasks/" + road.task(id, "releasePayment", line).id()))));
    open(FINANCE, "/payments?state=SENT").andExpect(content().string(not(containsString(number + "-L1-T1"))));
    open(FINANCE, "/payments?lang=en").andExpect(content().string(containsString("Mobile money")));
  }

  @Test
  void nobodyElseDoes() throws Exception {
    for (var actor : new Actor[] {AWA, As.iom("chief", Role.CHIEF), As.iom("admin", Role.ADMIN)}) {
      open(actor, "/payments").andExpect(status().isForbidden());
    }
  }

  /** Somebody may open the page of a task in the moment in which a colleague finishes it. */
  @Test
  void aTaskThatEndsWhileItIsReadIsToldAsDone() {
    var task = road.task(id, "releasePayment", line);
    road.release(id, FINANCE, line);

    assertThatThrownBy(() -> As.as(FINANCE, () -> tasks.known(task))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo("ALREADY_DONE"));
  }

  @Test
  void financeOfOneOfficeSeesNothingOfAnother() throws Exception {
    var gao = new Actor("finance.gao", "finance.gao", Set.of(Role.FINANCE), null, Actor.IOM, "GAO", false);
    open(gao, "/payments").andExpect(status().isOk()).andExpect(content().string(not(containsString(number))));
  }

  @Test
  void whatIsNoStateOrNoPageIsRefused() throws Exception {
    open(FINANCE, "/payments?state=LOST").andExpect(status().isBadRequest());
    open(FINANCE, "/payments?after=x").andExpect(status().isBadRequest());
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    road.pay(road.signed(Help.cash(10_000)), null);
    var all = As.as(FINANCE, () -> list.list(null, null, 200)).items();
    var seen = new HashSet<String>();
    String after = null;
    do {
      var cursor = after;
      var page = As.as(FINANCE, () -> list.list(null, cursor, 1));
      page.items().forEach(row -> assertThat(seen.add(row.reference())).isTrue());
      after = page.next();
    } while (after != null);
    assertThat(seen).hasSize(all.size()).contains(number + "-L1-T1");
  }

  @Test
  void theCaseFileShowsWhatWasApprovedAndGivenToFinanceAndLogisticsToo() throws Exception {
    for (var actor : new Actor[] {FINANCE, GrantRoad.LOGISTICS, AWA}) {
      open(actor, "/cases/" + number + "/disbursement").andExpect(status().isOk()).andExpect(content().string(allOf(
          containsString("1. Machine à coudre"), containsString("490\u202F000\u202FXOF"),
          containsString(number + "-L1-T1"))));
    }
  }

  private ResultActions open(Actor actor, String address) throws Exception {
    var roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
    return browser.perform(get(address).with(authentication(
        new TestingAuthenticationToken((CurrentActor.Person) () -> actor, null, roles))));
  }
}
