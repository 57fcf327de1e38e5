package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sira.Walk.AWA;
import static org.sira.Walk.OFFICER;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.papers.Edition;
import org.sira.papers.PaperSubject;
import org.sira.papers.Papers;
import org.sira.papers.Printed;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class ClosureLetterIT {

  @Autowired Walk walk;
  @Autowired Papers papers;
  @Autowired CasePapers casePapers;

  @Test
  void aClosedCaseHasOneLetterThatSaysWhyAndUntilWhenTheDataAreKept() {
    var id = walk.open();
    walk.done(id, "completeRegistration", AWA, walk.registration());
    walk.done(id, "recordConsents", AWA, walk.consents("processingAccepted", "NO", "refusalWords", "Je ne veux pas"));
    walk.done(id, "prepareClosure", AWA, Map.of("reason", "CONSENT_REFUSED", "summary", "Rien remis"));
    walk.done(id, "confirmClosure", OFFICER, Map.of("closureReview", "CONFIRM"));

    As.as(OFFICER, () -> {
      casePapers.sendClosureLetter(id);
      return null;
    });
    var letters = As.as(AWA, () -> papers.of(PaperSubject.of(id)));
    assertThat(letters).as("however often the step runs").hasSize(1);
    var text = Printed.text(As.as(AWA, () -> papers.read(letters.get(0).id())).content(), "closure-short");
    assertThat(text).contains("Lettre de clôture", "Vous n'avez pas souhaité que vos données soient traitées",
        "Nous gardons vos données jusqu'au " + Printed.words(Locale.FRENCH).day(walk.facts(id).retainUntil()));
    var again = As.as(AWA, () -> papers.issueAgain(letters.get(0).id(), new Edition(true, true), "Lit peu"));
    Printed.text(As.as(AWA, () -> papers.read(again.id())).content(), "closure-large-bilingual");
  }
}
