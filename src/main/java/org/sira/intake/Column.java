package org.sira.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sira.reference.Folding;

/** The columns of a manifest that Sira reads. Others are left aside. */
enum Column {
  SENDING_REFERENCE, LAST_NAME, FIRST_NAME, SEX, DATE_OF_BIRTH, DATE_OF_BIRTH_ESTIMATED, NATIONALITY,
  FATHER_FIRST_NAME, MOTHER_NAME, REGION, CERCLE, COMMUNE, PHONE, LANGUAGE, HOST_COUNTRY, ID_DOCUMENT, ID_NUMBER,
  MEDICAL_FLAG, VULNERABILITY_FLAG, FAMILY_GROUP;

  private static final Map<String, Column> BY_TITLE = titles();

  /** The title as faults name it: {@code date_of_birth}. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return this == LAST_NAME || this == FIRST_NAME || this == SEX || this == DATE_OF_BIRTH;
  }

  /** As many characters as the registration form takes. */
  int maxLength() {
    return this == ID_NUMBER ? 50 : isProtected() ? 500 : 100;
  }

  /** Whether its content is protection data. */
  boolean isProtected() {
    return this == MEDICAL_FLAG || this == VULNERABILITY_FLAG;
  }

  /** The column with this title, in English or French, whatever its case, accents and spaces. */
  static Optional<Column> titled(String title) {
    return Optional.ofNullable(BY_TITLE.get(squeeze(title)));
  }

  private static String squeeze(String title) {
    return Folding.fold(title).replace(" ", "");
  }

  private static Map<String, Column> titles() {
    var properties = new Properties();
    try (var reader = new InputStreamReader(Column.class.getResourceAsStream("/intake/columns.properties"),
        StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var titles = new HashMap<String, Column>();
    for (var column : values()) {
      titles.put(squeeze(column.title()), column);
      for (var title : properties.getProperty(column.title()).split(",")) {
        titles.put(squeeze(title), column);
      }
    }
    return titles;
  }
}
