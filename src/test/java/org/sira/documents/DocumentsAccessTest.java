package org.sira.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SiraTest
class DocumentsAccessTest {

  private static final Actor AWA = As.iom("awa", Role.CASEWORKER);
  private static final Actor PARTNER =
      new Actor("partner", "partner", Set.of(Role.CASEWORKER), null, "NGO_KITA", "KAYES", false);

  @Autowired
  Documents documents;
  @Autowired
  TestCases cases;
  @Autowired
  Casefiles casefiles;
  @Autowired
  Tasks tasks;
  @Autowired
  JdbcClient jdbc;

  @Test
  void whoMayWorkOnATaskAttachesToItAndWhoSeesTheCaseReads() {
    var document = attach(AWA, aCase());
    assertThat(document.contentType()).isEqualTo("application/pdf");
    assertThat(document.sha256()).hasSize(64);
    var opened = read(As.iom("officer", Role.OFFICER), document);
    assertThat(opened.content()).isEqualTo(Samples.of("pdf"));
    assertThat(opened.document().name()).isEqualTo("reçu.pdf");
  }

  @Test
  void anotherRoleOrAnothersTaskOrNoTaskTakesNothing() {
    var id = aCase();
    refuses("NOT_YOUR_ROLE", () -> attach(As.iom("officer", Role.OFFICER), id));
    var task = cases.task(id, "completeRegistration");
    As.as(As.iom("moussa", Role.CASEWORKER), () -> {
      tasks.claim(task.id());
      return null;
    });
    refuses("ALREADY_CLAIMED", () -> attach(AWA, id));
    refuses("NOT_FOUND", () -> As.as(AWA, () -> documents.attach("no-such-task", "a.pdf", Samples.of("pdf"))));
  }

  @Test
  void outOfScopeThereIsNoTaskAndNoDocument() {
    var id = aCase();
    refuses("NOT_FOUND", () -> attach(PARTNER, id));
    var document = attach(AWA, id);
    refuses("NOT_FOUND", () -> read(PARTNER, document));
    refuses("NOT_FOUND", () -> read(As.iom("owner", Role.OWNER), document));
    assertThat(list(PARTNER, id)).isEmpty();
    casefiles.assign(id, "NGO_KITA", null);
    assertThat(read(PARTNER, document).document().id()).isEqualTo(document.id());
    refuses("NOT_FOUND", () -> As.as(AWA, () -> documents.read(UUID.randomUUID().toString())));
    refuses("NOT_FOUND", () -> As.as(AWA, () -> documents.read("../1")));
  }

  @Test
  void aDocumentOfAProtectionStepIsForProtectionStaffAndForItsAuthorWhileTheTaskIsOpen() {
    var id = aCase();
    cases.move(id, "registration", "needsAssessment");
    cases.moveWithin(id, "needs-assessment", "assessNeeds", "planSafety");
    var author = As.iom("aissata", Role.PROTECTION);
    var task = cases.task(id, "planSafety").id();
    var document = As.as(author, () -> documents.attach(task, "plan.pdf", Samples.of("pdf")));
    assertThat(document.confidential()).isTrue();
    assertThat(read(author, document).content()).isNotEmpty();
    assertThat(read(As.iom("fatou", Role.PROTECTION), document).content()).isNotEmpty();
    assertThat(read(As.iom("aissata", Role.CASEWORKER), document).content()).isNotEmpty();
    for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.MANAGER, Role.CHIEF, Role.FINANCE)) {
      refuses("NOT_FOUND", () -> read(As.iom("other", role), document));
      assertThat(list(As.iom("other", role), id)).isEmpty();
    }
    assertThat(opened(id)).isEqualTo(3);
    cases.moveWithin(id, "needs-assessment", "planSafety", "assessNeeds");
    refuses("NOT_FOUND", () -> read(As.iom("aissata", Role.CASEWORKER), document));
    assertThat(read(As.iom("fatou", Role.PROTECTION), document).content()).isNotEmpty();
  }

  @Test
  void financeAndLogisticsReadThePapersOfTheirOwnStepsOnly() {
    var id = aCase();
    var ofCaseworker = attach(AWA, id);
    cases.move(id, "registration", "disbursement");
    var finance = As.iom("drissa", Role.FINANCE);
    refuses("NOT_FOUND", () -> read(finance, ofCaseworker));
    var ofFinance = copyFor(ofCaseworker, "FINANCE");
    assertThat(As.as(finance, () -> documents.read(ofFinance)).content()).isNotEmpty();
    refuses("NOT_FOUND", () -> As.as(As.iom("modibo", Role.LOGISTICS), () -> documents.read(ofFinance)));
    assertThat(list(finance, id)).extracting(Document::id).containsExactly(UUID.fromString(ofFinance));
  }

  @Test
  void aFileOfNoCaseIsForProtectionStaffAndItsAuthor() {
    var content = "a;b\n".getBytes(StandardCharsets.UTF_8);
    var kept = As.as(AWA, () -> documents.keepProtected("arrival 1", "manifeste.csv", content));
    assertThat(read(AWA, kept).document().contentType()).isEqualTo("text/csv");
    assertThat(read(As.iom("fatou", Role.PROTECTION), kept).content()).isNotEmpty();
    refuses("NOT_FOUND", () -> read(As.iom("manager", Role.MANAGER), kept));
  }

  @Test
  void eachReadingIsAudited() {
    var document = attach(AWA, aCase());
    read(AWA, document);
    read(AWA, document);
    assertThat(jdbc.sql("""
            select count(*) from audit_entry
            where event = 'DOCUMENT_READ' and username = 'awa' and details ->> 'document' = :id""")
        .param("id", document.id().toString()).query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void aStepIsNotCompletedWithADocumentOfAnotherCase() {
    var elsewhere = attach(AWA, aCase());
    var id = aCase();
    cases.move(id, "registration", "reintegrationPlan");
    cases.moveWithin(id, "reintegration-plan", "drawUpPlan", "signPlan");
    assertThatThrownBy(() -> cases.complete(id, "signPlan", signed(elsewhere.id().toString())))
        .isInstanceOfSatisfying(InvalidAnswers.class, refusal -> assertThat(refusal.faults())
            .containsExactly(new InvalidAnswers.Fault("signedPlan", "NOT_A_DOCUMENT")));
  }

  private int opened(CaseId id) {
    return jdbc.sql("""
            select count(*) from audit_entry
            where event = 'PROTECTION_NOTES_OPENED' and step = 'planSafety' and case_id = :id""")
        .param("id", id.value()).query(Integer.class).single();
  }

  private CaseId aCase() {
    return cases.open("KAYES", "KAYES").id();
  }

  private Document attach(Actor actor, CaseId id) {
    var task = cases.task(id, "completeRegistration").id();
    return As.as(actor, () -> documents.attach(task, "reçu.pdf", Samples.of("pdf")));
  }

  private static Map<String, Object> signed(String document) {
    return Map.of("planSigned", true, "signedOn", "2026-01-15", "signature", "SIGNATURE", "explainedIn", "FR",
        "signedPlan", List.of(document));
  }

  /** As if a step of that role had taken the file in. */
  private String copyFor(Document document, String role) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into documents_document select :id, case_id, about, task_id, step, :role, name, content_type, size,
              sha256, 'somebody', at, false from documents_document where id = :from""")
        .param("id", id).param("role", role).param("from", document.id()).update();
    jdbc.sql("insert into documents_content select :id, content from documents_content where document_id = :from")
        .param("id", id).param("from", document.id()).update();
    return id.toString();
  }

  private List<Document> list(Actor actor, CaseId id) {
    return As.as(actor, () -> documents.of(id));
  }

  private Documents.Opened read(Actor actor, Document document) {
    return As.as(actor, () -> documents.read(document.id().toString()));
  }

  private static void refuses(String code, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
