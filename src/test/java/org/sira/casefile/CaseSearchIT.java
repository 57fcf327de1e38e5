package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.casefile.CaseLists.Query;
import org.sira.worklist.TaskLists;
import org.sira.worklist.TaskQuery;
import org.sira.worklist.TaskQuery.Queue;
import org.springframework.beans.factory.annotation.Autowired;

/** Names are written in many ways and phones with or without country, zeros and spaces. */
@SiraTest
class CaseSearchIT {

  @Autowired private Casefiles casefiles;
  @Autowired private CaseLists lists;
  @Autowired private TaskLists tasks;

  private String number;

  @BeforeEach
  void aCase() {
    var person = new Person("Mamadou", "Coulibaly", null, null, "M", null, false, "ML", "BM", "+22376554433", "SELF",
        "KAYES", null, null, null, null, null);
    var returned = new ReturnFacts("VHR", casefiles.today(), "LY", false, "UZ-7_1", false, "NONE", null);
    number = As.as(Walk.AWA, () -> casefiles.open(new NewCase(person, returned, "KAYES", null))).number();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mamadou Coulibaly", "Mahamadou Koulibali", "KOULIBALI mamadu", "Koul", "coulibaly",
      "+223 76 55 44 33", "0022376554433", "76 55 44 33", "76.55.44", "uz-7_1"})
  void aPersonIsFound(String text) {
    assertThat(found(text)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mamadou Touré", "Couli_aly", "%", "77 55 44 33", "Koulibali 9"})
  void aPersonIsNotFoundByAnotherNameNumberOrPattern(String text) {
    assertThat(found(text)).doesNotContain(number);
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

  private List<String> found(String text) {
    return As.as(Walk.AWA, () -> lists.list(new Query(text, null, null, null, null), null, 100)).items().stream()
        .map(CaseLists.Line::number).toList();
  }

  private List<String> listed(String text) {
    var query = new TaskQuery(Queue.ALL, null, null, null, null, false, text);
    return As.as(Walk.AWA, () -> tasks.list(query, null, 100)).items().stream().map(task -> task.caseNumber()).toList();
  }
}
