package org.sira.documents.web;

import org.sira.documents.Documents;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents for people who follow a link. */
@Controller
class DocumentPages {

  private final Documents documents;

  DocumentPages(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> read(@PathVariable String id) {
    return DocumentFile.of(documents.read(id));
  }
}
