package org.sira.forms;

import java.util.Map;

/** What forms need of FEEL, the language of their conditions. */
public interface FormFeel {

  /**
   * Whether the expression is true for these answers. A name that the context lacks is null; whatever is not true,
   * a failing evaluation included, is false, as in form-js. Never throws.
   */
  boolean test(String expression, Map<String, Object> context);

  /** Whether the text can be read as a FEEL expression at all. Never throws. */
  boolean parses(String expression);
}
