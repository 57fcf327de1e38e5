package org.sira.papers;

import java.util.UUID;
import org.sira.shared.CaseId;

/** What a paper is about: a case ({@link #CASE}), or something else of its module, such as an arrival, by its id. */
public record PaperSubject(String kind, UUID id) {

  public static final String CASE = "case";

  public static PaperSubject of(CaseId id) {
    return new PaperSubject(CASE, id.value());
  }

  public boolean isCase() {
    return CASE.equals(kind);
  }

  /** The case; only to be asked of the papers of one. */
  public CaseId caseId() {
    return new CaseId(id);
  }
}
