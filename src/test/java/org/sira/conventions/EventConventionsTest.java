package org.sira.conventions;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sira.casefile.Ending;
import org.sira.eligibility.Refused;

/** Whatever the audit writes is told to people in words, in French and in English. */
class EventConventionsTest {

  /** A statement that writes an entry, directly or through its module's own helper. */
  private static final Pattern WRITING =
      Pattern.compile("\\b(?:(?:changed|noted|note|choose|AccessNoted)\\(|write\\(caseId,)(?:[^;{]*?)\"_?[A-Z][A-Z_]{3,}\"[^;{]*;");
  private static final Pattern CODE = Pattern.compile("\"(_?[A-Z][A-Z_]{3,})\"");
  /** Events that are put together: the part that stands in the code, and what it becomes. */
  private static final Map<String, List<String>> MADE_OF_TWO = Map.of(
      "_ASKED", kinds("_ASKED"), "_CONFIRMED", kinds("_CONFIRMED"), "_TAKEN_BACK", kinds("_TAKEN_BACK"),
      "_REFUSED", Arrays.stream(Refused.Origin.values()).map(origin -> origin + "_REFUSED").toList(),
      "PROPOSAL_", List.of("PROPOSAL_APPROVED", "PROPOSAL_RETURNED", "PROPOSAL_REFUSED"));

  @Test
  void everyEventHasItsWordsInBothLanguages() {
    var written = written();
    assertThat(written).hasSizeGreaterThan(70).contains("CASE_READ", "PLAN_SIGNED", "SIGNED_IN", "WITHDRAWAL_ASKED");
    for (var language : List.of("", "_en")) {
      var told = told(language);
      assertThat(told).isNotEmpty();
      assertThat(written).allSatisfy(event -> assertThat(told).contains(event));
      assertThat(told.stream().filter(event -> !written.contains(event) && !event.startsWith("DEATH_")))
          .as("told, but never written").isEmpty();
    }
  }

  @Test
  void everyPartOfAnEventThatIsPutTogetherIsKnown() {
    assertThat(literals()).containsAll(MADE_OF_TWO.keySet());
    assertThat(literals().stream().filter(code -> code.startsWith("_") || code.endsWith("_"))
        .filter(code -> !MADE_OF_TWO.containsKey(code))).isEmpty();
  }

  private static List<String> kinds(String ending) {
    return Arrays.stream(Ending.Kind.values()).filter(kind -> kind != Ending.Kind.DEATH).map(kind -> kind + ending).toList();
  }

  private static TreeSet<String> written() {
    return literals().stream().flatMap(code -> MADE_OF_TWO.getOrDefault(code, List.of(code)).stream())
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> literals() {
    return Sources.files(Sources.JAVA, ".java").stream().map(Sources::text)
        .flatMap(text -> WRITING.matcher(text).results().map(MatchResult::group))
        .flatMap(EventConventionsTest::codes).collect(toCollection(TreeSet::new));
  }

  /** The codes of a statement, without those among the details. */
  private static Stream<String> codes(String statement) {
    return CODE.matcher(statement.replaceAll("(?s)Map\\.of\\(.*", "")).results().map(found -> found.group(1));
  }

  private static TreeSet<String> told(String language) {
    return Sources.files(Sources.MESSAGES, ".properties").stream()
        .filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
        .flatMap(file -> Pattern.compile("(?m)^event\\.([A-Z_]+)").matcher(Sources.text(file)).results())
        .map(found -> found.group(1)).collect(toCollection(TreeSet::new));
  }
}
