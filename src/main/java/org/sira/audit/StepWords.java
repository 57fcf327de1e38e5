package org.sira.audit;

import java.util.Locale;

/** The names of steps by their id; whoever reads the models supplies it. */
public interface StepWords {

  String of(String step, Locale locale);
}
