package org.sira.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sira.access.People;
import org.sira.audit.AuditEntry;
import org.sira.audit.AuditTrail;
import org.sira.audit.CaseNumbers;
import org.sira.audit.EventWords;
import org.sira.shared.CaseId;
import org.sira.shared.JsonColumn;
import org.sira.shared.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The record as auditors read it: who, what, when and from where, newest first. */
@Controller
class AuditPage {

  private static final int SIZE = 50;

  /** A line of the page, in words; with the number of the case where there is one. */
  record Line(String at, String username, String name, String address, String number, String event, String step,
              String details) {}

  private final AuditTrail trail;
  private final People people;
  private final ObjectProvider<CaseNumbers> cases;
  private final EventWords words;
  private final JsonColumn json;

  AuditPage(AuditTrail trail, People people, ObjectProvider<CaseNumbers> cases, EventWords words, JsonColumn json) {
    this.trail = trail;
    this.people = people;
    this.cases = cases;
    this.words = words;
    this.json = json;
  }

  @GetMapping("/audit")
  String show(AuditForm form, HttpServletRequest request, Model model, Locale locale) {
    var lines = lines(form, locale);
    model.addAttribute("form", form);
    model.addAttribute("events", trail.events());
    model.addAttribute("lines", lines);
    model.addAttribute("nextHref", lines.next() == null ? null : UriComponentsBuilder.fromPath("/audit")
        .query(request.getQueryString()).replaceQueryParam("after", lines.next()).build().toUriString());
    return "audit/audit";
  }

  private Page<Line> lines(AuditForm form, Locale locale) {
    var caseId = form.asksForCase()
        ? cases.stream().findFirst().flatMap(numbers -> numbers.id(form.number().strip())).orElse(null) : null;
    if (form.asksForCase() && caseId == null) {
      return new Page<>(List.of(), null);
    }
    var entries = trail.read(form.toFilter(caseId), SIZE);
    var numbers = numbers(entries.items());
    var names = entries.items().stream().map(AuditEntry::username).distinct()
        .collect(Collectors.toMap(name -> name, people::displayName));
    var time = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", locale).withZone(AuditForm.BAMAKO);
    return entries.map(entry -> new Line(time.format(entry.at()), entry.username(), names.get(entry.username()),
        entry.address(), entry.caseId() == null ? null : numbers.get(entry.caseId()),
        words.of(entry.event(), entry.step(), locale), words.step(entry.step(), locale),
        words.details(json.read(entry.details()), locale)));
  }

  private Map<CaseId, String> numbers(List<AuditEntry> entries) {
    var ids = entries.stream().map(AuditEntry::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
    return cases.stream().findFirst().map(numbers -> numbers.numbers(ids)).orElse(Map.of());
  }
}
