package org.sira.notification;

import java.time.Instant;

/** A mail as it waits in the outbox. {@code attempts} counts the failed ones. */
record Mail(long id, String key, String messageId, MailKind kind, String username, String address, String language,
            String subject, String text, String html, Instant queuedAt, int attempts, Instant nextTry) {}
