package org.sira.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.sira.casefile.Casefiles;
import org.sira.papers.PaperContent;
import org.sira.papers.PaperKind;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Tells the person what is refused and why in plain words, who else may help, and until when to appeal. Before the person was
 * told, the last day is thirty days from the print: handed over later, the person has longer, never less.
 */
@Component
class RefusalLetter implements PaperKind {

  static final String KEY = "refusal-letter";
  /** The reasons that have a sentence of their own; another is explained by word of mouth. */
  private static final Set<String> TOLD = Set.of("TRANSIT", "PRIOR_HELP", "LATE_REG", "OUT_OF_TIME", "FORCED_REF", "SPONT",
      "INCOMPLETE_FILE", "PRICE_TOO_HIGH", "NOT_FEASIBLE", "OUTSIDE_CRITERIA", "OTHER_FUNDING", "NEEDS_UNMET");

  private final Refusals refusals;
  private final Casefiles casefiles;

  RefusalLetter(Refusals refusals, Casefiles casefiles) {
    this.refusals = refusals;
    this.casefiles = casefiles;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String step() {
    return "informOfRefusal";
  }

  @Override
  public PaperContent content(UUID subject, String item) {
    var id = new CaseId(subject);
    var refused = refusals.latest(id).filter(r -> !r.overturned())
        .orElseThrow(() -> Refusal.conflict("NOTHING_TO_PRINT"));
    var facts = new HashMap<String, Object>();
    facts.put("origin", refused.origin().name());
    facts.put("reason", TOLD.contains(String.valueOf(refused.reason())) ? refused.reason() : "OTHER");
    facts.put("services", refused.services());
    facts.put("refusedOn", day(refused.refusedAt()));
    facts.put("appealUntil", refused.appealUntil() == null
        ? casefiles.today().plusDays(Refusals.APPEAL_PERIOD.toDays()) : day(refused.appealUntil()));
    facts.put("told", refused.informedOn() != null);
    return PaperContent.of(casefiles.card(id), facts);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Casefiles.MALI);
  }
}
