package org.sira.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Work of ours that falls due by itself: mails to send, digests, retention. What is due and when are rows with a
 * moment read from the injected clock, never a timer in memory: nothing is lost when the process dies, and moving the
 * clock brings the work forward.
 */
public interface Schedule {

  /** A stable name for logs, such as {@code notification.outbox}. */
  String name();

  /** The earliest moment at which something is due, which may lie in the past; empty when nothing waits. */
  Optional<Instant> nextDue();

  /**
   * Does what is due by now. Two machines may call it at the same time, and it may be called again after a failure:
   * each piece of work is taken under a lock of its row and done once.
   */
  void runDue();
}
