package org.sira.papers.web;

import java.nio.charset.StandardCharsets;
import org.sira.papers.Papers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A paper as it is sent: shown by the browser, for printing, and kept by nobody on the way. It is Sira's own work and
 * runs nothing; a sandbox is not asked for, since browsers show no PDF in one.
 */
final class PaperFile {

  private PaperFile() {}

  static ResponseEntity<byte[]> of(Papers.Opened opened) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(opened.paper().name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy",
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .body(opened.content());
  }
}
