package org.sira.eligibility;

import org.sira.papers.Edition;
import org.sira.papers.PaperOrder;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** The letters about eligibility, one for each decision. They are handed over on paper; nothing is sent to anybody. */
@Component
public class Letters {

  private final Papers papers;
  private final Eligibility eligibility;

  Letters(Papers papers, Eligibility eligibility) {
    this.papers = papers;
    this.eligibility = eligibility;
  }

  /** The letter about the check that found the person eligible; a person whom an appeal brings back gets another. */
  @UseCase
  public void issueEligibilityLetter(CaseId id) {
    var check = eligibility.lastCheck(id).orElseThrow();
    papers.issue(PaperOrder.of(PaperSubject.of(id), EligibilityLetter.KEY, Edition.FRENCH,
        EligibilityLetter.KEY + " " + id + " " + check.at()));
  }
}
