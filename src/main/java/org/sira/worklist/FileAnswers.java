package org.sira.worklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the ids of documents in answers: {@code invoice}, {@code goods.photos}, and in lists {@code lines[0].quote}. */
final class FileAnswers {

  /** The id of a document and the field whose answer names it. */
  record Named(String field, String id) {}

  private FileAnswers() {}

  static Stream<Named> in(Map<String, Object> answers, Set<String> fileFields) {
    return fileFields.stream().flatMap(path -> follow("", answers, List.of(path.split("\\."))));
  }

  private static Stream<Named> follow(String prefix, Object value, List<String> path) {
    if (path.isEmpty()) {
      return ids(value).map(id -> new Named(prefix, id));
    }
    var list = path.get(0).endsWith("[]");
    var key = list ? path.get(0).substring(0, path.get(0).length() - 2) : path.get(0);
    var next = value instanceof Map<?, ?> map ? map.get(key) : null;
    var rest = path.subList(1, path.size());
    var name = prefix.isEmpty() ? key : prefix + "." + key;
    if (!list) {
      return follow(name, next, rest);
    }
    return next instanceof List<?> rows
        ? IntStream.range(0, rows.size()).boxed().flatMap(i -> follow(name + "[" + i + "]", rows.get(i), rest))
        : Stream.empty();
  }

  private static Stream<String> ids(Object value) {
    return value instanceof List<?> ids ? ids.stream().map(String::valueOf) : Stream.empty();
  }
}
