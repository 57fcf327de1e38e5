package org.sira.desk.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sira.access.People;
import org.sira.casefile.CaseFacts;
import org.sira.desk.CaseDesk;
import org.sira.desk.CaseOverview;
import org.sira.desk.StageView;
import org.sira.engine.ModelReader;
import org.sira.intake.Consent;
import org.sira.intake.Consents;
import org.sira.monitoring.Searches;
import org.sira.monitoring.Wait;
import org.sira.reference.WorkingCalendar;
import org.sira.worklist.WorklistTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a case shows. */
@Component
class CaseModel {

  /** A stage as the stepper's fragment takes it. */
  public record StepView(String name, String state, String note) {}

  /** Another open task of the case: with whom, since when, due when. */
  public record Waiting(WorklistTask task, String name, String holder, String since, DueWords.Badge due) {}

  /** An entry on the left of the case page. */
  public record SectionLink(String key, String href, boolean current) {}

  private final CaseDesk desk;
  private final CaseParts parts;
  private final CaseActions actions;
  private final DeskPapers papers;
  private final Searches searches;
  private final ModelReader models;
  private final Consents consents;
  private final People people;
  private final DueWords dueWords;
  private final MessageSource messages;
  private final Clock clock;

  CaseModel(CaseDesk desk, CaseParts parts, CaseActions actions, DeskPapers papers, Searches searches, ModelReader models,
      Consents consents, People people, DueWords dueWords, MessageSource messages, Clock clock) {
    this.desk = desk;
    this.parts = parts;
    this.actions = actions;
    this.papers = papers;
    this.searches = searches;
    this.models = models;
    this.consents = consents;
    this.people = people;
    this.dueWords = dueWords;
    this.messages = messages;
    this.clock = clock;
  }

  void head(Model model, CaseOverview overview, String section, Locale locale) {
    var facts = overview.facts();
    var today = WorkingCalendar.dayOf(clock.instant());
    model.addAttribute("overview", overview);
    model.addAttribute("facts", facts);
    model.addAttribute("urgent", desk.urgent(facts));
    model.addAttribute("person", overview.person());
    model.addAttribute("age", overview.person().ageOn(today));
    model.addAttribute("openedOn", dueWords.day(facts.openedAt(), locale));
    model.addAttribute("responsible", facts.responsible() == null ? null : people.displayName(facts.responsible()));
    model.addAttribute("steps", overview.stages().stream().map(stage -> step(stage, locale)).toList());
    model.addAttribute("sections", sections(facts.number(), section));
    model.addAttribute("section", section);
    model.addAttribute("acts", actions.of(facts));
    model.addAttribute("nextContact", DueWords.date(overview.nextContact(), locale));
    waiting(model, overview, locale);
    searches.waiting(facts.id()).ifPresent(wait -> unreachable(model, wait, locale));
  }

  private void unreachable(Model model, Wait wait, Locale locale) {
    model.addAttribute("unreachableSince", dueWords.day(wait.since(), locale));
    model.addAttribute("unreachableUntil", dueWords.day(wait.until(), locale));
    model.addAttribute("unreachableDays", ChronoUnit.DAYS.between(WorkingCalendar.dayOf(clock.instant()),
        WorkingCalendar.dayOf(wait.until())));
  }

  void summary(Model model, CaseFacts facts, Locale locale) {
    model.addAttribute("answers", parts.latestAnswers(facts.id(), locale));
    model.addAttribute("history", parts.history(facts.id(), null, 8, locale).items());
    model.addAttribute("dates", parts.dates(facts, locale));
    model.addAttribute("region", parts.region(facts.id()));
    model.addAttribute("callsRefused", consents.refused(facts.id(), Consent.CONTACT));
  }

  void section(Model model, CaseFacts facts, String section, String after, Locale locale) {
    switch (section) {
      case "answers" -> model.addAttribute("answers", parts.answers(facts.id(), locale));
      case "history" -> {
        var page = parts.history(facts.id(), after, 50, locale);
        model.addAttribute("history", page.items());
        model.addAttribute("nextHref", page.next() == null ? null
            : "/cases/" + facts.number() + "/history?after=" + page.next());
      }
      case "documents" -> {
        model.addAttribute("documents", parts.documents(facts.id(), locale));
        model.addAttribute("papers", papers.of(facts, locale));
      }
      case "road" -> model.addAttribute("currentStages", parts.currentElements(facts));
      default -> {
        var offered = desk.section(section);
        model.addAttribute("template", offered.template());
        model.addAttribute("view", offered.view(facts.id()));
      }
    }
  }

  private void waiting(Model model, CaseOverview overview, Locale locale) {
    var task = overview.waitingFor();
    if (task != null) {
      model.addAttribute("waiting", task);
      model.addAttribute("waitingName", task.name(locale));
      model.addAttribute("waitingHolder", holder(task));
      model.addAttribute("waitingSince", dueWords.day(task.created(), locale));
      model.addAttribute("waitingDue", dueWords.of(task.due(), locale));
    }
    model.addAttribute("alsoWaiting", overview.openTasks().stream().filter(other -> !other.equals(task))
        .map(other -> new Waiting(other, other.name(locale), holder(other), dueWords.day(other.created(), locale),
            dueWords.of(other.due(), locale))).toList());
  }

  private String holder(WorklistTask task) {
    return task.assignee() == null ? null : people.displayName(task.assignee());
  }

  private List<SectionLink> sections(String number, String current) {
    var keys = new ArrayList<>(List.of("summary", "answers"));
    desk.sections().forEach(section -> keys.add(section.key()));
    keys.addAll(List.of("documents", "history", "road"));
    return keys.stream().map(key -> new SectionLink(key, "/cases/" + number + ("summary".equals(key) ? "" : "/" + key),
        key.equals(current))).toList();
  }

  private StepView step(StageView stage, Locale locale) {
    var state = switch (stage.state()) {
      case DONE -> "done";
      case CURRENT -> "now";
      case LATER -> "later";
      case SKIPPED -> "skipped";
    };
    var key = "desk.stage." + state + (stage.round() > 1 && stage.since() != null ? ".again" : "");
    var day = dueWords.day(stage.until() == null ? stage.since() : stage.until(), locale);
    return new StepView(stage.name(), state, messages.getMessage(key, new Object[] {day, stage.round()}, locale));
  }
}
