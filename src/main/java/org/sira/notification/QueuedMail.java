package org.sira.notification;

import java.time.Instant;

/** A mail as operators see it: never its text. {@code nextTry} is null once sent or given up. */
public record QueuedMail(long id, MailKind kind, String username, String subject, State state, int attempts,
                         Instant queuedAt, Instant nextTry, Instant sentAt, String lastError) {

  public enum State { QUEUED, SENT, FAILED }
}
