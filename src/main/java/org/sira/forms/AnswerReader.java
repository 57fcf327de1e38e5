package org.sira.forms;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Makes of what was sent the value that is kept, by the type of the field, as form-js does where it can: texts
 * without blanks around them, numbers exact, dates in ISO form, each chosen option once. Never throws.
 */
final class AnswerReader {

  /** No text is longer, whatever the form says or leaves unsaid. */
  static final int MAX_LENGTH = 10_000;
  private static final int MAX_FILES = 20;

  private AnswerReader() {}

  static Reading read(Component component, Object sent) {
    if (sent == null || sent instanceof Collection<?> several && several.isEmpty()) {
      return Reading.EMPTY;
    }
    return switch (component.type()) {
      case TEXTFIELD, TEXTAREA -> text(component, sent);
      case NUMBER -> Numbers.read(sent);
      case DATETIME -> sent instanceof CharSequence ? Moments.read(component.details().subtype(), sent.toString().strip())
          : Reading.wrong("WRONG_TYPE", "");
      case CHECKBOX -> sent instanceof Boolean ? Reading.of(sent) : Reading.wrong("WRONG_TYPE", "");
      case RADIO, SELECT -> option(component, sent);
      case CHECKLIST, TAGLIST -> several(component, sent, component.options().size());
      case FILEPICKER -> several(component, sent, component.details().multiple() ? MAX_FILES : 1);
      default -> Reading.wrong("WRONG_TYPE", "");
    };
  }

  private static Reading text(Component component, Object sent) {
    if (!(sent instanceof CharSequence)) {
      return Reading.wrong("WRONG_TYPE", "");
    }
    var text = sent.toString();
    if (text.length() > 2 * MAX_LENGTH) {
      return Reading.beyond("TOO_LONG", "max", MAX_LENGTH);
    }
    if (!Storable.is(text)) {
      return Reading.wrong("NOT_STORABLE", text);
    }
    var kept = Storable.trimmed(component.type() == ComponentType.TEXTFIELD ? text.replaceAll("[\r\n\t]", " ") : text.replace("\r\n", "\n"));
    return kept.isEmpty() ? Reading.EMPTY
        : kept.length() > MAX_LENGTH ? Reading.beyond("TOO_LONG", "max", MAX_LENGTH) : Reading.of(kept);
  }

  private static Reading option(Component component, Object sent) {
    if (!(sent instanceof String)) {
      return Reading.wrong("WRONG_TYPE", "");
    }
    return "".equals(sent) ? Reading.EMPTY : component.offers(sent) ? Reading.of(sent) : Reading.wrong("NOT_AN_OPTION", sent);
  }

  private static Reading several(Component component, Object sent, int most) {
    if (!(sent instanceof Collection<?> values)) {
      return Reading.wrong("WRONG_TYPE", "");
    }
    var kept = new LinkedHashSet<String>();
    for (var value : values) {
      if (!(value instanceof String) || !fits(component, (String) value)) {
        return Reading.wrong(component.type() == ComponentType.FILEPICKER ? "NOT_A_DOCUMENT" : "NOT_AN_OPTION", value);
      }
      if (kept.add((String) value) && kept.size() > most) {
        return Reading.beyond("TOO_MANY_ITEMS", "max", most);
      }
    }
    return Reading.of(List.copyOf(kept));
  }

  private static boolean fits(Component component, String value) {
    return component.type() == ComponentType.FILEPICKER
        ? value.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") : component.offers(value);
  }
}
