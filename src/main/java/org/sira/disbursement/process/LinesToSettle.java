package org.sira.disbursement.process;

import java.util.List;
import org.sira.disbursement.Lines;
import org.sira.engine.Modelled;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What models may ask about the lines of an approved plan. */
@Component("lines")
@Modelled
public class LinesToSettle {

  private final Lines lines;

  LinesToSettle(Lines lines) {
    this.lines = lines;
  }

  /** The ids of the approved lines that are not settled yet. */
  public List<String> of(String caseId) {
    return lines.toSettle(CaseId.of(caseId));
  }
}
