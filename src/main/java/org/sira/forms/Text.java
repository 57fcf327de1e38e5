package org.sira.forms;

import java.util.Locale;

/** Words of a form in the two languages that it carries. */
public record Text(String fr, String en) {

  /** The words for a reader: English for an English reader, else French, the working language. */
  public String in(Locale locale) {
    return locale != null && "en".equals(locale.getLanguage()) ? en : fr;
  }
}
