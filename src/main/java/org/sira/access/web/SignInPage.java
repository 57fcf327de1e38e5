package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sira.access.SignedInPerson;
import org.sira.access.TooManyAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in, and what it says when somebody comes back to it. */
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String show(@AuthenticationPrincipal SignedInPerson signedIn, Model model, HttpServletRequest request) {
    if (signedIn != null) {
      return "redirect:/";
    }
    for (var told : new String[] {"ended", "out", "welcome"}) {
      if (request.getParameter(told) != null) {
        model.addAttribute("told", "access.signIn." + told);
      }
    }
    return "access/sign-in";
  }

  /** Here a refused sign-in is forwarded to, with the name still in the request. */
  @RequestMapping("/sign-in/refused")
  String refused(@RequestParam(required = false) String username, HttpServletRequest request,
                 HttpServletResponse response, Model model) {
    var cause = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    if (cause == null) {
      return "redirect:/sign-in";
    }
    model.addAttribute("username", username);
    if (cause instanceof TooManyAttempts many) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.seconds()));
      model.addAttribute("waitMinutes", many.minutes());
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      model.addAttribute("refused", true);
    }
    return "access/sign-in";
  }
}
