package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sira.access.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What a browser is told that nobody is signed in at, or that may not do this. A script gets 401 with a sentence and
 * keeps what was typed; a page leads to the sign-in and comes back. A forged or outdated form is refused with 403.
 */
@Component
class LostSession implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final MessageSource messages;
  private final LocaleResolver locales;

  LostSession(MessageSource messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  /** Whether a script asks, which must not be led to another page. */
  static boolean byScript(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (byScript(request)) {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(messages.getMessage("access.signedOut", null, locales.resolveLocale(request)));
    } else {
      var hadSession = request.getRequestedSessionId() != null;
      response.sendRedirect(request.getContextPath() + "/sign-in" + (hadSession ? "?ended" : ""));
    }
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof CurrentActor.Person) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      commence(request, response, null);
    }
  }
}
