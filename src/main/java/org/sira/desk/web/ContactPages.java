package org.sira.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.casefile.Casefiles;
import org.sira.casefile.ContactLog;
import org.sira.casefile.LoggedContact.How;
import org.sira.casefile.LoggedContact.Told;
import org.sira.desk.CaseDesk;
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

/** Where a contact with the person is written down, or an earlier entry put right. */
@Controller
@RequestMapping("/cases/{number}/act/logContact")
class ContactPages {

  /** A contact as typed; {@code corrects} is the entry that it puts right, or null. */
  public record ContactForm(Long corrects, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, How how,
                            Boolean reached, String note, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate next) {

    private Told told() {
      return new Told(on, how, reached, note == null || note.isBlank() ? null : note.strip(), next);
    }

    private static ContactForm of(Long corrects, Told told) {
      return new ContactForm(corrects, told.on(), told.how(), told.reached(), told.what(), told.next());
    }
  }

  private final CaseDesk desk;
  private final CaseModel caseModel;
  private final ContactLog contacts;
  private final Casefiles casefiles;
  private final RefusedAct refusedAct;

  ContactPages(CaseDesk desk, CaseModel caseModel, ContactLog contacts, Casefiles casefiles, RefusedAct refusedAct) {
    this.desk = desk;
    this.caseModel = caseModel;
    this.contacts = contacts;
    this.casefiles = casefiles;
    this.refusedAct = refusedAct;
  }

  @GetMapping
  String ask(@PathVariable String number, @ModelAttribute("form") ContactForm form, Model model, Locale locale) {
    desk.section("notes"); // who does not read contacts does not correct them either
    var wrong = form.corrects() == null ? new Told(casefiles.today(), null, null, null, null)
        : contacts.find(desk.facts(number).id(), form.corrects()).told();
    model.addAttribute("form", ContactForm.of(form.corrects(), wrong));
    return page(number, model, locale);
  }

  @PostMapping
  String log(@PathVariable String number, @ModelAttribute("form") ContactForm form, Model model, Locale locale,
      RedirectAttributes redirect, HttpServletResponse response) {
    try {
      keep(number, form);
    } catch (Refusal refusal) {
      refusedAct.tell(refusal, model, response, locale);
      return page(number, model, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.act.logContact.done"));
    redirect.addFlashAttribute("draftDone", "contact." + number);
    return "redirect:/cases/" + number + "/notes";
  }

  private void keep(String number, ContactForm form) {
    if (form.corrects() == null) {
      contacts.log(number, form.told());
    } else {
      contacts.correct(number, form.corrects(), form.told());
    }
  }

  private String page(String number, Model model, Locale locale) {
    caseModel.head(model, desk.open(number, locale), "notes", locale);
    model.addAttribute("act", "logContact");
    model.addAttribute("ways", How.values());
    model.addAttribute("today", casefiles.today());
    return "desk/contact";
  }
}
