package org.sira.papers;

import java.time.Instant;
import java.util.UUID;

/**
 * One issue of a paper. {@code version} counts up per subject, kind and item; {@code name} is the file's name;
 * {@code template} the SHA-256 of the wording it was set with; {@code size} in bytes. Nothing of it ever changes.
 */
public record Paper(UUID id, PaperSubject subject, String kind, String item, int version, Edition edition, String name,
                    String reason, String issuedBy, Instant issuedAt, String template, long size, String sha256) {}
