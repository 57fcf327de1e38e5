package org.sira.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What an answer must satisfy beyond being one of its type. */
final class AnswerRules {

  /** The pattern of form-js, so that both agree on what an address is. */
  private static final SafePattern EMAIL = SafePattern.of("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
      + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");
  private static final String HOME = "ML";

  private AnswerRules() {}

  /** The first rule that the answer breaks, or a reading without a code. */
  static Reading check(Component component, Object value, LocalDate today) {
    if (value == null || Boolean.FALSE.equals(value)) {
      return component.rules().required() ? Reading.wrong("REQUIRED", "") : Reading.EMPTY;
    }
    if (value instanceof Long || value instanceof BigDecimal) {
      return number(component.rules(), new BigDecimal(value.toString()));
    }
    if (component.type() == ComponentType.DATETIME) {
      return date(component.details(), (String) value, today);
    }
    return value instanceof String text && !component.type().hasOptions() ? text(component.rules(), text) : Reading.EMPTY;
  }

  private static Reading text(Rules rules, String text) {
    if (rules.minLength() != null && text.length() < rules.minLength()) {
      return length("TOO_SHORT", "min", rules.minLength(), text);
    }
    if (rules.maxLength() != null && text.length() > rules.maxLength()) {
      return length("TOO_LONG", "max", rules.maxLength(), text);
    }
    if ("email".equals(rules.validationType()) && !EMAIL.foundIn(text)) {
      return Reading.wrong("NOT_EMAIL", text);
    }
    if ("phone".equals(rules.validationType()) && !isPhone(text)) {
      return Reading.wrong("NOT_PHONE", text);
    }
    return rules.pattern() == null || rules.pattern().foundIn(text) ? Reading.EMPTY : pattern(rules, text);
  }

  private static Reading pattern(Rules rules, String text) {
    var details = new HashMap<String, Object>(Map.of("typed", Storable.shortened(text)));
    if (rules.patternMessage() != null) {
      details.put("message", rules.patternMessage());
    }
    return new Reading(null, "PATTERN", details);
  }

  private static Reading length(String code, String limit, int allowed, String text) {
    return new Reading(null, code, Map.of(limit, allowed, "typed", text.length()));
  }

  private static Reading number(Rules rules, BigDecimal number) {
    if (rules.min() != null && number.compareTo(rules.min()) < 0) {
      return range("TOO_SMALL", rules, number);
    }
    if (rules.max() != null && number.compareTo(rules.max()) > 0) {
      return range("TOO_LARGE", rules, number);
    }
    if (rules.decimals() != null && number.scale() > rules.decimals()) {
      return Reading.beyond("TOO_MANY_DECIMALS", "max", rules.decimals());
    }
    return rules.step() == null || number.remainder(rules.step()).signum() == 0 ? Reading.EMPTY
        : Reading.beyond("NOT_A_STEP", "min", rules.step());
  }

  private static Reading range(String code, Rules rules, BigDecimal typed) {
    var details = new HashMap<String, Object>(Map.of("typed", typed));
    if (rules.min() != null) {
      details.put("min", rules.min());
    }
    if (rules.max() != null) {
      details.put("max", rules.max());
    }
    return new Reading(null, code, details);
  }

  private static Reading date(Component.Details details, String value, LocalDate today) {
    var day = Moments.dayOf(details.subtype(), value);
    return details.futureOnly() && day != null && day.isBefore(today) ? Reading.wrong("IN_THE_PAST", value) : Reading.EMPTY;
  }

  /** Possible, not known to be in use: the numbering plans that the library carries grow old faster than an office updates. */
  private static boolean isPhone(String text) {
    try {
      var phones = PhoneNumberUtil.getInstance();
      return text.length() <= 40 && phones.isPossibleNumber(phones.parse(text, HOME));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
