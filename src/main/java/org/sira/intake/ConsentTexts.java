package org.sira.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said to a person who is asked for a consent, in versions; an office adds the next one to the table. */
@Component
public class ConsentTexts {

  /** One version: the text of each consent by its code. */
  public record Texts(int version, Map<String, String> byCode) {}

  private final JdbcClient jdbc;

  ConsentTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The texts in force on a day, in the reader's language. */
  public Texts on(LocalDate day, Locale language) {
    var version = versionOn(day).orElseThrow();
    var texts = new HashMap<String, String>();
    jdbc.sql("select code, text from intake_consent_text where version = :version and language = :language")
        .param("version", version).param("language", Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "en" : "fr")
        .query((rs, row) -> texts.put(rs.getString("code"), rs.getString("text"))).list();
    return new Texts(version, texts);
  }

  /** The version in force on a day, nothing before the first. */
  Optional<Integer> versionOn(LocalDate day) {
    return jdbc.sql("select max(version) from intake_consent_text where valid_from <= :day").param("day", day)
        .query(Integer.class).optional();
  }
}
