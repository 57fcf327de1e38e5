package org.sira.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.sira.shared.CaseId;

/** Translates between the numbers that people use and the ids that the record keeps; the case files supply it. */
public interface CaseNumbers {

  Optional<CaseId> id(String number);

  Map<CaseId, String> numbers(Collection<CaseId> ids);
}
