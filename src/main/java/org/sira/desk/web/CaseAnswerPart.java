package org.sira.desk.web;

import java.util.Map;
import org.sira.shared.CaseId;

/** A part of the case's answer that one module's facts fill. */
interface CaseAnswerPart {

  void addTo(Map<String, Object> answer, CaseId id);
}
