package org.sira.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** Codes by the many ways of writing what they stand for. */
class NameTable {

  private final Map<String, String> codes = new HashMap<>();

  void add(String code, String name) {
    codes.putIfAbsent(Folding.fold(name), code);
  }

  /** Adds the names of a resource with lines such as {@code ML=malien, malienne, malian}. */
  void addAll(String resource) {
    lines(resource).forEach((code, names) -> {
      add(code, code);
      for (var name : names.split(",")) {
        add(code, name);
      }
    });
  }

  Optional<String> code(String text) {
    return text == null ? Optional.empty() : Optional.ofNullable(codes.get(Folding.fold(text)));
  }

  static Map<String, String> lines(String resource) {
    var properties = new Properties();
    try (var reader = new InputStreamReader(NameTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var lines = new LinkedHashMap<String, String>();
    new TreeSet<>(properties.stringPropertyNames()).forEach(key -> lines.put(key, properties.getProperty(key)));
    return lines;
  }
}
