package org.sira.intake.web;

import java.util.UUID;
import org.sira.shared.Refusal;

/** Reads the id of an arrival from an address; what is none names no arrival. */
final class ArrivalIds {

  private ArrivalIds() {}

  static UUID of(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound();
    }
  }
}
