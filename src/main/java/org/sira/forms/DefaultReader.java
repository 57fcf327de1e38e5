package org.sira.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the value that a field shows at first: one that the field itself would accept. */
final class DefaultReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Problems problems;
  private final String name;

  DefaultReader(Problems problems, String name) {
    this.problems = problems;
    this.name = name;
  }

  Component withDefault(Component c, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return c;
    }
    var reading = AnswerReader.read(c, JSON.convertValue(node, Object.class));
    problems.addUnless(reading.code() == null, "BAD_DEFAULT", name, node.asText());
    return new Component(c.type(), c.key(), c.label(), c.description(), c.rules(), c.options(), c.hide(), c.readOnly(),
        c.disabled(), c.routing(), c.confidential(), reading.value(), c.details(), c.components());
  }
}
