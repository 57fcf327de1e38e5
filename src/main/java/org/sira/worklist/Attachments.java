package org.sira.worklist;

import org.sira.shared.CaseId;

/** What the worklist needs of the documents, which implement it. */
public interface Attachments {

  /** Whether the id names a document of the case that the person who acts may read. */
  boolean belongs(String documentId, CaseId caseId);
}
