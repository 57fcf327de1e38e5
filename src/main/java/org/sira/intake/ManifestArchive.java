package org.sira.intake;

import java.util.UUID;

/** Keeps the file of a manifest as a protection document, in the transaction of the import. */
public interface ManifestArchive {

  void keep(UUID arrivalId, String name, byte[] content);
}
