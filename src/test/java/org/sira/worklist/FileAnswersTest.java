package org.sira.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sira.worklist.FileAnswers.Named;

class FileAnswersTest {

  @Test
  void idsAreFoundInFieldsGroupsAndLists() {
    var answers = Map.<String, Object>of("invoice", List.of("a"), "goods", Map.of("photos", List.of("b", "c")),
        "lines", List.of(Map.of("quote", List.of("d")), Map.of(), Map.of("quote", List.of("e"))), "remark", "f");
    assertThat(FileAnswers.in(answers, Set.of("invoice", "goods.photos", "lines[].quote", "unanswered")))
        .containsExactlyInAnyOrder(new Named("invoice", "a"), new Named("goods.photos", "b"),
            new Named("goods.photos", "c"), new Named("lines[0].quote", "d"), new Named("lines[2].quote", "e"));
  }

  @Test
  void answersOfAnotherShapeNameNothing() {
    assertThat(FileAnswers.in(Map.of("lines", "x", "invoice", Map.of()), Set.of("lines[].quote", "invoice"))).isEmpty();
  }
}
