package org.sira.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.engine.ModelReader;
import org.sira.engine.Stage;
import org.sira.engine.Step;
import org.sira.forms.AnswerView;
import org.sira.forms.FormReader;
import org.sira.forms.FormViews;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.CaseId;
import org.sira.shared.Page;
import org.sira.worklist.AcceptedAnswer;
import org.springframework.stereotype.Component;

/** The parts of the case page that come from everywhere: answers given, what happened, documents, dates. */
@Component
class CaseParts {

  /**
   * The answers of one step: what was asked and answered, by whom, when, in which version; {@code sealed} says for whom
   * they are when they are not the reader's, and is null otherwise.
   */
  public record Given(String step, String by, String when, int version, String sealed, List<AnswerView> answers) {}

  private final Casefiles casefiles;
  private final ModelReader models;
  private final FormReader forms;
  private final FormViews views;
  private final DeskHistory history;
  private final DeskDocuments documents;
  private final Places places;
  private final People people;
  private final CurrentActor actors;
  private final DueWords dueWords;
  private final Audit audit;

  CaseParts(Casefiles casefiles, ModelReader models, FormReader forms, FormViews views, DeskHistory history,
      DeskDocuments documents, Places places, People people, CurrentActor actors, DueWords dueWords,
      Audit audit) {
    this.casefiles = casefiles;
    this.models = models;
    this.forms = forms;
    this.views = views;
    this.history = history;
    this.documents = documents;
    this.places = places;
    this.people = people;
    this.actors = actors;
    this.dueWords = dueWords;
    this.audit = audit;
  }

  /**
   * All answers of the case, newest first. Finance and logistics read their own only; those of protection steps
   * and questions are read by protection staff, not even by their author, and each opening is on the record.
   */
  List<Given> answers(CaseId id, Locale locale) {
    return casefiles.answers(id).stream().map(answer -> given(answer, locale)).toList();
  }

  List<Given> latestAnswers(CaseId id, Locale locale) {
    return casefiles.answers(id).stream().limit(1).map(answer -> given(answer, locale)).toList();
  }

  Page<DeskHistory.Line> history(CaseId id, String after, int size, Locale locale) {
    return history.of(id, after, size, locale);
  }

  List<DeskDocuments.File> documents(CaseId id, Locale locale) {
    return documents.of(id, locale);
  }

  /** The five facts that reports count, each with its day or null. */
  Map<String, String> dates(CaseFacts facts, Locale locale) {
    var dates = new LinkedHashMap<String, String>();
    var days = facts.dates();
    dates.put("registered", DueWords.date(days.registered(), locale));
    dates.put("eligible", DueWords.date(days.eligible(), locale));
    dates.put("started", DueWords.date(days.started(), locale));
    dates.put("received", DueWords.date(days.received(), locale));
    dates.put("completed", DueWords.date(days.completed(), locale));
    return dates;
  }

  /** The name of the person's region, or null. */
  String region(CaseId id) {
    var code = casefiles.person(id).region();
    return code == null ? null : places.find(code).map(Place::name).orElse(code);
  }

  /** The elements of the road's diagram at which the case stands. */
  String currentElements(CaseFacts facts) {
    return models.stages().stream().filter(stage -> stage.process().equals(facts.stage())).map(Stage::callActivity)
        .findFirst().orElse("");
  }

  private Given given(AcceptedAnswer answer, Locale locale) {
    var step = models.step(answer.processDefinitionId(), answer.step());
    var sealed = mayRead(answer, step) ? null : answer.confidential() ? "forProtection" : "forOthers";
    var form = forms.read(models.form(answer.processDefinitionId(), step.form()));
    var forProtection = actors.get().has(Role.PROTECTION);
    if (forProtection && (answer.confidential() || form.confidential())) {
      audit.openedProtectionNotes(answer.caseId(), answer.step());
    }
    var shown = sealed != null ? List.<AnswerView>of() : views.answers(form, answer.answers(), locale, forProtection);
    return new Given(step.name(locale), people.displayName(answer.by()), DueWords.moment(answer.at(), locale),
        answer.version(), sealed, shown);
  }

  private boolean mayRead(AcceptedAnswer answer, Step step) {
    var actor = actors.get();
    if (!step.readers().isEmpty()) {
      return actor.roles().stream().anyMatch(role -> step.readers().contains(role.name()));
    }
    return answer.confidential() ? actor.has(Role.PROTECTION)
        : answer.by().equals(actor.username()) || Role.readsAnswers(actor.roles());
  }
}
