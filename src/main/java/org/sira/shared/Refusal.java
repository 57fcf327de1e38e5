package org.sira.shared;

import java.util.Map;

/**
 * Something that was asked for and may not be done, for a reason that can be told. Carries a stable code and the
 * details that a sentence about it needs, never the sentence itself: pages and API take that from the message
 * {@code refusal.<CODE>} in the reader's language.
 */
public class Refusal extends RuntimeException {

  /** What sort of refusal it is, and so how the API answers it. */
  public enum Kind { MALFORMED, NOT_FOUND, FORBIDDEN, CONFLICT, INVALID, TOO_LARGE, UNSUPPORTED }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> details;

  public Refusal(Kind kind, String code, Map<String, Object> details) {
    super(code + " " + details, null, false, false);
    this.kind = kind;
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** What is not there, or lies outside what the caller may know of: the two are told alike. */
  public static Refusal notFound() {
    return new Refusal(Kind.NOT_FOUND, "NOT_FOUND", Map.of());
  }

  public static Refusal forbidden(String code) {
    return new Refusal(Kind.FORBIDDEN, code, Map.of());
  }

  public static Refusal conflict(String code) {
    return new Refusal(Kind.CONFLICT, code, Map.of());
  }

  public static Refusal conflict(String code, Map<String, Object> details) {
    return new Refusal(Kind.CONFLICT, code, details);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> details() {
    return details;
  }
}
