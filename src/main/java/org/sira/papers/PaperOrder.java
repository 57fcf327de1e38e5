package org.sira.papers;

/**
 * Asks for a paper. {@code item} is the part of the subject that it is about, empty for the whole; {@code cause} names
 * the event that asks for it, so that one event issues one paper however often it is told; {@code reason} says why it is
 * issued again, null the first time.
 */
public record PaperOrder(PaperSubject subject, String kind, String item, Edition edition, String cause, String reason) {

  public static PaperOrder of(PaperSubject subject, String kind, Edition edition, String cause) {
    return new PaperOrder(subject, kind, "", edition, cause, null);
  }
}
