package org.sira.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sira.shared.Money;

/** How a template writes values in the language of its page: {@code ${words.day(x)}}. */
public final class PaperWords {

  private final DateTimeFormatter days;

  PaperWords(Locale locale) {
    days = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
  }

  /** As people write a date: 5 mai 2026; the first of a month in French is {@code 1er}. */
  public String day(LocalDate day) {
    var text = days.format(day);
    return days.getLocale().equals(Locale.FRENCH) && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
  }

  public String money(Money amount) {
    return amount.shown();
  }
}
