package org.sira.conventions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text for people is a message, in French and in English. */
class MessagesTest {

  private static final String SINGLE_APOSTROPHE = "(?<!')'(?!'|\\{'|\\}')(?<!'\\{'|'\\}')";
  private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
  private static final Pattern STARTS_ALIKE = Pattern.compile("[\"'|`]([a-z][\\w.-]*\\.)(?=[\"'$|{%])");
  private static final Pattern DOTTED_WORD = Pattern.compile("[a-z]\\w*(?:[.-]\\w+)+");
  private static final Pattern SENTENCE = Pattern.compile("(?s)\\p{Lu}\\p{L}*[ ,].*\\p{L}+[ ,].*[.!?…]\\s*");
  /** What stands in an element with th:text is replaced before anybody sees it. */
  private static final String EXAMPLE_TEXT = "(?s)<([\\w:]+)([^>]*\\bth:u?text=[^>]*)>[^<]*</\\1>";
  private static final Pattern TEXT_ATTRIBUTE =
      Pattern.compile("\\s(title|alt|placeholder|aria-label|label|content)=\"([^\"]*)\"");

  private final Map<String, Map<String, String>> french = bundles("");
  private final Map<String, Map<String, String>> english = bundles("_en");

  @Test
  void everyBundleHasTheSameKeysInBothLanguages() {
    assertThat(french).isNotEmpty().hasSameSizeAs(english);
    french.forEach((name, texts) -> assertThat(english.get(name).keySet()).as(name).isEqualTo(texts.keySet()));
  }

  @Test
  void noKeyStandsInTwoBundles() {
    var bundlesOf = new TreeMap<String, List<String>>();
    french.forEach((bundle, texts) -> texts.keySet().forEach(key ->
        bundlesOf.computeIfAbsent(key, one -> new ArrayList<>()).add(bundle)));
    assertThat(bundlesOf.values().stream().filter(bundles -> bundles.size() > 1)).isEmpty();
  }

  @Test
  void everyBundleIsNamedInTheSettings() {
    var settings = Sources.text(Path.of("src/main/resources/application.yaml"));
    assertThat(french.keySet()).allSatisfy(name -> assertThat(settings).containsPattern("messages/" + name + "\\b"));
  }

  @Test
  void noTextIsEmptyAndEveryApostropheIsDoubled() {
    everyText((key, text) -> {
      assertThat(text).as(key).isNotBlank().doesNotContainPattern(SINGLE_APOSTROPHE);
      assertThat(new MessageFormat(text).format(new Object[9])).as(key).isNotBlank();
    });
    assertThat("l'appel").containsPattern(SINGLE_APOSTROPHE);
    assertThat("l''appel").doesNotContainPattern(SINGLE_APOSTROPHE);
  }

  @Test
  void bothLanguagesSpeakOfTheSameValues() {
    french.forEach((name, texts) -> texts.forEach((key, text) -> assertThat(values(english.get(name).getOrDefault(key, "")))
        .as(key).isEqualTo(values(text))));
  }

  @Test
  void everyKeyOfATemplateExists() {
    var keys = new ArrayList<String>();
    Sources.files(Sources.TEMPLATES, ".html").forEach(file ->
        KEY_IN_TEMPLATE.matcher(Sources.text(file)).results().forEach(found -> keys.add(found.group(1))));
    assertThat(keys).isNotEmpty();
    assertThat(keys.stream().filter(key -> !allKeys().contains(key)).distinct()).isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    var sources = Stream.of(Sources.files(Sources.JAVA, ".java"), Sources.files(Sources.TEMPLATES, ".html"))
        .flatMap(List::stream).map(Sources::text).collect(joining("\n"));
    var starts = STARTS_ALIKE.matcher(sources).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    var words = DOTTED_WORD.matcher(sources).results().map(MatchResult::group).collect(toSet());
    assertThat(allKeys()).isNotEmpty();
    assertThat(allKeys().stream().filter(key -> !words.contains(key) && starts.stream().noneMatch(key::startsWith))
        .filter(key -> !madeOfTwo(key, words, sources))).isEmpty();
  }

  @Test
  void templatesHoldNoTextOfTheirOwn() {
    var templates = Sources.files(Sources.TEMPLATES, ".html");
    assertThat(templates).isNotEmpty();
    assertThat(templates.stream().flatMap(file -> ownText(Sources.text(file)).map(text -> file + ": " + text))).isEmpty();
    assertThat(ownText("<p title=\"Aide\"><!-- why --> <b th:if=\"${n > 0}\" th:text=\"${x}\">example</b> <i>Bonjour</i> [[#{a.b}]]</p>"))
        .containsExactly("Bonjour", "Aide");
  }

  @Test
  void javaHoldsNoSentencesForPeople() {
    var texts = new JavaFiles(Sources.files(Sources.JAVA, ".java")).texts();
    assertThat(texts).hasSizeGreaterThan(100);
    assertThat(texts.stream().filter(JavaFiles.Text::forPeople).filter(text -> sentence(text.value()))).isEmpty();
    assertThat(sentence("Votre dossier est fermé.")).isTrue();
    assertThat(sentence("select a.b, c from d where e = 'F. G.'")).isFalse();
  }

  /** A key that is named in part, and completed with an ending such as {@code ".cure"}. */
  private static boolean madeOfTwo(String key, Set<String> words, String sources) {
    var dot = key.lastIndexOf('.');
    return words.contains(key.substring(0, dot)) && sources.contains("\"" + key.substring(dot) + "\"");
  }

  private static boolean sentence(String text) {
    return SENTENCE.matcher(text).matches();
  }

  private static Stream<String> ownText(String template) {
    var html = template.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
        .replaceAll("(=\"[^\"]*)>(?=[^\"]*\")", "$1&gt;").replaceAll(EXAMPLE_TEXT, "<$1$2></$1>");
    var between = Pattern.compile("(?s)(?<=>)[^<]+").matcher(html.replaceAll("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]", ""))
        .results().map(found -> found.group().strip());
    var attributes = TEXT_ATTRIBUTE.matcher(html).results()
        .filter(found -> !found.group(1).equals("content") && !found.group(2).contains("${")).map(found -> found.group(2));
    return Stream.concat(between, attributes)
        .filter(text -> Pattern.compile("\\p{L}{2}").matcher(text.replaceAll("&\\w+;|\\bSira\\b", "")).find());
  }

  private static TreeSet<String> values(String text) {
    return Pattern.compile("\\{(\\d)").matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
  }

  private TreeSet<String> allKeys() {
    return french.values().stream().flatMap(texts -> texts.keySet().stream()).collect(toCollection(TreeSet::new));
  }

  private void everyText(java.util.function.BiConsumer<String, String> check) {
    Stream.of(french, english).forEach(language -> language.values().forEach(texts -> texts.forEach(check)));
  }

  private static Map<String, Map<String, String>> bundles(String language) {
    var bundles = new TreeMap<String, Map<String, String>>();
    Sources.files(Sources.MESSAGES, ".properties").stream()
        .filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
        .forEach(file -> bundles.put(file.getFileName().toString().replaceFirst("(_en)?\\.properties$", ""), read(file)));
    return bundles;
  }

  /** The texts of a bundle; a key that is written twice is an error. */
  private static Map<String, String> read(Path file) {
    var texts = new TreeMap<String, String>();
    var properties = new Properties() {
      @Override
      public synchronized Object put(Object key, Object value) {
        assertThat(texts).as(file.toString()).doesNotContainKey((String) key);
        return texts.put((String) key, (String) value);
      }
    };
    try {
      properties.load(new StringReader(Sources.text(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
