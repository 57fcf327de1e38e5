package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Brings a refusal that no controller explained itself to the error page, which says why in the reader's language. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedPages implements HandlerExceptionResolver {

  static final String REFUSAL = RefusedPages.class.getName();

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
                                       Exception cause) {
    if (!(cause instanceof Refusal refusal)) {
      return null;
    }
    try {
      request.setAttribute(REFUSAL, refusal);
      response.sendError(Problems.status(refusal.kind()).value());
      return new ModelAndView();
    } catch (IOException theReaderLeft) {
      return null;
    }
  }
}
