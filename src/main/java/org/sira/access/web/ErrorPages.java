package org.sira.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong in one sentence and what to do about it; a problem document where a program asked. */
@Controller
class ErrorPages implements ErrorController {

  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 409, 413, 500);

  private final ApiAddresses api;
  private final ProblemAnswers problems;
  private final Problems words;

  ErrorPages(ApiAddresses api, ProblemAnswers problems, Problems words) {
    this.api = api;
    this.problems = problems;
    this.words = words;
  }

  @RequestMapping("/error")
  String show(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) throws IOException {
    var status = status(request);
    var refusal = (Refusal) request.getAttribute(RefusedPages.REFUSAL);
    if (api.failedOn(request)) {
      problems.write(request, response, status, code(status, refusal), refusal == null ? Map.of() : refusal.details());
      return null;
    }
    response.setStatus(status.value());
    model.addAttribute("kind", kind(status));
    model.addAttribute("because", refusal == null ? null : words.sentence(refusal, locale));
    return "error/page";
  }

  private static HttpStatus status(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static int kind(HttpStatus status) {
    var nearest = status.is5xxServerError() ? 500 : 400;
    return EXPLAINED.contains(status.value()) ? status.value() : nearest;
  }

  private static String code(HttpStatus status, Refusal refusal) {
    return refusal != null ? refusal.code() : Problems.code(status);
  }
}
