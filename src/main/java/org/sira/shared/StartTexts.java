package org.sira.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a refused start says, in both languages one below the other: nobody has chosen one yet. */
public final class StartTexts {

  private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.ENGLISH);

  private StartTexts() {}

  /** The refusal under this message key, with its cure under {@code <key>.cure}, both in the bundle of the key's first word. */
  public static StartRefused refused(String key, Object... details) {
    return new StartRefused(text(key, details), text(key + ".cure", details));
  }

  public static String text(String key, Object... details) {
    return LANGUAGES.stream().map(language -> new MessageFormat(bundle(key, language).getString(key))
        .format(details)).collect(Collectors.joining("\n"));
  }

  private static ResourceBundle bundle(String key, Locale language) {
    return ResourceBundle.getBundle("messages." + key.substring(0, key.indexOf('.')), language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
