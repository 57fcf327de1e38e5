package org.sira.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What no program should send, but some will: drawn by chance, the same with the same seed. */
final class Nonsense {

  private static final List<String> VALUES = List.of("null", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"",
      "\"x\\udc00\"", "[]", "{}", "[[[[[]]]]]", "[{\"a\":[{}]}]", "1e999999", "-1e999999", "1e-999999", "-0", "NaN",
      "9".repeat(400), "0.1234567890123456789", "true", "\"1e999999\"", "\"2026-02-30\"", "\"-999999999-01-01\"",
      "\"+999999999-12-31\"", "\"9999999999999\"", "\"NOT_AN_OPTION\"", "\"<script>\"", "\"' or 1=1 --\"", "\"${7*7}\"",
      "\"=1/0\"", "\"\\u202e\\ufeff\\u0007\"", "\"" + "é".repeat(20_000) + "\"");
  private static final List<String> BROKEN = List.of("", "{", "[", "}", "nul", "{\"answers\":", "{\"answers\":{\"a\":}}",
      "{'note':'x'}", "\"text\"", "17", "[]", "[1,2]", "true", "{\"a\":1}}}{", "\u0000", "{\"note\":\"\\x\"}",
      "[".repeat(3_000), "{\"a\":".repeat(2_000), "<xml/>", "note=x&reason=y", "{\"reason\":[1],\"note\":{},\"by\":[]}");
  private static final List<String> IDS = List.of("%00", "a%00b", "%ED%A0%80", "%FF%FE", "%20", "..", ".", "%2e%2e", "-1",
      "0", "1e9", "null", "%25", "%25%30%30", "a;b=c", "%3Bx", "%27%20or%201=1--", "%3Cscript%3E", "%F0%9F%92%A9",
      "00000000-0000-0000-0000-000000000000", "0-0-0-0-0", "SIRA-2026-99999", "%E2%80%AE", "a%0D%0Ab", "%5C", "a%2Fb",
      "9".repeat(300), "x".repeat(4_000), "%7B%7D", "*", "%7F");
  private static final List<String> TYPES = List.of("text/plain", "application/xml", "application/json;charset=nonsense",
      "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data;boundary=x", "*/*", "nonsense",
      "application/problem+json", "image/png");
  private static final List<String> ACCEPTED = List.of("application/xml", "text/html", "image/png", "nonsense", "*/*;q=x",
      "application/json;q=0", "text/event-stream", "application/problem+xml");
  private static final Map<String, List<String>> PARAMETERS = Map.of("size", List.of("-1", "0", "x", "1e3", "99999999999",
      "%00", ""), "after", List.of("x", "%00", "fA", "bnVsbHxudWxs", "LTF8eA", "%F0%9F%92%A9", "AAAA", "===="),
      "status", List.of("open", "NONE", "%00", "-1"), "overdue", List.of("perhaps", "2", "%00"),
      "queue", List.of("theirs", "%00", "MINE;", "x".repeat(500)));
  private static final List<String> TEXTS = List.of("q", "number", "stage", "step", "office", "case", "unknown");

  private final Random chance;

  Nonsense(long seed) {
    chance = new Random(seed);
  }

  <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  boolean sometimes() {
    return chance.nextInt(4) == 0;
  }

  String id() {
    return one(IDS);
  }

  String contentType() {
    return one(TYPES);
  }

  String accepted() {
    return one(ACCEPTED);
  }

  /** No JSON object at all, or one whose values have the wrong shape. */
  byte[] broken() {
    return one(BROKEN).getBytes(StandardCharsets.UTF_8);
  }

  /** An object with these keys, and one that nobody knows; every value is nonsense. */
  String object(List<String> keys) {
    var text = new StringBuilder("{\"").append(chance.nextInt(99)).append("\":").append(one(VALUES));
    keys.forEach(key -> text.append(",\"").append(key).append("\":").append(one(VALUES)));
    return text.append('}').toString();
  }

  /** Parameters that no list knows what to do with. */
  String query() {
    var text = new StringBuilder("?");
    for (int i = chance.nextInt(3); i >= 0; i--) {
      if (chance.nextBoolean()) {
        var name = one(List.copyOf(PARAMETERS.keySet()));
        text.append(name).append('=').append(one(PARAMETERS.get(name)));
      } else {
        text.append(one(TEXTS)).append('=').append(sometimes() ? one(IDS) : encoded(one(VALUES)));
      }
      text.append('&');
    }
    return text.toString();
  }

  byte[] bytes() {
    var bytes = new byte[chance.nextInt(2_000)];
    chance.nextBytes(bytes);
    return bytes;
  }

  /** Short enough for a request line: beyond 8 kB the server refuses before it knows what was asked for. */
  private static String encoded(String value) {
    return URLEncoder.encode(value.substring(0, Math.min(value.length(), 300)), StandardCharsets.UTF_8);
  }
}
