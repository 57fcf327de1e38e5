package org.sira.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers for a form, the same for the same seed: most are right, some lie on a limit, some are wrong, some are missing. */
final class AnswerGenerator {

  private static final List<Object> ODD_TEXTS = List.of("", "   ", "a\tb\nc", "x".repeat(10_001), "nul\u0000", 12, true, List.of("x"), "é😀", " ab ");
  private static final List<Object> DAYS = List.of("2026-11-23", "2020-02-29", "2027-01-01", "2026-02-30", "23/11/2026", "", "0012-01-01", "2026-11-23T10:00Z", 20261123, "demain");
  private static final List<Object> HOURS = List.of("10:00", "23:59", "24:30", "10h", "", "10:00Z", "25:00");
  private static final List<Object> MOMENTS = List.of("2026-11-23T10:00Z", "2026-11-23T10:15+01:00", "2026-11-23", "", "2026-11-23T25:00Z", "hier");
  private static final List<Object> NUMBERS = List.of(0, 1, 9, 10, -1, 4.5, 0.25, 0.1, "7", "sept", "", true, 1_000_000_000_000_000L, 0.12345678901, 2.5e2);
  private static final List<Object> PHONES = List.of("+22376123456", "76 12 34 56", "0022376123456", "123", "+223", "téléphone", "+2237612345678901", " +33612345678 ");
  private static final List<Object> MAILS = List.of("awa@sira.org", "awa", "awa@", "a@b", " awa@sira.org ", "é@sira.org", "a b@sira.org");
  private static final String DOCUMENT = "0b8f3c1e-1111-4222-8333-4444555566";

  private final Random random;

  AnswerGenerator(long seed) {
    this.random = new Random(seed);
  }

  Map<String, Object> answers(List<Component> components) {
    var answers = new LinkedHashMap<String, Object>();
    for (var component : components) {
      if (component.key() == null) {
        answers.putAll(answers(component.components()));
      } else if (component.type().isList()) {
        answers.put(component.key(), rows(component));
      } else if (!component.isField()) {
        answers.put(component.key(), answers(component.components()));
      } else if (component.neverWritten()) {
        answers.put(component.key(), right(component));
      } else if (random.nextInt(6) > 0) {
        answers.put(component.key(), random.nextInt(3) > 0 ? right(component) : any(component));
      } else if (component.defaultValue() != null) {
        // A key that is absent would make form-js answer with the default; the server never answers for a person.
        answers.put(component.key(), null);
      }
    }
    return answers;
  }

  /** Nothing answered: lists without the row that form-js would begin with. */
  Map<String, Object> nothing(List<Component> components) {
    var nothing = new LinkedHashMap<String, Object>();
    for (var component : components) {
      if (component.neverWritten()) {
        nothing.put(component.key(), right(component));
      } else if (component.type().isList()) {
        nothing.put(component.key(), List.of());
      } else if (component.key() == null) {
        nothing.putAll(nothing(component.components()));
      }
    }
    return nothing;
  }

  private List<Map<String, Object>> rows(Component list) {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rows.add(answers(list.components()));
    }
    return rows;
  }

  private Object right(Component component) {
    return switch (component.type()) {
      case CHECKBOX -> random.nextBoolean();
      case RADIO, SELECT -> one(component.options()).value();
      case CHECKLIST, TAGLIST -> component.options().stream().map(Option::value).filter(each -> random.nextBoolean()).toList();
      case NUMBER -> Math.max(component.rules().min() == null ? 0 : component.rules().min().longValue(), random.nextInt(9));
      case DATETIME -> "date".equals(component.details().subtype()) ? "2026-12-0" + (1 + random.nextInt(9)) : any(component);
      case FILEPICKER -> List.of(DOCUMENT + (10 + random.nextInt(90)));
      default -> text(component);
    };
  }

  private Object text(Component component) {
    if (component.rules().validationType() != null || component.rules().pattern() != null) {
      return any(component);
    }
    var length = component.rules().maxLength() == null ? AnswerReader.MAX_LENGTH + 1 : component.rules().maxLength();
    return "a".repeat(Math.max(1, length - random.nextInt(3)));
  }

  private Object any(Component component) {
    return switch (component.type()) {
      case CHECKBOX -> one(List.of(true, false, "true", 1));
      case RADIO, SELECT -> one(List.of(one(component.options()).value(), "", "OTHER_THING", 3, List.of()));
      case CHECKLIST, TAGLIST -> one(List.of(List.of(), List.of("OTHER_THING"), List.of(one(component.options()).value()), "x", List.of(1)));
      case NUMBER -> random.nextInt(3) > 0 ? one(NUMBERS) : limit(component);
      case DATETIME -> one("time".equals(component.details().subtype()) ? HOURS : "datetime".equals(component.details().subtype()) ? MOMENTS : DAYS);
      case FILEPICKER -> one(List.of(List.of("x"), "x", Collections.nCopies(3, DOCUMENT + "11"), twentyOne()));
      default -> anyText(component);
    };
  }

  private Object limit(Component component) {
    var limit = random.nextBoolean() ? component.rules().min() : component.rules().max();
    return limit == null ? 3 : limit.longValue() + random.nextInt(3) - 1;
  }

  private Object anyText(Component component) {
    var choice = random.nextInt(4);
    if (choice == 0) {
      return one(ODD_TEXTS);
    }
    if (choice == 1 && component.rules().maxLength() != null) {
      return "b".repeat(component.rules().maxLength() + random.nextInt(2)) + " ".repeat(random.nextInt(2));
    }
    return one("email".equals(component.rules().validationType()) ? MAILS
        : component.rules().pattern() != null && component.rules().pattern().pattern().pattern().startsWith("^[A-Z]") ? List.of("ML12", "ml12", " ML12 ", "M", "ML") : PHONES);
  }

  private static List<String> twentyOne() {
    return java.util.stream.IntStream.range(10, 31).mapToObj(i -> DOCUMENT + i).toList();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
