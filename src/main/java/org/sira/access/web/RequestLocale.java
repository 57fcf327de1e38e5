package org.sira.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sira.access.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * French or English. Pages: the language just switched to, the signed-in person's, the cookie's, the browser's, French.
 * Programs: what {@code Accept-Language} asks for, else French.
 */
@Component("localeResolver")
class RequestLocale implements LocaleResolver {

  static final String NAME = "lang";
  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private final ApiAddresses api;

  RequestLocale(ApiAddresses api) {
    this.api = api;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (api.failedOn(request)) {
      return accepted(request);
    }
    for (var choice : new String[] {asked(request), persons(), cookies(request)}) {
      if (spoken(choice)) {
        return Locale.forLanguageTag(choice);
      }
    }
    return accepted(request);
  }

  static boolean spoken(String language) {
    return "fr".equals(language) || "en".equals(language);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("the language is switched by the parameter " + NAME);
  }

  /** The language asked for by parameter; the page about a refused parameter is shown without it. */
  static String asked(HttpServletRequest request) {
    try {
      return request.getParameter(NAME);
    } catch (RequestRejectedException refusedAlready) {
      return null;
    }
  }

  private static String persons() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
        ? person.language() : null;
  }

  private static String cookies(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    return cookie == null ? null : cookie.getValue();
  }

  private static Locale accepted(HttpServletRequest request) {
    var header = request.getHeader("Accept-Language");
    try {
      var best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      return best == null ? Locale.FRENCH : best;
    } catch (IllegalArgumentException notALanguage) {
      return Locale.FRENCH;
    }
  }
}
