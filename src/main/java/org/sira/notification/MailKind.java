package org.sira.notification;

/** What a mail tells. The texts are the messages {@code notification.<KIND>.subject}, {@code .text} and {@code .link}. */
public enum MailKind {
  INVITATION, NEW_WORK, DECISION, DEADLINE, REMINDER, ESCALATION;

  /** Whether the text holds a secret and is forgotten once sent. */
  boolean secret() {
    return this == INVITATION;
  }
}
