package org.sira.planning;

/**
 * What a plan is to change: {@code own} in the person's words, then by the dimensions of reintegration (form F6).
 * Only the first is never null.
 */
public record Goals(String own, String economic, String social, String psychosocial) {

  /** The goal of a dimension as lines name it: ECONOMIC, SOCIAL or PSYCHOSOCIAL; null when there is none. */
  public String of(String dimension) {
    return switch (dimension) {
      case "ECONOMIC" -> economic;
      case "SOCIAL" -> social;
      default -> psychosocial;
    };
  }
}
