package org.sira.reference;

import java.util.Optional;
import java.util.Set;

/** The languages in which people are spoken to, as ISO 639 codes: {@code bm} Bambara, {@code snk} Soninke and so on. */
public final class Languages {

  private static final String RESOURCE = "/reference/languages.properties";
  private static final NameTable NAMES = names();
  private static final Set<String> CODES = NameTable.lines(RESOURCE).keySet();

  private Languages() {}

  public static Set<String> codes() {
    return CODES;
  }

  /** The code of a language given by code or by French or English name, or nothing when it is none of ours. */
  public static Optional<String> code(String text) {
    return NAMES.code(text);
  }

  private static NameTable names() {
    var names = new NameTable();
    names.addAll(RESOURCE);
    return names;
  }
}
