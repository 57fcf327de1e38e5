package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sira.access.Flash;
import org.sira.access.OwnAccess;
import org.sira.access.PasswordCheck;
import org.sira.access.SignedInPerson;
import org.sira.access.TooManyAttempts;
import org.sira.shared.InvalidAnswers;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People change their own password here: the present one is asked for, and every other session of theirs ends. */
@Controller
class OwnPasswordPage {

  private final OwnAccess own;
  private final PasswordCheck check;
  private final SecurityContextRepository sessions;
  private final FaultTeller faults;

  OwnPasswordPage(OwnAccess own, PasswordCheck check, SecurityContextRepository sessions, FaultTeller faults) {
    this.own = own;
    this.check = check;
    this.sessions = sessions;
    this.faults = faults;
  }

  @GetMapping("/me/password")
  String show(Model model) {
    model.addAttribute("faults", FormFaults.NONE);
    return "access/own-password";
  }

  @PostMapping("/me/password")
  String change(PasswordForm form, Authentication me, HttpServletRequest request, HttpServletResponse response,
                Model model, RedirectAttributes next) {
    try {
      var password = form.repeated();
      prove(form, (SignedInPerson) me.getPrincipal(), request);
      var changed = PasswordProvider.signedIn(own.changePassword(me.getName(), password), me);
      request.changeSessionId();
      sessions.saveContext(new SecurityContextImpl(changed), request, response);
      next.addFlashAttribute(Flash.NAME, Flash.ok("access.ownPassword.changed"));
      return "redirect:/me/password";
    } catch (InvalidAnswers refused) {
      faults.tell(refused, model, response);
      return "access/own-password";
    }
  }

  private void prove(PasswordForm form, SignedInPerson me, HttpServletRequest request) {
    try {
      check.slowly(me.getUsername(), String.valueOf(form.current()), request.getRemoteAddr());
    } catch (TooManyAttempts many) {
      throw new InvalidAnswers("current", "TOO_MANY_ATTEMPTS");
    } catch (BadCredentialsException wrong) {
      throw new InvalidAnswers("current", "WRONG");
    }
  }
}
