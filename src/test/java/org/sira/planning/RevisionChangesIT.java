package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.with;
import static org.sira.planning.TestStaff.AWA;
import static org.sira.planning.TestStaff.FINANCE;
import static org.sira.planning.TestStaff.OFFICER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.sira.casefile.CaseSection;
import org.sira.planning.RevisionChanges.What;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A plan came back for its price; the next revision is read beside the one before. */
@SiraTest
class RevisionChangesIT {

  @Autowired ApplicationContext context;
  @Autowired Planning planning;
  @Autowired List<CaseSection> sections;
  @Autowired SpringTemplateEngine templates;
  PlanRoad road;

  @BeforeEach
  void road() {
    road = new PlanRoad(context);
  }

  @Test
  void eachLineIsTheSameChangedAddedOrNotTakenUp() {
    var id = revised();
    var changes = RevisionChanges.between(planning.plan(id, 1).orElseThrow(), road.current(id));

    assertThat(changes.lines()).extracting(RevisionChanges.LineChange::what)
        .containsExactly(What.SAME, What.CHANGED, What.ADDED, What.NOT_TAKEN_UP);
    assertThat(changes.lines()).extracting(RevisionChanges.LineChange::difference).containsExactly(BigDecimal.ZERO,
        BigDecimal.valueOf(-50_000), BigDecimal.valueOf(20_000), BigDecimal.valueOf(-30_000));
    assertThat(changes.difference()).isEqualByComparingTo("-60000");
    assertThat(changes.goals()).extracting(RevisionChanges.GoalChange::dimension).containsExactly("SOCIAL");
  }

  @Test
  void theSectionShowsThemInBothLanguagesAndGoalsOnlyToThoseWhoReadAnswers() {
    var id = revised();
    assertThat(section(id, OFFICER, Locale.FRENCH)).contains("Ce qui change depuis la révision 1", "non reprise", "ajoutée",
        "\u2212\u202F60\u202F000\u202FXOF", "Habiter avec sa sœur").doesNotContain("??");
    assertThat(section(id, OFFICER, Locale.ENGLISH)).contains("not taken up").doesNotContain("??");
    assertThat(section(id, FINANCE, Locale.FRENCH)).contains("\u2212\u202F60\u202F000\u202FXOF")
        .doesNotContain("Habiter avec sa sœur");
  }

  @Test
  void theFirstRevisionHasNothingToCompare() {
    var id = road.toPlan();
    road.complete(id, AWA, "drawUpPlan", road.plan(300_000));
    assertThat(section(id, OFFICER, Locale.FRENCH)).doesNotContain("Ce qui change");
  }

  private CaseId revised() {
    var id = road.toPlan();
    road.toApproval(id, with(road.plan(), "goalSocial", "Habiter seule",
        "lines", List.of(help("KIT", "Machine", 100_000), help("TRAINING", "Cours du soir", 150_000), help("RENT", "Local", 30_000))));
    road.sign(id, OFFICER, "OFFICER", "RETURN");
    road.complete(id, AWA, "drawUpPlan", with(road.plan(), "goalSocial", "Habiter avec sa sœur",
        "lines", List.of(help("KIT", "Machine", 100_000), help("TRAINING", "Cours du jour", 100_000), help("MEDICAL", "Lunettes", 20_000))));
    return id;
  }

  private static Map<String, Object> help(String kind, String description, long price) {
    return with(PlanRoad.line(1, price, "IN_KIND"), "kind", kind, "description", description);
  }

  private String section(CaseId id, Actor reader, Locale locale) {
    var section = sections.stream().filter(one -> one.key().equals("plan")).findFirst().orElseThrow();
    return As.as(reader, () -> {
      var shown = new Context(locale);
      shown.setVariable("view", section.view(id));
      return templates.process("planning/section-plan", Set.of("section"), shown);
    });
  }
}
