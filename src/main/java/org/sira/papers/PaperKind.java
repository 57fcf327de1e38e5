package org.sira.papers;

import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.worklist.TaskWork;

/**
 * A kind of paper, offered by the module that owns its facts. Its template is {@code papers/<key>.html}, its title the
 * message {@code papers.kind.<key>}. A paper never says why somebody is vulnerable: its facts hold no answer that only
 * protection staff may read.
 */
public interface PaperKind {

  /** Names the kind in the template, the texts and the address. */
  String key();

  /** Whether people of this role read it, none more than their work needs: by itself, those who work on cases. */
  default boolean readBy(Role role) {
    return role.worksCases();
  }

  /** The step beside whose form it is printed, null when it only lies in the file. */
  default String step() {
    return null;
  }

  /** Of a task beside whose form it is printed, which part of the case it is about; empty for the whole. */
  default String item(TaskWork work) {
    return "";
  }

  /** For a subject that is no case: whether it lies in the person's scope. The scope of a case is checked anyway. */
  default boolean covers(UUID subject, Actor actor) {
    return false;
  }

  /**
   * The facts as they are now. {@code item} says which part of the subject it is about, empty for the whole. Refused
   * with NOTHING_TO_PRINT while there is nothing that it could say.
   */
  PaperContent content(UUID subject, String item);
}
