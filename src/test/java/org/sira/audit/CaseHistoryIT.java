package org.sira.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class CaseHistoryIT {

  @Autowired
  Audit audit;
  @Autowired
  CaseHistory history;

  private final CaseId id = CaseId.create();

  @Test
  void whatHappenedComesNewestFirstPageByPage() {
    As.as(As.iom("awa", Role.CASEWORKER), () -> {
      for (int i = 0; i < 5; i++) {
        audit.changed(id, "THING_" + i, "assessNeeds", Map.of("n", i));
      }
      audit.changed(CaseId.create(), "OF_ANOTHER_CASE", null, Map.of());
      return null;
    });
    var first = page(null);
    assertThat(first.items()).extracting(CaseHistory.Event::event).containsExactly("THING_4", "THING_3");
    assertThat(first.items().get(0)).satisfies(event -> {
      assertThat(event.by()).isEqualTo("awa");
      assertThat(event.step()).isEqualTo("assessNeeds");
      assertThat(event.details()).containsEntry("n", 4);
    });
    var second = page(first.next());
    var third = page(second.next());
    assertThat(second.items()).extracting(CaseHistory.Event::event).containsExactly("THING_2", "THING_1");
    assertThat(third.items()).extracting(CaseHistory.Event::event).containsExactly("THING_0");
    assertThat(third.next()).isNull();
  }

  @Test
  void whoReadIsToldToAuditorsOnly() {
    audit.changed(id, "CASE_OPENED", null, Map.of());
    audit.read(id);
    audit.changed(id, "DOCUMENT_READ", "signPlan", Map.of());
    audit.changed(id, "PAPER_READ", null, Map.of());
    audit.openedProtectionNotes(id, "planSafety");
    for (var role : Role.values()) {
      var seen = As.as(As.iom("reader", role), () -> history.of(id, null, 20)).items();
      assertThat(seen).as(role.name()).hasSize(role == Role.AUDITOR ? 5 : 1);
    }
  }

  @Test
  void financeAndLogisticsAreToldOfGoodsAndMoneyWithoutTheReasons() {
    audit.changed(id, "SEAT_SIGNED", "signOff", Map.of("seat", "IOM", "decision", "REFUSE", "reason", "RISK"));
    audit.changed(id, "TASK_COMPLETED", "respondToProtectionFlag", Map.of());
    audit.changed(id, "CASE_HELD", null, Map.of("reason", "MEDICAL", "until", "2026-02-01"));
    audit.changed(id, "PAYMENT_SENT_BACK", "releasePayment", Map.of("payment", "P1", "reason", "WRONG_NUMBER"));
    for (var role : List.of(Role.FINANCE, Role.LOGISTICS)) {
      var told = As.as(As.iom("reader", role), () -> history.of(id, null, 20)).items();
      assertThat(told).extracting(CaseHistory.Event::event).containsExactly("PAYMENT_SENT_BACK", "CASE_HELD");
      assertThat(told.get(0).details()).containsEntry("reason", "WRONG_NUMBER");
      assertThat(told.get(1).details()).containsOnlyKeys("until");
    }
    assertThat(As.as(As.iom("reader", Role.OFFICER), () -> history.of(id, null, 20)).items()).hasSize(4);
  }

  @Test
  void theLevelAndTheRulesBehindAnEventAreToldToProtectionStaff() {
    audit.changed(id, "APPROVAL_OPENED", "chooseApprovalLevel", Map.of("level", "A10", "revision", 1));
    audit.changed(id, "CHANNEL_CHOSEN", "chooseChannel", Map.of("rule", "A10_noCash", "channel", "VENDOR"));
    for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.MONITORING, Role.FINANCE)) {
      assertThat(As.as(As.iom("reader", role), () -> history.of(id, null, 20)).items()).as(role.name())
          .allSatisfy(event -> assertThat(event.details()).doesNotContainKeys("level", "rule"));
    }
    assertThat(As.as(As.iom("reader", Role.PROTECTION), () -> history.of(id, null, 20)).items().get(1).details())
        .containsEntry("level", "A10");
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    assertThatThrownBy(() -> page("nonsense")).isInstanceOf(Refusal.class);
    var foreign = new Cursor(java.time.Instant.EPOCH, "no-number").toString();
    assertThatThrownBy(() -> page(foreign)).isInstanceOf(Refusal.class);
  }

  private Page<CaseHistory.Event> page(String after) {
    return history.of(id, after, 2);
  }
}
