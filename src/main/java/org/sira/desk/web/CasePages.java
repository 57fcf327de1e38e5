package org.sira.desk.web;

import java.util.Arrays;
import java.util.Locale;
import org.sira.casefile.CaseLists;
import org.sira.casefile.CaseStatus;
import org.sira.desk.CaseDesk;
import org.sira.engine.ModelReader;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The search for cases and the case page: a head, the stepper, what the case waits for, and one section at a time. */
@Controller
@RequestMapping("/cases")
class CasePages {

  private static final int ON_A_PAGE = 20;

  private final CaseLists lists;
  private final CaseDesk desk;
  private final CaseListModel listModel;
  private final CaseModel caseModel;
  private final ModelReader models;

  CasePages(CaseLists lists, CaseDesk desk, CaseListModel listModel, CaseModel caseModel, ModelReader models) {
    this.lists = lists;
    this.desk = desk;
    this.listModel = listModel;
    this.caseModel = caseModel;
    this.models = models;
  }

  @GetMapping
  String search(@RequestParam(required = false) String f, @RequestParam(required = false) String r,
      @RequestParam(required = false) String q, @RequestParam(required = false) String stage,
      @RequestParam(required = false) String status, @RequestParam(required = false) String after, Model model,
      Locale locale) {
    var query = new CaseLists.Query(q, null, blank(stage), status(status), null, waiting(f), blank(r));
    listModel.fill(model, lists.list(query, after, ON_A_PAGE), query, locale);
    model.addAttribute("days", lists.silentAfterDays());
    model.addAttribute("total", query.waiting() == null ? null : lists.count(query));
    return "desk/cases";
  }

  @GetMapping("/{number}")
  String summary(@PathVariable String number, Model model, Locale locale) {
    var overview = desk.open(number, locale);
    caseModel.head(model, overview, "summary", locale);
    caseModel.summary(model, overview.facts(), locale);
    return "desk/case";
  }

  @GetMapping("/{number}/{section:[a-z-]+}")
  String section(@PathVariable String number, @PathVariable String section, @RequestParam(required = false) String after,
      Model model, Locale locale) {
    var overview = desk.open(number, locale);
    caseModel.head(model, overview, section, locale);
    caseModel.section(model, overview.facts(), section, after, locale);
    return "desk/case";
  }

  @GetMapping(path = "/{number}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String diagram(@PathVariable String number) {
    desk.facts(number);
    return models.diagram(models.latest(ModelReader.ROAD));
  }

  private static CaseLists.Waiting waiting(String text) {
    return Arrays.stream(CaseLists.Waiting.values()).filter(one -> one.name().equals(text)).findFirst().orElse(null);
  }

  private static CaseStatus status(String text) {
    for (var status : CaseStatus.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    return null;
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
