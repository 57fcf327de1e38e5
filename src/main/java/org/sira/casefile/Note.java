package org.sira.casefile;

import java.time.Instant;

/**
 * A note on a case. {@code corrects} is the note that this one puts right, null for a first one; {@code text} is null
 * where the note is for protection staff and the reader is none of them.
 */
public record Note(long id, Long corrects, boolean protection, String text, String by, Instant at) {

  Note sealed() {
    return new Note(id, corrects, protection, null, by, at);
  }
}
