package org.sira.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.casefile.Casefiles;
import org.sira.desk.CaseDesk;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk.Explanation;
import org.sira.intake.ConsentTexts;
import org.sira.intake.Consents;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a change of mind about a consent is written down, from the section of consents. */
@Controller
@RequestMapping("/cases/{number}/act/consent")
class ConsentPages {

  private final CaseDesk desk;
  private final CaseModel caseModel;
  private final Consents consents;
  private final ConsentTexts texts;
  private final Casefiles casefiles;
  private final RefusedAct refusedAct;

  ConsentPages(CaseDesk desk, CaseModel caseModel, Consents consents, ConsentTexts texts, Casefiles casefiles,
      RefusedAct refusedAct) {
    this.desk = desk;
    this.caseModel = caseModel;
    this.consents = consents;
    this.texts = texts;
    this.casefiles = casefiles;
    this.refusedAct = refusedAct;
  }

  @GetMapping
  String ask(@PathVariable String number, @ModelAttribute("form") ConsentForm form, Model model, Locale locale) {
    var overview = desk.open(number, locale);
    caseModel.head(model, overview, "consents", locale);
    model.addAttribute("act", "consent");
    model.addAttribute("consents", Consent.values());
    model.addAttribute("languages", ConsentForm.LANGUAGES);
    model.addAttribute("explanations", Explanation.values());
    model.addAttribute("today", casefiles.today());
    model.addAttribute("texts", texts.on(casefiles.today(), locale));
    desk.sections().stream().filter(section -> section.key().equals("consents")).findFirst()
        .ifPresent(section -> model.addAttribute("said", section.view(overview.facts().id())));
    return "desk/consent";
  }

  @PostMapping
  String change(@PathVariable String number, @ModelAttribute("form") ConsentForm form, Model model, Locale locale,
      RedirectAttributes redirect, HttpServletResponse response) {
    try {
      form.check();
      consents.change(number, Consent.find(form.consent()).orElseThrow(), form.given(), form.talk());
    } catch (Refusal refusal) {
      refusedAct.tell(refusal, model, response, locale);
      return ask(number, form, model, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.act.consent.done"));
    return "redirect:" + (casefiles.isVisible(number) ? "/cases/" + number + "/consents" : "/cases");
  }
}
