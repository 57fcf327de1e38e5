package org.sira.casefile;

import java.util.List;
import org.sira.shared.CaseId;

/** What a module knows to be unfinished about a case, as codes; a case with open matters is not closed as completed. */
public interface OpenMatters {

  List<String> of(CaseId id);
}
