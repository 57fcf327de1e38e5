package org.sira.access.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.sira.access.TooManyAttempts;
import org.sira.shared.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers programs with {@code application/problem+json} (RFC 9457) and a stable code, before any controller is asked. */
@Component
class ProblemAnswers {

  private final ObjectMapper json;
  private final Problems problems;
  private final LocaleResolver locales;

  ProblemAnswers(ObjectMapper json, Problems problems, LocaleResolver locales) {
    this.json = json;
    this.problems = problems;
    this.locales = locales;
  }

  /** Nobody is signed in: no password, a wrong one, or too many wrong ones. */
  void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof TooManyAttempts many) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.seconds()));
      write(request, response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", Map.of("minutes", many.minutes()));
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sira\", charset=\"UTF-8\"");
      write(request, response, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", Map.of());
    }
  }

  /** Somebody is signed in who may not do this. */
  void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "NOT_YOUR_ROLE", Map.of());
  }

  void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
             Map<String, Object> details) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(),
        problems.of(status, code, details, locales.resolveLocale(request)));
  }
}
