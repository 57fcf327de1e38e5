package org.sira.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.sira.shared.InvalidAnswers;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the faults of a refused form, in the reader's language, into the page that shows the form again. */
@Component
class FaultTeller {

  private final MessageSource messages;

  FaultTeller(MessageSource messages) {
    this.messages = messages;
  }

  void tell(InvalidAnswers refused, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("faults", FormFaults.of(refused, messages, LocaleContextHolder.getLocale()));
  }
}
