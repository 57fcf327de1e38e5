package org.sira.desk.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sira.access.People;
import org.sira.casefile.CaseLists;
import org.sira.casefile.CaseStatus;
import org.sira.engine.ModelReader;
import org.sira.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of cases shows, and what may be chosen in it. */
@Component
class CaseListModel {

  private final CaseActions actions;
  private final ModelReader models;
  private final People people;
  private final DueWords dueWords;

  CaseListModel(CaseActions actions, ModelReader models, People people, DueWords dueWords) {
    this.actions = actions;
    this.models = models;
    this.people = people;
    this.dueWords = dueWords;
  }

  void fill(Model model, Page<CaseLists.Line> page, CaseLists.Query query, Locale locale) {
    var stageNames = models.stages().stream().collect(Collectors.toMap(s -> s.process(), s -> s.name(locale)));
    model.addAttribute("query", query);
    model.addAttribute("lines", page.items());
    model.addAttribute("responsibles", page.items().stream().map(CaseLists.Line::responsible).filter(Objects::nonNull)
        .distinct().collect(Collectors.toMap(name -> name, people::displayName)));
    model.addAttribute("mayEntrust", actions.mayEntrust());
    model.addAttribute("stageNames", stageNames);
    model.addAttribute("stages", models.stages());
    model.addAttribute("statuses", CaseStatus.values());
    model.addAttribute("dueWords", dueWords);
    var next = UriComponentsBuilder.fromPath("/cases").queryParam("q", query.text()).queryParam("stage", query.stage())
        .queryParam("status", query.status()).queryParam("f", query.waiting()).queryParam("r", query.responsible())
        .queryParam("after", page.next()).build().encode().toUriString();
    model.addAttribute("nextHref", page.next() == null ? null : next);
  }
}
