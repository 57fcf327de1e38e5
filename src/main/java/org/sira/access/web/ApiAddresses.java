package org.sira.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Tells the addresses that programs call, with a password each time, from those that people open in a browser. */
@Component
class ApiAddresses implements RequestMatcher {

  private final List<String> prefixes;

  ApiAddresses(@Value("${sira.api.addresses:/api/,/v3/api-docs,/actuator/}") List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** Compared as the dispatcher reads them: decoded, so that no spelling of an address leads through another door. */
  @Override
  public boolean matches(HttpServletRequest request) {
    return isApi(request.getRequestURI().substring(request.getContextPath().length()));
  }

  /** The same for a request that failed and is being answered under the address of the error page. */
  boolean failedOn(HttpServletRequest request) {
    var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return address == null ? matches(request) : isApi(address.toString().substring(request.getContextPath().length()));
  }

  private boolean isApi(String path) {
    var read = PathContainer.parsePath(path).elements().stream()
        .map(part -> part instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : part.value())
        .collect(Collectors.joining());
    return prefixes.stream().anyMatch(read::startsWith);
  }
}
