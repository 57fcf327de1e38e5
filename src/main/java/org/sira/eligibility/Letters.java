package org.sira.eligibility;

import org.sira.casefile.CasePapers;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** The letters about eligibility, one for each decision. They are handed over on paper; nothing is sent to anybody. */
@Component
public class Letters {

  private final CasePapers papers;
  private final Eligibility eligibility;
  private final Refusals refusals;

  Letters(CasePapers papers, Eligibility eligibility, Refusals refusals) {
    this.papers = papers;
    this.eligibility = eligibility;
    this.refusals = refusals;
  }

  /** The letter about the check that found the person eligible; a person whom an appeal brings back gets another. */
  @UseCase
  public void issueEligibilityLetter(CaseId id) {
    var check = eligibility.lastCheck(id).orElseThrow();
    papers.issue(id, EligibilityLetter.KEY, "", EligibilityLetter.KEY + " " + id + " " + check.at());
  }

  /** The letter about the newest refusal. */
  @UseCase
  public void issueRefusalLetter(CaseId id) {
    papers.issue(id, RefusalLetter.KEY, "", RefusalLetter.KEY + " " + refusals.latest(id).orElseThrow().id());
  }
}
