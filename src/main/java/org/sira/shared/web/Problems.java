package org.sira.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes a refusal as an RFC 9457 problem in the reader's language, with its stable code and its faults. */
@Component
public class Problems {

  private static final Map<HttpStatus, String> CODES = Map.of(HttpStatus.BAD_REQUEST, "MALFORMED",
      HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", HttpStatus.FORBIDDEN, "NOT_YOUR_ROLE", HttpStatus.NOT_FOUND, "NOT_FOUND",
      HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE",
      HttpStatus.PAYLOAD_TOO_LARGE, "TOO_LARGE", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED");

  private final MessageSource messages;
  private final FaultWords faults;
  private final PersonNames people;

  Problems(MessageSource messages, FaultWords faults, PersonNames people) {
    this.messages = messages;
    this.faults = faults;
    this.people = people;
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
    return faults.of(fault, locale);
  }

  /** The code of what was refused for its form alone. */
  public static String code(HttpStatus status) {
    return CODES.getOrDefault(status, status.is5xxServerError() ? "FAILED" : "REFUSED");
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

  /** Who may do it instead is said where the refusal knows it: {@code refusal.NOT_YOUR_ROLE.role}. */
  private String sentence(String code, Map<String, Object> details, Locale locale) {
    var arguments = arguments(details, locale);
    var plain = messages.getMessage("refusal." + code, arguments, code, locale);
    return details.containsKey("role") ? messages.getMessage("refusal." + code + ".role", arguments, plain, locale) : plain;
  }

  private Map<String, Object> error(InvalidAnswers.Fault fault, Locale locale) {
    var error = new LinkedHashMap<String, Object>();
    error.put("field", fault.field());
    error.put("code", fault.code());
    error.put("message", sentence(fault, locale));
    return error;
  }

  /** Messages name their arguments by position: the details in the order of their names, in words. */
  private Object[] arguments(Map<String, Object> details, Locale locale) {
    return details.keySet().stream().sorted().map(name -> words(name, details.get(name), locale)).toArray();
  }

  private String words(String name, Object value, Locale locale) {
    return value instanceof List<?> list ? list.stream().map(each -> word(name, each, locale)).collect(Collectors.joining(", "))
        : word(name, value, locale);
  }

  /** People by their name, roles and codes by the message that names them; anything else stands for itself. */
  private String word(String name, Object value, Locale locale) {
    var text = String.valueOf(value);
    return switch (name) {
      case "by" -> people.displayName(text);
      case "role" -> messages.getMessage("role." + text, null, text, locale);
      default -> messages.getMessage("refusal." + name + "." + text, null, text, locale);
    };
  }
}
