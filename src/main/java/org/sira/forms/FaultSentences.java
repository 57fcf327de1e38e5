package org.sira.forms;

import java.util.Locale;
import java.util.Map;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.web.FaultWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Says in a sentence what is wrong with an answer, on pages and in the API alike: {@code forms.fault.<CODE>}. */
@Service
public class FaultSentences implements FaultWords {

  private final MessageSource messages;

  public FaultSentences(MessageSource messages) {
    this.messages = messages;
  }

  /** For example "Entre 1 et 9. Vous avez écrit 14."; a code that modules add themselves needs its key in their bundle. */
  @Override
  public String of(Fault fault, Locale locale) {
    var details = fault.details();
    if (details.get("message") instanceof Text own) {
      return own.in(locale);
    }
    var code = details.containsKey("min") && details.containsKey("max") ? "OUT_OF_RANGE" : fault.code();
    var words = new Object[] {word(details, "min", locale), word(details, "max", locale), word(details, "typed", locale)};
    var whole = code.equals("TOO_MANY_DECIMALS") && "0".equals(words[1]) ? "NOT_WHOLE" : code;
    return messages.getMessage("forms.fault." + whole, words,
        messages.getMessage("forms.fault.WRONG_TYPE", words, locale), locale);
  }

  /** The sentence with the question that it is about, for a summary away from the field. */
  String named(String label, String sentence, Locale locale) {
    return messages.getMessage("forms.fault.named", new Object[] {label, sentence}, locale);
  }

  private static String word(Map<String, Object> details, String key, Locale locale) {
    return details.containsKey(key) ? Numbers.shown(details.get(key), locale) : "";
  }
}
