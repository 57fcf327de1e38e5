package org.sira.shared;

import java.util.UUID;

/**
 * Identifies one case for as long as it exists. The only thing about a case that the engine is told,
 * as the variable {@code caseId}; people use the case number instead.
 */
public record CaseId(UUID value) {

  public static CaseId create() {
    return new CaseId(UUID.randomUUID());
  }

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
