package org.sira.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Calls a running Sira as another office's program would: over HTTP, each call in the name of a person of the demo. */
final class ApiClient {

  /** What came back; the body is text, whatever was promised. */
  record Answer(int status, String contentType, String body) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    String code() {
      return json().path("code").asText();
    }

    @Override
    public String toString() {
      return status + " " + contentType + " " + body.substring(0, Math.min(body.length(), 500));
    }
  }

  /** What two people were told who acted at the same moment. */
  record Pair(Answer one, Answer other) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(30)).build();
  private final String root;

  ApiClient(int port) {
    root = "http://localhost:" + port + "/api/v1";
  }

  Answer get(String username, String path) throws IOException {
    return send(username, "GET", path, Map.of(), null);
  }

  Answer post(String username, String path, Map<String, ?> body) throws IOException {
    return send(username, "POST", path, Map.of("Content-Type", "application/json"), JSON.writeValueAsBytes(body));
  }

  /** Uploads a file for the answer to a task. */
  Answer attach(String username, String task, String name, byte[] content) throws IOException {
    var boundary = "a-line-that-no-file-of-a-test-has";
    var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(username, "POST", "/tasks/" + task + "/documents",
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary), body.toByteArray());
  }

  Answer send(String username, String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    var basic = Base64.getEncoder().encodeToString((username + ":sira").getBytes(StandardCharsets.UTF_8));
    var request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofMinutes(2))
        .header("Authorization", "Basic " + basic)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both at the same moment, each on a thread of its own. */
  static Pair together(Callable<Answer> one, Callable<Answer> other) throws Exception {
    var start = new CyclicBarrier(2);
    var first = CompletableFuture.supplyAsync(() -> after(start, one));
    var second = CompletableFuture.supplyAsync(() -> after(start, other));
    return new Pair(first.get(3, TimeUnit.MINUTES), second.get(3, TimeUnit.MINUTES));
  }

  private static Answer after(CyclicBarrier start, Callable<Answer> call) {
    try {
      start.await(1, TimeUnit.MINUTES);
      return call.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
