package org.sira.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sira.access.Contact;
import org.sira.access.Flash;
import org.sira.casefile.Responsibles;
import org.sira.desk.CaseDesk;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names who is responsible for one case or for those ticked in the list, each for itself. */
@Controller
class ResponsiblePages {

  private static final int MOST = 50;

  private final Responsibles responsibles;
  private final CaseDesk desk;
  private final Problems problems;

  ResponsiblePages(Responsibles responsibles, CaseDesk desk, Problems problems) {
    this.responsibles = responsibles;
    this.desk = desk;
    this.problems = problems;
  }

  @GetMapping("/cases/{number}/act/changeResponsible")
  String ofOne(@PathVariable String number) {
    return "redirect:/cases/responsible?case=" + desk.facts(number).number();
  }

  @GetMapping("/cases/responsible")
  String ask(@RequestParam(name = "case", defaultValue = "") List<String> numbers, Model model) {
    var cases = numbers.stream().distinct().limit(MOST).map(desk::facts).toList();
    if (cases.isEmpty()) {
      return "redirect:/cases";
    }
    model.addAttribute("cases", cases);
    model.addAttribute("persons", cases.stream().flatMap(facts -> responsibles.candidates(facts.number()).stream())
        .distinct().sorted(Comparator.comparing(Contact::displayName)).toList());
    model.addAttribute("reasons", Responsibles.REASONS);
    return "desk/responsible";
  }

  @PostMapping("/cases/responsible")
  String change(@RequestParam(name = "case") List<String> numbers, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes redirect) {
    var asked = numbers.stream().distinct().limit(MOST).toList();
    var refused = asked.stream().flatMap(number -> refusal(number, person, reason, locale).stream()).toList();
    redirect.addFlashAttribute(Flash.NAME, refused.isEmpty() ? Flash.ok("desk.responsible.done", asked.size())
        : Flash.late("desk.responsible.doneSome", asked.size() - refused.size(), String.join(" ", refused)));
    return "redirect:" + (asked.size() == 1 && refused.isEmpty() ? "/cases/" + asked.get(0) : "/cases");
  }

  /** Why the case stays as it is, with its number; nothing when it was changed. */
  private Optional<String> refusal(String number, String person, String reason, Locale locale) {
    try {
      responsibles.change(number, person, reason);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(number + ": " + String.join(" ", problems.sentences(refusal, locale)));
    }
  }
}
