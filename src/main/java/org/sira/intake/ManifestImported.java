package org.sira.intake;

import java.util.UUID;

/** A manifest was taken in; its people wait for their cases. */
public record ManifestImported(UUID arrivalId) {}
