package org.sira.shared.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Makes the texts of request bodies storable or refused: a NUL or half a character is malformed, as is a novel. Answers
 * to forms are left to the forms' own check.
 */
class TextModule extends SimpleModule {

  private static final int LONGEST = 10_000;

  TextModule() {
    super("storable-texts");
    addDeserializer(String.class, new StringDeserializer() {
      @Override
      public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0 || halfCharacter(text))) {
          return (String) context.handleWeirdStringValue(String.class, "…", "not storable");
        }
        return text;
      }
    });
  }

  private static boolean halfCharacter(String text) {
    return text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
