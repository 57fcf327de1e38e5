package org.sira.assessment.web;

import org.sira.access.Flash;
import org.sira.assessment.Sustainability;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scores the surveys of a case with the weights in force, asked for in its section of assessments. */
@Controller
class ScoresPage {

  private final Sustainability sustainability;

  ScoresPage(Sustainability sustainability) {
    this.sustainability = sustainability;
  }

  @PostMapping("/cases/{number}/scores")
  String recompute(@PathVariable String number, RedirectAttributes redirect) {
    sustainability.recompute(number);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("assessment.survey.recomputed"));
    return "redirect:/cases/" + number + "/assessment";
  }
}
