package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CasePapers;
import org.sira.disbursement.GrantRoad.Help;
import org.sira.papers.Edition;
import org.sira.papers.Paper;
import org.sira.papers.Papers;
import org.sira.papers.Printed;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.sira.worklist.AcceptedAnswer;
import org.sira.worklist.TaskLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the agreement and the handover certificate say: what the approved plan says, and nothing typed again. */
@SiraTest
class PapersOfHelpIT {

  @Autowired
  RepositoryService models;
  @Autowired ApplicationContext context;
  @Autowired Papers papers;
  @Autowired TaskLists lists;

  private GrantRoad road;

  @BeforeEach
  void road() {
    road = new GrantRoad(context);
  }

  @Test
  void theAgreementSaysWhatWasApprovedInWhichPartsAndWhatBothSidesUndertake() {
    var id = road.granted(Help.cash(1_000_000), Help.goods(200_000));
    var agreement = print(id, "signAgreement", null);
    assertThat(text(agreement, "agreement-short")).contains("Engagement", "Kadiatou Sissoko", "1 200 000 XOF",
        "Machine à coudre", "Argent mobile, en deux fois : 700 000 XOF, puis 300 000 XOF après une visite", "En nature",
        "à ne pas revendre", "après 1, 3, 6 et 12 mois", "Témoin 2", "Interprète", "empreinte du pouce", "retirer votre accord");
    assertThat(print(id, "signAgreement", null).id()).as("pressed twice").isEqualTo(agreement.id());
    var both = As.as(GrantRoad.AWA, () -> papers.issueAgain(agreement.id(), new Edition(true, true), "Lit peu"));
    assertThat(text(both, "agreement-large-bilingual")).contains("Mobile money", "You undertake");
  }

  @Test
  void whatTellsOfSomebodysHealthIsNotNamed() {
    var id = road.granted(new Help("MEDICAL", "VENDOR_PAYMENT", 300_000));
    assertThat(text(print(id, "signAgreement", null), "agreement-unnamed"))
        .contains("Accompagnement convenu avec vous", "300 000 XOF").doesNotContain("Machine", "Soins");
  }

  @Test
  void whoReadsLittleGetsLargeType() {
    var id = road.granted(Help.goods(200_000));
    As.as(GrantRoad.AWA, () -> {
      road.casefiles.keep(new AcceptedAnswer("t", id, "assessSkills", models.createProcessDefinitionQuery()
              .processDefinitionKey("needs-assessment").latestVersion().singleResult().getId(), 1, Map.of("literacy", "NONE"),
          "awa", road.casefiles.facts(id).openedAt(), false));
      return null;
    });
    assertThat(print(id, "signAgreement", null).edition()).isEqualTo(new Edition(false, true));
  }

  @Test
  void theHandoverCertificateNamesTheGoodsOfItsLineWithTheirSerialNumbers() {
    var id = road.signed(Help.goods(200_000), Help.goods(150_000));
    var line = road.lines(id).get(1);
    road.order(id, line, 150_000);
    road.complete(id, GrantRoad.LOGISTICS, "receiveGoods", line, Map.of("receivedOn", road.today(), "goodsAccepted", true,
        "condition", "NEW", "serials", "SN-1\nSN-2"));
    var certificate = print(id, "handOver", line);
    assertThat(text(certificate, "handover-short")).contains("Procès-verbal de remise", "Ligne 2 du plan", "150 000 XOF",
        "Machine à coudre", "SN-1", "SN-2", "Pas de photo de la personne");
    text(As.as(GrantRoad.AWA, () -> papers.issueAgain(certificate.id(), new Edition(true, true), "Lit peu")), "handover-large-bilingual");
  }

  @Test
  void financeReadsTheAgreementItPaysByAndLogisticsOnlyWhatItHandsOver() {
    var agreement = print(road.granted(Help.goods(200_000)), "signAgreement", null);
    var read = new HashMap<Role, Boolean>();
    for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.FINANCE, Role.MONITORING, Role.LOGISTICS, Role.COMMITTEE, Role.ADMIN)) {
      read.put(role, !As.as(As.iom("reader", role), () -> papers.of(agreement.subject())).isEmpty());
    }
    assertThat(read).containsExactlyInAnyOrderEntriesOf(Map.of(Role.CASEWORKER, true, Role.OFFICER, true, Role.FINANCE, true,
        Role.MONITORING, true, Role.LOGISTICS, false, Role.COMMITTEE, false, Role.ADMIN, false));
    assertThatThrownBy(() -> As.as(As.iom("f", Role.FINANCE), () -> papers.issueAgain(agreement.id(), Edition.FRENCH, "Copie")))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("NOT_YOUR_ROLE"));
    assertThatThrownBy(() -> As.as(new Actor("p", "p", Set.of(Role.CASEWORKER), null, "NGO_X", "KAYES", false),
        () -> papers.read(agreement.id()))).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("NOT_FOUND"));
  }

  private Paper print(CaseId id, String step, String line) {
    return As.as(GrantRoad.AWA, () -> {
      var task = lists.task(road.task(id, step, line).id());
      var readsLittle = context.getBean(CasePapers.class).readsLittle(id);
      return papers.request(papers.beside(lists.work(task), new Edition(false, readsLittle)).get(0));
    });
  }

  private String text(Paper paper, String look) {
    return Printed.text(As.as(GrantRoad.AWA, () -> papers.read(paper.id())).content(), look).replace('\u202F', ' ');
  }
}
