package org.sira.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large before it is read, a query that holds what no text column can store, and a content
 * type that is only a pattern. Uploads have a limit of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  private static final int LARGEST = 1_048_576;

  private final long largestUpload;

  BodyLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largestUpload) {
    this.largestUpload = largestUpload.toBytes();
  }

  private static final class Exceeded extends IOException {}

  /** Whether a request could not be read because it went on beyond the limit. */
  static boolean wasExceeded(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Exceeded) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var upload = request.getContentType() != null && request.getContentType().startsWith("multipart/");
    var query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (request.getContentType() != null && request.getContentType().contains("*")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (request.getContentLengthLong() > (upload ? largestUpload : LARGEST)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(upload ? request : new Limited(request), response);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream());
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream source;
    private int count;

    private Counting(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = source.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws Exceeded {
      count += more;
      if (count > LARGEST) {
        throw new Exceeded();
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
