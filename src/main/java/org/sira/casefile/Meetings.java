package org.sira.casefile;

import org.sira.engine.ModelReader;
import org.sira.worklist.AcceptedAnswer;
import org.springframework.stereotype.Component;

/**
 * Whether a completed step met the person. Its model says so with the property {@code meetsPerson}: {@code true}, or the
 * key of the answer that tells, such as {@code reached}.
 */
@Component
class Meetings {

  private final ModelReader models;

  Meetings(ModelReader models) {
    this.models = models;
  }

  boolean met(AcceptedAnswer answer) {
    var step = models.step(answer.processDefinitionId(), answer.step());
    var says = step == null ? null : step.properties().get("meetsPerson");
    return says != null && ("true".equals(says) || Boolean.TRUE.equals(answer.answers().get(says)));
  }
}
