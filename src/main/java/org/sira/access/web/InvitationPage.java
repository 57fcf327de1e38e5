package org.sira.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.sira.access.OwnAccess;
import org.sira.shared.InvalidAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a link from an invitation leads: the person chooses a password, once. */
@Controller
class InvitationPage {

  private final OwnAccess own;
  private final FaultTeller faults;

  InvitationPage(OwnAccess own, FaultTeller faults) {
    this.own = own;
    this.faults = faults;
  }

  @GetMapping("/invitation/{token}")
  String show(@PathVariable String token, Model model, HttpServletResponse response) {
    var invited = own.invited(token);
    if (invited.isEmpty()) {
      response.setStatus(HttpStatus.GONE.value());
    }
    model.addAttribute("person", invited.orElse(null));
    model.addAttribute("faults", FormFaults.NONE);
    return "access/invitation";
  }

  @PostMapping("/invitation/{token}")
  String accept(@PathVariable String token, PasswordForm form, Model model, HttpServletResponse response) {
    if (own.invited(token).isEmpty()) {
      return show(token, model, response);
    }
    try {
      own.accept(token, form.repeated());
      return "redirect:/sign-in?welcome";
    } catch (InvalidAnswers refused) {
      show(token, model, response);
      faults.tell(refused, model, response);
      return "access/invitation";
    }
  }
}
