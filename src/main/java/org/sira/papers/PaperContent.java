package org.sira.papers;

import java.util.Map;
import org.sira.worklist.CaseCard;

/**
 * What a paper says, taken from the facts when it is issued. {@code reference} is the number that people call the
 * subject by; {@code person} may be null where a paper is of several. The facts are plain values under the names that the
 * template uses; one that is not known is left out, never an empty word.
 */
public record PaperContent(String reference, String person, String office, String organisation, Map<String, Object> facts) {

  public static PaperContent of(CaseCard card, Map<String, Object> facts) {
    return new PaperContent(card.number(), card.person(), card.office(), card.organisation(), facts);
  }
}
