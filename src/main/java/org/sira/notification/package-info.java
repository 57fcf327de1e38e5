/** Mails to people, kept in an outbox until they are sent: an invitation, new work, a decision, a deadline, an escalation. */
package org.sira.notification;
