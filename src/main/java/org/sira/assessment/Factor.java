package org.sira.assessment;

import java.util.Map;
import java.util.regex.Pattern;
import org.sira.shared.InvalidAnswers;

/**
 * One thing that puts the person at risk or supports them (form F3). Its code comes from the form's own catalogue and
 * begins with its level and polarity, such as HOUSEHOLD_RISK_DEBT: a process owner adds one by adding an option. Another
 * code is refused (422).
 */
public record Factor(Level level, Polarity polarity, String code, Severity severity, String evidence, String action) {

  /** What a code of the form's catalogue looks like: level, polarity, and a name. */
  public static final Pattern CODE = Pattern.compile("(INDIVIDUAL|HOUSEHOLD|COMMUNITY|STRUCTURAL)_(RISK|SUPPORT)_[A-Z0-9_]+");

  /** From the person outwards. */
  public enum Level { INDIVIDUAL, HOUSEHOLD, COMMUNITY, STRUCTURAL }

  /** Whether it pulls down or holds up. */
  public enum Polarity { RISK, SUPPORT }

  /** How much it weighs in this life. */
  public enum Severity { MILD, MODERATE, SEVERE }

  /** A row of the form. */
  static Factor of(Map<?, ?> row) {
    var code = (String) row.get("factor");
    if (code == null || !CODE.matcher(code).matches()) {
      throw new InvalidAnswers("factors", "NOT_AN_OPTION");
    }
    var parts = code.split("_");
    return new Factor(Level.valueOf(parts[0]), Polarity.valueOf(parts[1]), code, Severity.valueOf((String) row.get("severity")),
        (String) row.get("evidence"), (String) row.get("action"));
  }

  boolean risk() {
    return polarity == Polarity.RISK;
  }

  boolean severeRisk() {
    return risk() && severity == Severity.SEVERE;
  }
}
