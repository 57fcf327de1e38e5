package org.sira.documents.web;

import java.nio.charset.StandardCharsets;
import org.sira.documents.Documents;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as it is sent: to be saved, never shown within our pages, and unable to run anything if it is. */
final class DocumentFile {

  private DocumentFile() {}

  static ResponseEntity<byte[]> of(Documents.Opened opened) {
    var document = opened.document();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.contentType()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(opened.content());
  }
}
