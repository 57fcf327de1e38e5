package org.sira.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes and reads what is kept as {@code jsonb}: plain values, and records made of them. */
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
    return read(text, new TypeReference<>() {});
  }

  public <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
