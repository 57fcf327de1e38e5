package org.sira.engine;

import java.util.Locale;

/** One stage of the road: its number in the stepper, the process it calls, the call's id, and its names. */
public record Stage(int number, String process, String callActivity, String nameFr, String nameEn) {

  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameFr;
  }
}
