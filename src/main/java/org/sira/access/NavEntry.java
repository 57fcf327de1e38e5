package org.sira.access;

/** One entry of the navigation; each module with a page supplies its own. The label is the message {@code nav.<key>}. */
public interface NavEntry {

  String key();

  String href();

  /** Small numbers come first; the entries so far count in tens. */
  int order();

  boolean visibleTo(Actor actor);

  /** A number shown beside the label, or null. */
  default Integer count(Actor actor) {
    return null;
  }
}
