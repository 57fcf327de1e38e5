package org.sira.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms for tests: built from few words, and those that the product ships. */
final class TestForms {

  static final TestFeel FEEL = new TestFeel();
  static final FormReader READER = new FormReader(FEEL);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  static final FormCheck CHECK = new FormCheck(FEEL, CLOCK);

  private TestForms() {}

  /** A form of these components, single quotes standing for double ones. */
  static String json(String... components) {
    return "{\"type\":\"default\",\"id\":\"testForm\",\"schemaVersion\":18,\"components\":["
        + String.join(",", components).replace('\'', '"') + "]}";
  }

  static FormDefinition form(String... components) {
    return READER.read(json(components));
  }

  /** A component with its label in both languages; {@code more} are further members. */
  static String field(String type, String key, String more) {
    var label = type.equals("datetime") ? "dateLabel" : "label";
    return "{'type':'%s','key':'%s','id':'%s','%s':'Libellé %s','properties':{'label.en':'Label %s'}%s}"
        .formatted(type, key, key, label, key, key, more.isEmpty() ? "" : "," + more);
  }

  /** A choice among the codes A_ONE and B_TWO. */
  static String choice(String type, String key, String more) {
    return ("{'type':'%s','key':'%s','id':'%s','label':'Choix','values':[{'label':'Un','value':'A_ONE'},{'label':'Deux','value':'B_TWO'}],"
        + "'properties':{'label.en':'Choice','values.A_ONE.en':'One','values.B_TWO.en':'Two'%s}%s}")
        .formatted(type, key, key, more.contains("routing") ? ",'routing':'true'" : "",
            more.isEmpty() || more.equals("routing") ? "" : "," + more.replace("routing,", ""));
  }

  /** A group or list around other components. */
  static String container(String type, String path, String more, String... components) {
    return "{'type':'%s','id':'box_%s',%s'label':'Boîte','properties':{'label.en':'Box'},'components':[%s]%s}".formatted(type, path,
        path.isEmpty() ? "" : "'path':'" + path + "',", String.join(",", components), more.isEmpty() ? "" : "," + more);
  }

  /** The forms of the product, by file name. */
  static Map<String, String> shipped() {
    try (var files = Files.walk(Path.of("forms"))) {
      var forms = new TreeMap<String, String>();
      for (var file : files.filter(each -> each.toString().endsWith(".form")).toList()) {
        forms.put(file.getFileName().toString(), Files.readString(file));
      }
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FormDefinition> shippedForms() {
    return new ArrayList<>(shipped().values().stream().map(READER::read).toList());
  }

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/forms");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  static FormViews views() {
    return new FormViews(FEEL, new FaultSentences(messages()));
  }
}
