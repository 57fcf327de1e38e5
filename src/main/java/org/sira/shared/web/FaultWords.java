package org.sira.shared.web;

import java.util.Locale;
import org.sira.shared.InvalidAnswers.Fault;

/** Says in a sentence what is wrong with an answer; the module of forms knows the words. */
public interface FaultWords {

  String of(Fault fault, Locale locale);
}
