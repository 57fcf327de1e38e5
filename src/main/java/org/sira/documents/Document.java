package org.sira.documents;

import java.time.Instant;
import java.util.UUID;
import org.sira.access.Role;
import org.sira.shared.CaseId;

/**
 * What is known of a file. {@code caseId}, {@code taskId}, {@code step} and {@code role} (the role of the step) are
 * null for a file that belongs to no case; {@code about} then says what it belongs to. {@code contentType} is what the
 * content shows, whatever the sender called it; {@code size} in bytes. Confidential: for protection staff and the author.
 */
public record Document(UUID id, CaseId caseId, String about, String taskId, String step, Role role, String name,
                       String contentType, long size, String sha256, String uploadedBy, Instant at,
                       boolean confidential) {}
