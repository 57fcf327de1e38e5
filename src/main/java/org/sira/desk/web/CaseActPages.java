package org.sira.desk.web;

import java.time.LocalDate;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.casefile.Reopenings;
import org.sira.desk.CaseDesk;
import org.sira.eligibility.Appeals;
import org.sira.monitoring.Searches;
import org.sira.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import jakarta.servlet.http.HttpServletResponse;

/** The acts on a case as a whole, each a small form of its own page: what is asked, what will happen, one button. */
@Controller
@RequestMapping("/cases/{number}/act/{act:hold|resume|withdraw|cancelWithdrawal|deceased|lostContact|remigrated|duplicate|reopen|appeal|found}")
class CaseActPages {

  /** What the form of an act holds; each act uses the fields that it asks for. */
  public record ActForm(String reason, String note, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
                        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, String source, String of,
                        String by, String grounds, String newPhone) {}

  private final CaseDesk desk;
  private final CaseModel caseModel;
  private final Holds holds;
  private final Endings endings;
  private final Reopenings reopenings;
  private final Appeals appeals;
  private final Searches searches;
  private final RefusedAct refusedAct;

  CaseActPages(CaseDesk desk, CaseModel caseModel, Holds holds, Endings endings, Reopenings reopenings, Appeals appeals,
      Searches searches, RefusedAct refusedAct) {
    this.desk = desk;
    this.caseModel = caseModel;
    this.holds = holds;
    this.endings = endings;
    this.reopenings = reopenings;
    this.appeals = appeals;
    this.searches = searches;
    this.refusedAct = refusedAct;
  }

  @GetMapping
  String ask(@PathVariable String number, @PathVariable String act, @ModelAttribute("form") ActForm form, Model model,
      Locale locale) {
    caseModel.head(model, desk.open(number, locale), act, locale);
    model.addAttribute("act", act);
    model.addAttribute("reasons", ActChoices.reasons(act));
    return "desk/act";
  }

  @PostMapping
  String act(@PathVariable String number, @PathVariable String act, @ModelAttribute("form") ActForm form, Model model,
      Locale locale, RedirectAttributes redirect, HttpServletResponse response) {
    try {
      perform(number, act, form);
    } catch (Refusal refusal) {
      refusedAct.tell(refusal, model, response, locale);
      return ask(number, act, form, model, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.act." + act + ".done"));
    return "redirect:/cases/" + number;
  }

  private void perform(String number, String act, ActForm f) {
    switch (act) {
      case "hold" -> holds.hold(number, f.reason(), f.until(), f.note());
      case "resume" -> holds.resume(number, f.note());
      case "withdraw" -> endings.withdraw(number, f.reason(), f.note());
      case "cancelWithdrawal" -> endings.cancelWithdrawal(number, f.note());
      case "deceased" -> endings.reportDeath(number, f.date(), f.source(), f.note());
      case "lostContact" -> endings.reportLostContact(number, f.note());
      case "remigrated" -> endings.reportRemigration(number, f.date(), f.source(), f.note());
      case "duplicate" -> endings.reportDuplicate(number, f.of(), f.note());
      case "reopen" -> reopenings.reopen(number, f.reason(), f.note());
      case "found" -> searches.returneeFound(number, f.newPhone(), f.note());
      default -> appeals.appeal(number, f.by(), f.grounds());
    }
  }
}
