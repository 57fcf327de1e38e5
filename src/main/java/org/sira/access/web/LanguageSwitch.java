package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.sira.access.OwnAccess;
import org.sira.access.SignedInPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language that {@code ?lang=} switched to: in a cookie, and with the person who is signed in. */
@Component
class LanguageSwitch implements HandlerInterceptor {

  private static final Duration YEAR = Duration.ofDays(365);

  private final OwnAccess own;

  LanguageSwitch(OwnAccess own) {
    this.own = own;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    var language = RequestLocale.asked(request);
    if (RequestLocale.spoken(language) && "GET".equals(request.getMethod())) {
      var cookie = ResponseCookie.from(RequestLocale.NAME, language).path("/").maxAge(YEAR).httpOnly(true)
          .sameSite("Lax").secure(request.isSecure()).build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
      var authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
          && !language.equals(person.language())) {
        own.speak(person.getUsername(), language);
      }
    }
    return true;
  }
}
