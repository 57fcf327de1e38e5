package org.sira.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes a refusal as an RFC 9457 problem in the reader's language, with its stable code and its faults. */
@Component
public class Problems {

  private final MessageSource messages;
  private final FaultWords words;

  Problems(MessageSource messages, FaultWords words) {
    this.messages = messages;
    this.words = words;
  }

  public ProblemDetail of(Refusal refusal, Locale locale) {
    var problem = of(status(refusal.kind()), refusal.code(), sentence(refusal, locale));
    refusal.details().forEach(problem::setProperty);
    if (refusal instanceof InvalidAnswers answers) {
      problem.setProperty("errors", answers.faults().stream().map(fault -> error(fault, locale)).toList());
    }
    return problem;
  }

  public ProblemDetail of(HttpStatus status, String code, Locale locale) {
    return of(status, code, Map.of(), locale);
  }

  public ProblemDetail of(HttpStatus status, String code, Map<String, Object> details, Locale locale) {
    var problem = of(status, code, sentence(code, details, locale));
    details.forEach(problem::setProperty);
    return problem;
  }

  /** The refusal in words: why, and what to do or who can help. */
  public String sentence(Refusal refusal, Locale locale) {
    return sentence(refusal.code(), refusal.details(), locale);
  }

  /** Why it was refused, one sentence for each fault, or the one sentence that there is. */
  public List<String> sentences(Refusal refusal, Locale locale) {
    return refusal instanceof InvalidAnswers answers
        ? answers.faults().stream().map(fault -> sentence(fault, locale)).toList() : List.of(sentence(refusal, locale));
  }

  /** What is wrong with one answer, in words. */
  public String sentence(InvalidAnswers.Fault fault, Locale locale) {
    return words.of(fault, locale);
  }

  public static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
      case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    };
  }

  private static ProblemDetail of(HttpStatus status, String code, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperty("code", code);
    return problem;
  }

  private String sentence(String code, Map<String, Object> details, Locale locale) {
    return messages.getMessage("refusal." + code, arguments(details), code, locale);
  }

  private Map<String, Object> error(InvalidAnswers.Fault fault, Locale locale) {
    var error = new LinkedHashMap<String, Object>();
    error.put("field", fault.field());
    error.put("code", fault.code());
    error.put("message", sentence(fault, locale));
    return error;
  }

  /** Messages name their arguments by position: the details in the order of their names. */
  private static Object[] arguments(Map<String, Object> details) {
    return details.keySet().stream().sorted().map(details::get).map(Problems::plain).toArray();
  }

  private static Object plain(Object value) {
    return value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
