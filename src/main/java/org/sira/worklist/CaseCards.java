package org.sira.worklist;

import java.util.Map;
import org.sira.shared.CaseId;

/** What the worklist needs of the case file, which implements it. */
public interface CaseCards {

  /** Queues this transaction behind any other that moves the case. */
  void lock(CaseId id);

  CaseCard card(CaseId id);

  /** What is known about the person and the return, under the keys that forms use for it. */
  Map<String, Object> known(CaseId id);

  /** Keeps an accepted answer for good. */
  void keep(AcceptedAnswer answer);
}
