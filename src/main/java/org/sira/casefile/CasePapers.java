package org.sira.casefile;

import java.util.Set;
import org.sira.papers.Edition;
import org.sira.papers.Paper;
import org.sira.papers.PaperOrder;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.sira.shared.CaseId;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/** Papers of a case, in the edition that suits its person: in large type for who said to read little or not at all. */
@Component
public class CasePapers {

  private static final Set<String> READ_LITTLE = Set.of("NONE", "LITTLE");

  private final Papers papers;
  private final Casefiles casefiles;

  CasePapers(Papers papers, Casefiles casefiles) {
    this.papers = papers;
    this.casefiles = casefiles;
  }

  /** Issues what an event of the case asks for; {@code item} is empty for a paper about the whole case. */
  @UseCase
  public Paper issue(CaseId id, String kind, String item, String cause) {
    return papers.issue(new PaperOrder(PaperSubject.of(id), kind, item, new Edition(false, readsLittle(id)), cause, null));
  }

  /** The letter about this closing, to be handed over on paper; a case reopened and closed again has another. */
  @UseCase
  public void sendClosureLetter(CaseId id) {
    var facts = casefiles.facts(id);
    if (ClosureLetter.follows(CloseReason.valueOf(facts.closeReason()))) {
      issue(id, ClosureLetter.KEY, "", ClosureLetter.KEY + " " + id + " " + facts.closedAt());
    }
  }

  /** What the person said when skills were assessed; before that nobody knows. */
  public boolean readsLittle(CaseId id) {
    return READ_LITTLE.contains(String.valueOf(casefiles.latestAnswers(id, "assessSkills").get("literacy")));
  }
}
