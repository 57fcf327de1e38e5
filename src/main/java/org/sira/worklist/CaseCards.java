package org.sira.worklist;

import java.util.List;
import java.util.Map;
import org.sira.shared.CaseId;

/** What the worklist needs of the case file, which implements it. */
public interface CaseCards {

  /** Queues this transaction behind any other that moves the case. */
  void lock(CaseId id);

  CaseCard card(CaseId id);

  /** The cases of the person's scope that somebody may mean by a text, a few hundred at most. */
  List<CaseId> meant(String text);

  /** What is known about the person and the return, under the keys that forms use for it. */
  Map<String, Object> known(CaseId id);

  /** Keeps an accepted answer for good. */
  void keep(AcceptedAnswer answer);
}
