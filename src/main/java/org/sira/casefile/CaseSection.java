package org.sira.casefile;

import org.sira.access.Actor;
import org.sira.shared.CaseId;

/** One section of the case page, offered by the module that owns its facts. */
public interface CaseSection {

  /** Its name in the address; its title is the message {@code casefile.section.<key>}. */
  String key();

  /** Small numbers come first; the sections count in tens. */
  int order();

  /** The template whose fragment {@code section(view)} shows it. */
  String template();

  boolean readableBy(Actor actor);

  /** What the template shows; null when there is nothing yet. */
  Object view(CaseId id);
}
