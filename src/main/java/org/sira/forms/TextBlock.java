package org.sira.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Arrays;

/**
 * A paragraph or list of a text component: of Markdown only paragraphs, lists with {@code -} or {@code *}, and
 * {@code **bold**}. Never HTML: the template escapes every word.
 */
public record TextBlock(boolean list, List<List<Span>> lines) {

  /** A run of words, bold or not. */
  public record Span(String words, boolean bold) {}

  static List<TextBlock> of(String markdown) {
    if (markdown == null) {
      return List.of();
    }
    var blocks = new ArrayList<TextBlock>();
    for (var part : markdown.strip().split("\\n\\s*\\n")) {
      var words = new StringBuilder();
      for (var line : (part + "\n- ").split("\n")) {
        if (line.matches("[-*] .*") || words.isEmpty()) {
          add(blocks, words.toString());
          words.setLength(0);
        }
        words.append(words.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    return blocks;
  }

  private static void add(List<TextBlock> blocks, String words) {
    var item = words.matches("[-*] .*");
    var last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (item && last != null && last.list()) {
      last.lines().add(spans(words.substring(2)));
    } else if (!words.isBlank()) {
      blocks.add(new TextBlock(item, new ArrayList<>(List.of(spans(item ? words.substring(2) : words.replaceFirst("^#{1,6} ", ""))))));
    }
  }

  private static List<Span> spans(String text) {
    var parts = text.split("\\*\\*", -1);
    var spans = new ArrayList<Span>();
    Arrays.stream(parts).forEach(part -> spans.add(new Span(part, spans.size() % 2 == 1)));
    return spans;
  }
}
