package org.sira.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;

/**
 * Reads answers to a form with every text as it was sent. Elsewhere a text that cannot be stored makes the request
 * malformed; of an answer the form's check says which field it is and what is wrong with it.
 */
public final class AnswersAsSent extends JsonDeserializer<Map<String, Object>> {

  private static final ObjectReader PLAIN = new ObjectMapper().readerForMapOf(Object.class);

  @Override
  public Map<String, Object> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return PLAIN.readValue(parser);
  }
}
