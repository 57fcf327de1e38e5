package org.sira.desk.web;

import org.sira.access.Flash;
import org.sira.casefile.Families;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the section Household: link the case of a relative, open one for somebody who came back too. */
@Controller
@RequestMapping("/cases/{number}/family")
class FamilyPages {

  private final Families families;

  FamilyPages(Families families) {
    this.families = families;
  }

  @PostMapping("/link")
  String link(@PathVariable String number, @RequestParam String other, RedirectAttributes redirect) {
    families.link(number, other);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("casefile.family.linked"));
    return "redirect:/cases/" + number + "/household";
  }

  @PostMapping("/open")
  String open(@PathVariable String number, @RequestParam long member, RedirectAttributes redirect) {
    var opened = families.openFor(number, member);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("casefile.family.opened", opened.number()));
    return "redirect:/cases/" + number + "/household";
  }
}
