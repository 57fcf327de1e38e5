package org.sira.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.casefile.Hold;
import org.sira.casefile.Person;
import org.sira.desk.CaseOverview;
import org.sira.desk.StageView;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** Writes a case in the words of the API contract; a part that the caller may not read is left out. */
@Component
class CaseAnswer {

  private final List<CaseAnswerPart> parts;

  CaseAnswer(List<CaseAnswerPart> parts) {
    this.parts = parts;
  }

  Map<String, Object> of(CaseOverview overview, Locale locale) {
    var facts = overview.facts();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("number", facts.number());
    answer.put("status", facts.status());
    answer.put("closeReason", facts.closeReason());
    answer.put("person", person(overview.person()));
    answer.put("office", facts.office());
    answer.put("organisation", facts.organisation());
    answer.put("responsible", facts.responsible());
    answer.put("stages", overview.stages().stream().map(CaseAnswer::stage).toList());
    answer.put("waitingFor", waitingFor(overview.waitingFor(), locale));
    answer.put("facts", facts.dates());
    answer.put("hold", overview.hold() == null ? null : hold(overview.hold()));
    parts.forEach(part -> part.addTo(answer, facts.id()));
    return answer;
  }

  private static Map<String, Object> hold(Hold hold) {
    var answer = new LinkedHashMap<String, Object>();
    if (hold.reason() != null) {
      answer.put("reason", hold.reason());
    }
    answer.put("since", hold.since());
    answer.put("until", hold.until());
    return answer;
  }

  private static Map<String, Object> person(Person p) {
    var person = new LinkedHashMap<String, Object>();
    person.put("displayName", p.displayName());
    person.put("givenName", p.givenName());
    person.put("familyName", p.familyName());
    person.put("sex", p.sex());
    person.put("birthDate", p.birthDate());
    person.put("birthDateEstimated", p.birthDateEstimated());
    person.put("phone", p.phone());
    person.put("place", Stream.of(p.locality(), p.commune(), p.cercle(), p.region()).filter(Objects::nonNull)
        .distinct().collect(Collectors.joining(", ")));
    return person;
  }

  private static Map<String, Object> stage(StageView stage) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("key", stage.key());
    answer.put("name", stage.name());
    answer.put("state", stage.state());
    answer.put("since", stage.since());
    answer.put("until", stage.until());
    answer.put("round", stage.round());
    return answer;
  }

  private static Map<String, Object> waitingFor(WorklistTask task, Locale locale) {
    if (task == null) {
      return null;
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("step", task.step());
    answer.put("name", task.name(locale));
    answer.put("role", task.role());
    answer.put("assignee", task.assignee());
    answer.put("since", task.created());
    answer.put("due", task.due());
    return answer;
  }
}
