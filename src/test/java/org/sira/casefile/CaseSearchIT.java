package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.casefile.CaseLists.Query;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names are written in many ways and phones with or without country, zeros and spaces. */
@SiraTest
class CaseSearchIT {

  @Autowired private Casefiles casefiles;
  @Autowired private CaseLists lists;
  @Autowired private TaskLists tasks;
  @Autowired private SearchKeysAtStart atStart;
  @Autowired private JdbcClient jdbc;

  private String number;

  @BeforeEach
  void aCase() {
    var person = Person.named("Mamadou", "Coulibaly").withParents("Poudyougou", null).bornOn(LocalDate.of(1996, 3, 1), false).withSex("M")
        .withNationality("ML").speaking("BM").withPhone("+22376554433", "SELF").livingIn("KAYES", null, null);
    var returned = new ReturnFacts("VHR", casefiles.today(), "LY", false, "UZ-7_1", false, "NONE", null);
    number = As.as(Walk.AWA, () -> casefiles.open(new NewCase(person, returned, "KAYES", null))).number();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mamadou Coulibaly", "Mahamadou Koulibali", "KOULIBALI mamadu", "Koul", "coulibaly",
      "+223 76 55 44 33", "0022376554433", "76 55 44 33", "76.55.44", "uz-7_1", "44 33", "uz 71",
      "Coulibaly 1996", "Mmaadou coulibally", "Kulibali Pondyougou", "coulibaly 4433"})
  void aPersonIsFound(String text) {
    assertThat(found(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mamadou Touré", "Couli_aly", "%", "77 55 44 33", "Koulibali 9", "Coulibaly 1985", "Zzzz",
      "44", "coulibaly 4434"})
  void aPersonIsNotFoundByAnotherNameNumberOrPattern(String text) {
    assertThat(found(text)).doesNotContain(number);
  }

  @Test
  void aTextOfAnyLengthIsAnsweredAtOnce() {
    assertThat(found("mamadoucoulibaly".repeat(1000))).isEmpty();
    assertThat(found("mamadou ".repeat(1000) + "coulibaly 1996")).contains(number);
  }

  @Test
  void theNumberOfACaseIsFoundInPart() {
    assertThat(found(number.substring(3))).contains(number);
  }

  @Test
  void aPatternTypedInTheWorklistStandsForItself() {
    assertThat(listed("coulibaly")).contains(number);
    assertThat(listed("couli_aly")).isEmpty();
    assertThat(listed("%")).isEmpty();
  }

  @Test
  void theWorklistForgivesSpellingAndSlipsToo() {
    assertThat(listed("Koulibali mamadu")).contains(number);
    assertThat(listed("Colibaly")).contains(number);
    assertThat(listed("Mamadou Touré")).doesNotContain(number);
  }

  @ParameterizedTest
  @CsvSource({"Mamadou Coulibaly,NAME,", "Mamadou Kulibaly,SPELLING,", "Coulibaly Poudyougou,FATHER,Poudyougou",
      "44 33,PHONE,4433", "UZ7,FLIGHT,UZ-7_1"})
  void aResultSaysWhyItWasFound(String text, Match.Why why, String shown) {
    var match = As.as(Walk.AWA, () -> lists.list(new Query(text, null, null, null, null), null, 100)).items().stream()
        .filter(line -> line.number().equals(number)).findFirst().orElseThrow().match();
    assertThat(match.why()).isEqualTo(why);
    assertThat(match.shown()).isEqualTo(shown);
  }

  @Test
  void aPartnerFindsTheCaseWhileItIsSharedAndNotBefore() {
    assertThat(found(Walk.PARTNER, "Koulibali 1996")).doesNotContain(number);
    var id = As.as(Walk.AWA, () -> casefiles.visible(number)).id();
    As.as(Walk.AWA, () -> {
      casefiles.assign(id, Walk.PARTNER.organisation(), null);
      return null;
    });
    assertThat(found(Walk.PARTNER, "Koulibali 1996")).contains(number);
  }

  @Test
  void aCaseWithKeysOfAnOlderMakingIsFoundAgainAfterAStart() {
    jdbc.sql("update casefile_search set names = '{}', codes = '', version = 0 where codes like :code")
        .param("code", SearchKeys.code(number) + "%").update();
    assertThat(found("Coulibaly 1996")).doesNotContain(number);
    atStart.run(null);
    assertThat(found("Coulibaly 1996")).contains(number);
  }

  @Test
  void thePagesOfASearchFollowOneAnother() {
    aCase();
    var query = new Query("Mamadou Coulibaly 1996", null, null, null, null);
    var first = As.as(Walk.AWA, () -> lists.list(query, null, 1));
    var second = As.as(Walk.AWA, () -> lists.list(query, first.next(), 1));
    assertThat(first.items().get(0).number()).isEqualTo(number);
    assertThat(second.items().get(0).number()).isNotEqualTo(number);
  }

  private List<String> found(String text) {
    return found(Walk.AWA, text);
  }

  private List<String> found(Actor actor, String text) {
    return As.as(actor, () -> lists.list(new Query(text, null, null, null, null), null, 200)).items().stream()
        .map(CaseLists.Line::number).toList();
  }

  private List<String> listed(String text) {
    var query = new TaskQuery(Queue.ALL, null, null, null, null, false, text);
    return As.as(Walk.AWA, () -> tasks.list(query, null, 100)).items().stream().map(task -> task.caseNumber()).toList();
  }
}
