package org.sira.forms;

import java.util.Map;
import org.sira.engine.Feel;
import org.springframework.stereotype.Component;

/** Lets forms be judged by the same FEEL interpreter as decision tables. */
@Component
class EngineFeel implements FormFeel {

  private final Feel feel;

  EngineFeel(Feel feel) {
    this.feel = feel;
  }

  @Override
  public boolean test(String expression, Map<String, Object> context) {
    return feel.test(expression, context);
  }

  @Override
  public boolean parses(String expression) {
    return feel.parses(expression);
  }
}
