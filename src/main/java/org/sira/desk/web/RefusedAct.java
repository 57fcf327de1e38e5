package org.sira.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells on an act's page, which is shown again, why the act was refused; what is not there stays not found. */
@Component
class RefusedAct {

  private final Problems problems;

  RefusedAct(Problems problems) {
    this.problems = problems;
  }

  void tell(Refusal refusal, Model model, HttpServletResponse response, Locale locale) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refused", problems.sentences(refusal, locale));
  }
}
