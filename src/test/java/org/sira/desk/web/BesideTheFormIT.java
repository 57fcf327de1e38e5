package org.sira.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.planning.TestStaff.AWA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.CaseSection;
import org.sira.planning.PlanRoad;
import org.sira.worklist.WorklistTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.MockMvc;

/** What a step asks people to read stands with its form, and no more of it than the case page shows the same reader. */
@SiraTest
class BesideTheFormIT {

  private static final Pattern BESIDE = Pattern.compile("name=\"beside\" value=\"([^\"]+)\"");

  @Autowired ApplicationContext context;
  @Autowired MockMvc browser;
  @Autowired People people;
  @Autowired Walk walk;
  @Autowired List<CaseSection> sections;

  @Test
  void theRuleWithItsReasonsStandsBesideTheReviewOfTheEligibility() throws Exception {
    var task = walk.task(walk.registered(List.of(), "returnDate", walk.daysAgo(200)), "reviewEligibility");

    assertThat(page(task, Role.CASEWORKER)).contains("Règle R9", "À lire avant de répondre");
    assertThat(page(task, Role.FINANCE)).contains("Vérifier l&#39;éligibilité").doesNotContain("Règle R9", "À lire avant");
  }

  @Test
  void thePlanItsCeilingAndItsLevelStandBesideTheCheckOfItsCompleteness() throws Exception {
    var road = new PlanRoad(context);
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(700_000));

    assertThat(page(road.task(id, "checkCompleteness"), Role.OFFICER))
        .contains("Machine à coudre", "700\u202F000\u202FXOF", "1\u202F968\u202F000\u202FXOF", "A5", "le responsable de programme décide");
  }

  @Test
  void whoReadsAmountsOnlyReadsNoMoreBesideAForm() throws Exception {
    var road = new PlanRoad(context);
    var seat = road.seat(road.toApproval(400_000), "OFFICER");

    assertThat(page(seat, Role.OFFICER)).contains("Atelier de couture", "Machine à coudre", "Approbations</h2>");
    assertThat(page(seat, Role.FINANCE)).contains("Machine à coudre").doesNotContain("Atelier de couture", "Approbations</h2>");
  }

  @Test
  void everySectionThatAModelNamesExists() throws Exception {
    var keys = sections.stream().map(CaseSection::key).toList();
    var named = new ArrayList<String>();
    for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*/*.bpmn")) {
      BESIDE.matcher(model.getContentAsString(StandardCharsets.UTF_8)).results()
          .forEach(found -> named.addAll(List.of(found.group(1).split(",\\s*"))));
    }
    assertThat(named).isNotEmpty().isSubsetOf(keys);
  }

  private String page(WorklistTask task, Role role) throws Exception {
    var reader = "reader" + UUID.randomUUID().toString().substring(0, 8);
    people.create(new NewPerson(reader, "Néné Barry", reader + "@example.org", "fr",
        new Post(Set.of(role), Actor.IOM, "BAMAKO", true, null)), "une phrase courte");
    return browser.perform(get("/tasks/" + task.id()).param("f", "all").with(SignedIn.as(reader))).andReturn().getResponse()
        .getContentAsString();
  }
}
