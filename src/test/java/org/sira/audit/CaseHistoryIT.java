package org.sira.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    for (var role : Role.values()) {
      var seen = As.as(As.iom("reader", role), () -> history.of(id, null, 20)).items();
      assertThat(seen).as(role.name()).hasSize(role == Role.AUDITOR ? 3 : 1);
    }
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
