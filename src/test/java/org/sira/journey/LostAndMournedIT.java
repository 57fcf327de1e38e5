package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.disbursement.Disbursements;
import org.sira.monitoring.FollowUpView;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people whose road breaks off: Bakary, who stops answering (V10), and Lamine, who dies (V11). All invented. */
@SiraTest
class LostAndMournedIT extends OnTheRoad {

  private static final int FIRST_TRANCHE = 770_000;

  @Autowired
  Disbursements disbursements;
  @Autowired
  List<CaseSection> sections;

  @Test
  void bakaryStopsAnsweringAndIsHeardToBeInAlgeriaAfterHisFirstTranche() throws IOException {
    var silent = Story.plain().at("drawUpPlan", plan(Story.cash(1_100_000)))
        .at("verifyFirstTranche", Map.of("trancheCheck", "GIVEN_UP"))
        .at("contactReturnee", Story.notReached())
        .at("searchReturnee", Map.of("foundAgain", false, "leads", List.of(
            Map.of("asked", "EMERGENCY_CONTACT", "learnt", "Son frère dit qu'il est en Algérie"),
            Map.of("asked", "CHIEF", "learnt", "Le chef ne l'a pas vu depuis la pluie"))));
    var bakary = flownHome();
    walk.until(bakary, "searchReturnee", silent);
    assertThat(who(bakary, "contactReturnee")).as("three tries before the search").hasSize(3);
    walk.work(bakary, "searchReturnee", silent);
    assertThat(casefilePage(bakary).waiting().outcome()).as("sixty days of waiting have begun").isNull();

    walk.tell("caseworker", bakary, "remigrated", Map.of("date", daysAgo(5), "source", "EMERGENCY_CONTACT",
        "note", "Le frère a reçu un appel de Tamanrasset"));
    walk.work(bakary, "confirmRemigration", Story.plain().at("confirmRemigration", Map.of("stillInCountry", false,
        "source", "EMERGENCY_CONTACT", "destination", "DZ", "assetNote", "La moto est restée chez le frère")));
    var closed = walk.toTheEnd(bakary, Story.plain());

    assertThat(closed.path("closeReason").asText()).isEqualTo("RE_MIGRATED");
    var money = disbursements.balance(id(bakary));
    assertThat(money.spent().intValueExact()).as("the first tranche stays his").isEqualTo(FIRST_TRANCHE);
    assertThat(money.freed().intValueExact()).as("the second is cancelled, its budget freed").isEqualTo(1_100_000 - FIRST_TRANCHE);
    assertThat(casefilePage(bakary).waiting().outcome()).isEqualTo("STOPPED");
    assertThat(casefilePage(bakary).contacts()).as("nobody is going to call him").isEmpty();

    walk.tell("officer", bakary, "reopen", Map.of("reason", "PERSON_CAME_BACK", "note", "Revenu d'Algérie"));
    assertThat(walk.steps(bakary)).as("an officer looks at the help he had before").containsExactly("reviewReopening");
  }

  @Test
  void lamineDiesBeforeTheHandoverAndHisWidowAsksForTheHelp() throws IOException {
    var lamine = flownHome();
    walk.until(lamine, "handOver", Story.plain());
    walk.tell("caseworker", lamine, "deceased", Map.of("date", daysAgo(1), "source", "FAMILY", "note", "Appel de sa femme"));

    assertThat(walk.steps(lamine)).as("deliveries, timers and contacts have stopped").containsExactly("informFamily");
    assertThat(disbursements.balance(id(lamine)).spent().signum()).isZero();
    var told = Map.<String, Object>of("inPerson", true, "relativeName", "Awa Camara", "relationship", "Épouse",
        "transferAsked", true, "familyWish", "Garder la machine à coudre pour l'atelier");
    walk.work(lamine, "informFamily", Story.plain().at("informFamily", told));

    var asked = walk.task(lamine, "considerTransfer");
    assertThat(asked.path("role").asText()).isEqualTo("MANAGER");
    var seen = api.get("manager", "/tasks/" + asked.path("id").asText()).json().path("draft");
    assertThat(seen.path("relativeName").asText()).isEqualTo("Awa Camara");
    assertThat(seen.path("familyWish").asText()).isEqualTo("Garder la machine à coudre pour l'atelier");
    walk.work(lamine, "considerTransfer", Story.plain());
    var closed = walk.toTheEnd(lamine, Story.plain());

    assertThat(closed.path("closeReason").asText()).isEqualTo("DECEASED");
    assertThat(paid(closed)).as("nothing was paid, to nobody").isEmpty();
  }

  private FollowUpView casefilePage(String number) {
    var followUp = sections.stream().filter(section -> section.key().equals("follow-up")).findFirst().orElseThrow();
    return (FollowUpView) followUp.view(id(number));
  }

  private CaseId id(String number) {
    return As.as(As.iom("reader", Role.CHIEF), () -> casefiles.visible(number).id());
  }

  private static Map<String, Object> plan(Map<String, Object> line) {
    return Map.of("givesUp", false, "relativeOfStaff", false, "lines", List.of(line));
  }

  private static List<JsonNode> paid(JsonNode file) {
    return StreamSupport.stream(file.path("payments").spliterator(), false).toList();
  }
}
