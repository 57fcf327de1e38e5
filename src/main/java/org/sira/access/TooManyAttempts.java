package org.sira.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords of late: nothing is tried until the wait is over, not even the right one. */
public class TooManyAttempts extends AuthenticationException {

  private final transient Duration wait;

  public TooManyAttempts(Duration wait) {
    super("too many attempts");
    this.wait = wait;
  }

  public long seconds() {
    return Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
  }

  /** The wait in whole minutes, rounded up: what a person is told. */
  public long minutes() {
    return (seconds() + 59) / 60;
  }
}
