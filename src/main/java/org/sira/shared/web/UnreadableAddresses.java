package org.sira.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers programs whose address the server cannot even read, such as one with an encoded NUL or slash: with a problem
 * as everywhere in the API, though no filter and no controller ever sees the request.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final ObjectProvider<Problems> problems;
  private final ObjectProvider<ObjectMapper> json;

  UnreadableAddresses(ObjectProvider<Problems> problems, ObjectProvider<ObjectMapper> json) {
    this.problems = problems;
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Report()));
  }

  private final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      var unreadable = response.getStatus() == HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0
          && String.valueOf(request.getRequestURI()).startsWith("/api/");
      if (!unreadable) {
        super.report(request, response, failure);
      } else if (response.setErrorReported()) {
        answer(request, response);
      }
    }

    private void answer(Request request, Response response) {
      var locale = "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(json.getObject().writeValueAsString(
              problems.getObject().of(HttpStatus.BAD_REQUEST, "MALFORMED", locale)));
          response.finishResponse();
        }
      } catch (IOException gone) {
        container.getLogger().debug("Nobody waits for the answer any more", gone);
      }
    }
  }
}
