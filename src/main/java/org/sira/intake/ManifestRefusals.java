package org.sira.intake;

import java.util.List;
import java.util.Map;
import org.sira.shared.Refusal;
import org.sira.shared.Refusal.Kind;

/** Why a whole file is refused. */
final class ManifestRefusals {

  private ManifestRefusals() {}

  static Refusal unreadable() {
    return new Refusal(Kind.INVALID, "MANIFEST_UNREADABLE", Map.of());
  }

  static Refusal empty() {
    return new Refusal(Kind.INVALID, "MANIFEST_EMPTY", Map.of());
  }

  static Refusal quoteOpen(int row) {
    return new Refusal(Kind.INVALID, "MANIFEST_QUOTE_OPEN", Map.of("row", row));
  }

  static Refusal columnsMissing(List<String> columns) {
    return new Refusal(Kind.INVALID, "MANIFEST_COLUMNS_MISSING", Map.of("columns", String.join(", ", columns)));
  }

  static Refusal tooManyRows(int limit) {
    return new Refusal(Kind.TOO_LARGE, "MANIFEST_TOO_LONG", Map.of("limit", limit));
  }

  static Refusal tooLarge(int megabytes) {
    return new Refusal(Kind.TOO_LARGE, "MANIFEST_TOO_LARGE", Map.of("limit", megabytes));
  }
}
