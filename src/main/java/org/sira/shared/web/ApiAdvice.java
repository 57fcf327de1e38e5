package org.sira.shared.web;

import java.util.Locale;
import org.sira.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers every refusal and every unreadable request of the API with a problem; a failure of ours is logged. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ApiAdvice.class);

  private final Problems problems;

  ApiAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
    return answer(problems.of(refusal, locale));
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<ProblemDetail> denied(Locale locale) {
    return answer(problems.of(HttpStatus.FORBIDDEN, "NOT_YOUR_ROLE", locale));
  }

  @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class,
      RequestRejectedException.class})
  ResponseEntity<ProblemDetail> unreadable(Exception unreadable, Locale locale) {
    return BodyLimit.wasExceeded(unreadable) ? tooLarge(locale)
        : answer(problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", locale));
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge(Locale locale) {
    return answer(problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", locale));
  }

  @ExceptionHandler(MultipartException.class)
  ResponseEntity<ProblemDetail> brokenUpload(Locale locale) {
    return answer(problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", locale));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception failure, Locale locale) {
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      return answer(problems.of(status, Problems.code(status), locale));
    }
    if (failure instanceof DataIntegrityViolationException) {
      LOG.warn("The database refused what was sent", failure);
      return answer(problems.of(HttpStatus.CONFLICT, "NOT_ACCEPTED", locale));
    }
    LOG.error("A request of the API failed", failure);
    return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "FAILED", locale));
  }

  /** In JSON whatever the caller says to accept: a refusal that cannot be told helps nobody. */
  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
