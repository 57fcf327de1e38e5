package org.sira.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes and reads what is kept as {@code jsonb}: maps and lists of plain values. */
@Component
public class JsonColumn {

  private final ObjectMapper json;

  JsonColumn(ObjectMapper json) {
    this.json = json;
  }

  /** The value as text; refused with {@link IllegalArgumentException} when it is no plain value. */
  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Map<String, Object> read(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
