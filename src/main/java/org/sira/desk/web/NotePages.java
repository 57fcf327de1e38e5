package org.sira.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.casefile.Notes;
import org.sira.desk.CaseDesk;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a note is added to a case, or an earlier one put right. */
@Controller
@RequestMapping("/cases/{number}/act/addNote")
class NotePages {

  /** A note as typed; {@code corrects} is the note that it puts right, or null. */
  public record NoteForm(Long corrects, Boolean protection, String note) {}

  private final CaseDesk desk;
  private final CaseModel caseModel;
  private final Notes notes;
  private final RefusedAct refusedAct;

  NotePages(CaseDesk desk, CaseModel caseModel, Notes notes, RefusedAct refusedAct) {
    this.desk = desk;
    this.caseModel = caseModel;
    this.notes = notes;
    this.refusedAct = refusedAct;
  }

  @GetMapping
  String ask(@PathVariable String number, @ModelAttribute("form") NoteForm form, Model model, Locale locale) {
    if (form.corrects() != null && form.note() == null) {
      var wrong = notes.read(desk.facts(number).id(), form.corrects());
      model.addAttribute("form", new NoteForm(wrong.id(), wrong.protection(), wrong.text()));
    }
    return page(number, model, locale);
  }

  @PostMapping
  String add(@PathVariable String number, @ModelAttribute("form") NoteForm form, Model model, Locale locale,
      RedirectAttributes redirect, HttpServletResponse response) {
    try {
      keep(number, form);
    } catch (Refusal refusal) {
      refusedAct.tell(refusal, model, response, locale);
      return page(number, model, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("desk.act.addNote.done"));
    redirect.addFlashAttribute("draftDone", "note." + number);
    return "redirect:/cases/" + number + "/notes";
  }

  private void keep(String number, NoteForm form) {
    if (form.corrects() == null) {
      notes.add(number, Boolean.TRUE.equals(form.protection()), form.note());
    } else {
      notes.correct(number, form.corrects(), form.note());
    }
  }

  private String page(String number, Model model, Locale locale) {
    caseModel.head(model, desk.open(number, locale), "notes", locale);
    model.addAttribute("act", "addNote");
    return "desk/note";
  }
}
