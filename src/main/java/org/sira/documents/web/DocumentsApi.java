package org.sira.documents.web;

import java.io.IOException;
import java.util.UUID;
import org.sira.documents.Documents;
import org.sira.shared.InvalidAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents for other systems. */
@RestController
@RequestMapping("/api/v1")
class DocumentsApi {

  record Taken(UUID documentId, String name, String contentType, long size) {}

  private final Documents documents;

  DocumentsApi(Documents documents) {
    this.documents = documents;
  }

  @PostMapping(path = "/tasks/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Taken attach(@PathVariable String id, @RequestParam(required = false) MultipartFile file) throws IOException {
    if (file == null) {
      throw new InvalidAnswers("file", "REQUIRED");
    }
    var document = documents.attach(id, file.getOriginalFilename(), file.getBytes());
    return new Taken(document.id(), document.name(), document.contentType(), document.size());
  }

  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> read(@PathVariable String id) {
    return DocumentFile.of(documents.read(id));
  }
}
