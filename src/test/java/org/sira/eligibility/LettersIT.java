package org.sira.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sira.Walk.AWA;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.casefile.Casefiles;
import org.sira.papers.Edition;
import org.sira.papers.Paper;
import org.sira.papers.PaperSubject;
import org.sira.papers.PaperWords;
import org.sira.papers.Papers;
import org.sira.papers.Printed;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What the letters about eligibility say, and that there is one for each decision. */
@SiraTest
class LettersIT {

  private static final Map<String, Object> CONFIRM = Map.of("review", "CONFIRM");
  private static final String LONG_GIVEN = "Maïmouna N'Faly Aïssata Bintou";
  private static final String LONG_FAMILY = "Ɲagatɛ Kouyatébougou d'Anderamboukane Ɔdɔlen-Ŋɔnɔ";

  @Autowired Walk walk;
  @Autowired Papers papers;
  @Autowired Letters letters;
  @Autowired Appeals appeals;
  @Autowired Casefiles casefiles;

  private final PaperWords words = Printed.words(Locale.FRENCH);

  @Test
  void whoIsFoundEligibleHasALetterThatSaysSoAndPromisesNoAmount() {
    var id = walk.registered(List.of("SGBV"));
    walk.answerFlag(id);
    walk.done(id, "reviewEligibility", AWA, CONFIRM);

    var letter = only(id);
    assertThat(text(letter, "eligibility-short")).contains("Lettre d'éligibilité", "Pour Fanta Diarra", walk.number(id),
        "Vous avez droit à l'aide à la réintégration", "Aucun montant n'est encore décidé", "page 1 de 1")
        .doesNotContainIgnoringCase("protection").doesNotContainIgnoringCase("violence").doesNotContain("Eligibility");
    assertThat(letter.name()).isEqualTo(walk.number(id) + " - Lettre d'éligibilité - version 1.pdf");
  }

  @Test
  void oneDecisionHasOneLetterHoweverOftenTheStepRuns() {
    var id = eligible();
    As.as(AWA, () -> {
      letters.issueEligibilityLetter(id);
      return null;
    });
    assertThat(of(id)).hasSize(1);
  }

  @Test
  void aLetterIsPrintedAgainInBothLanguagesOrInLargeTypeAsANewVersionAndTheOldOneStays() {
    var id = eligible();
    var first = only(id);
    var bytes = open(first);
    assertThatThrownBy(() -> again(first, new Edition(true, false), " ")).isInstanceOf(InvalidAnswers.class);
    var second = again(first, new Edition(true, false), "Pour un parent");
    assertThat(again(first, new Edition(true, false), "Pour un parent").id()).as("pressed twice").isEqualTo(second.id());
    var large = again(second, new Edition(false, true), "Lit peu");

    assertThat(of(id)).extracting(Paper::version).containsExactly(3, 2, 1);
    assertThat(text(second, "eligibility-bilingual")).contains("Pour " + LONG_GIVEN + " " + LONG_FAMILY, "Version 2",
        "Eligibility letter", "You are entitled to reintegration assistance", "The French text counts", "page 2 of 2");
    assertThat(text(large, "eligibility-large")).contains("Version 3").doesNotContain("Eligibility");
    assertThat(open(first)).as("what was handed out").isEqualTo(bytes);
  }

  @Test
  void aRefusalHasALetterWithItsReasonOtherServicesAndTheLastDayToAppeal() {
    var id = walk.registered(List.of(), "returnModality", "SPONT");
    walk.done(id, "reviewEligibility", AWA, CONFIRM);

    var letter = only(id);
    assertThat(text(letter, "refusal-short")).contains("Lettre de refus", "Pour Fanta Diarra", "Aide refusée le",
        "Vous avez fait votre retour par vos propres moyens", "Fonds de l'État pour la réinsertion", "CIGEM",
        "au moins jusqu'au " + words.day(casefiles.today().plusDays(30)), "Une autre personne que celle qui a refusé");
    As.as(AWA, () -> {
      letters.issueRefusalLetter(id);
      return null;
    });
    assertThat(of(id)).as("one refusal, one letter").hasSize(1);
    text(again(letter, new Edition(true, true), "Lit peu"), "refusal-large-bilingual");
  }

  @Test
  void aRefusalThatDependedOnHowVulnerableSomebodyIsDoesNotSaySo() {
    var id = walk.registered(List.of(), "returnModality", "FORCED");
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    assertThat(text(only(id), "refusal-forced")).contains("ce programme est complet ou réservé")
        .doesNotContainIgnoringCase("vulnérab").doesNotContainIgnoringCase("protection");
  }

  @Test
  void aRefusalThatAnAppealLiftedIsNotPrintedAgain() {
    var id = walk.registered(List.of(), "returnModality", "SPONT");
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    var letter = only(id);
    As.as(AWA, () -> {
      appeals.appeal(walk.number(id), "Fanta Diarra", "Revenue par le vol VHR");
      return null;
    });
    walk.done(id, "hearAppeal", Walk.MANAGER, Map.of("hearingDate", walk.daysAgo(0), "groundsHeard", "Vol VHR",
        "refusalLifted", true, "reason", "Vol prouvé", "returnModality", "VHR", "returnProof", true));
    assertThatThrownBy(() -> again(letter, Edition.FRENCH, "Perdue"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("NOTHING_TO_PRINT"));
    assertThat(open(letter)).isNotEmpty();
  }

  private CaseId eligible() {
    var id = walk.registered(List.of(), "givenName", LONG_GIVEN, "familyName", LONG_FAMILY);
    walk.done(id, "reviewEligibility", AWA, CONFIRM);
    return id;
  }

  private Paper again(Paper paper, Edition edition, String reason) {
    return As.as(AWA, () -> papers.issueAgain(paper.id(), edition, reason));
  }

  private List<Paper> of(CaseId id) {
    return As.as(AWA, () -> papers.of(PaperSubject.of(id)));
  }

  private Paper only(CaseId id) {
    assertThat(of(id)).hasSize(1);
    return of(id).get(0);
  }

  private byte[] open(Paper paper) {
    return As.as(AWA, () -> papers.read(paper.id())).content();
  }

  private String text(Paper paper, String look) {
    return Printed.text(open(paper), look);
  }
}
