package org.sira.intake;

import java.util.UUID;
import org.sira.documents.Documents;
import org.springframework.stereotype.Component;

/** Keeps the files of manifests among the documents: they name people with their flags, so for protection staff only. */
@Component
class ManifestFiles implements ManifestArchive {

  private final Documents documents;

  ManifestFiles(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void keep(UUID arrivalId, String name, byte[] content) {
    documents.keepProtected("arrival " + arrivalId, name, content);
  }
}
