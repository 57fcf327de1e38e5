package org.sira.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** Where a page of a list ended: a moment and an id, written as opaque text. A text that is none is refused. */
public record Cursor(Instant at, String id) {

  public static Cursor of(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
      if (parts.length != 2 || parts[1].indexOf('\0') >= 0) {
        throw malformed();
      }
      return new Cursor(inRange(Instant.parse(parts[0])), parts[1]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed();
    }
  }

  /** The number of rows asked for: 20 unless told, at most 200. */
  public static int size(Integer asked) {
    if (asked == null) {
      return 20;
    }
    if (asked < 1) {
      throw new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "size"));
    }
    return Math.min(asked, 200);
  }

  private static Instant inRange(Instant at) {
    if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9000-01-01T00:00:00Z"))) {
      throw malformed();
    }
    return at;
  }

  private static Refusal malformed() {
    return new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "after"));
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
  }
}
