package org.sira.forms;

import java.util.Map;

/**
 * One answer as it was sent, made into the value that is kept: null when nothing was answered, and with a fault's
 * code and details when what was sent is no such answer.
 */
record Reading(Object value, String code, Map<String, Object> details) {

  static final Reading EMPTY = new Reading(null, null, Map.of());

  static Reading of(Object value) {
    return new Reading(value, null, Map.of());
  }

  static Reading wrong(String code, Object typed) {
    return new Reading(null, code, Map.of("typed", Storable.shortened(String.valueOf(typed))));
  }

  static Reading beyond(String code, String limit, Object allowed) {
    return new Reading(null, code, Map.of(limit, allowed));
  }
}
