package org.sira.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Wrong passwords of the last 15 minutes count per name and address, per address, and per name
 * over all addresses. From the fifth for one name, the fiftieth of an address (a whole office may share one) and the
 * thirtieth for a name from anywhere, the next try has to wait: one minute, then two, four, at most fifteen. Names that
 * nobody has are counted alike, so nothing shows who exists.
 */
@Component
class SignInAttempts {

  static final int FREE_PER_NAME = 5;
  static final int FREE_PER_ADDRESS = 50;
  static final int FREE_PER_NAME_ANYWHERE = 30;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private record Failures(int ofName, int ofAddress, int anywhere, Timestamp lastOfName, Timestamp lastOfAddress,
                          Timestamp lastAnywhere) {

    boolean slow() {
      return ofName >= FREE_PER_NAME || ofAddress >= FREE_PER_ADDRESS || anywhere >= FREE_PER_NAME_ANYWHERE;
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  SignInAttempts(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** Refuses with {@link TooManyAttempts} while the wait lasts. */
  void mayTry(String name, String address) {
    var now = clock.instant();
    var failures = failures(name, address, now);
    var wait = Collections.max(List.of(
        wait(failures.ofName() - FREE_PER_NAME, failures.lastOfName(), now),
        wait(failures.ofAddress() - FREE_PER_ADDRESS, failures.lastOfAddress(), now),
        wait(failures.anywhere() - FREE_PER_NAME_ANYWHERE, failures.lastAnywhere(), now)));
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new TooManyAttempts(wait);
    }
  }

  void failed(String name, String address) {
    var now = clock.instant();
    jdbc.sql("delete from access_sign_in_attempt where at <= :over")
        .param("over", Timestamp.from(now.minus(WINDOW))).update();
    jdbc.sql("insert into access_sign_in_attempt (subject, address, at) values (:subject, :address, :now)")
        .param("subject", Digest.of(name)).param("address", address).param("now", Timestamp.from(now)).update();
    var failures = failures(name, address, now);
    if (failures.slow()) {
      events.publishEvent(new AccessNoted("SIGN_IN_SLOWED", Map.of("failures", failures.anywhere())));
    }
  }

  /** The right password: what went before for this name and address was a slip of the fingers. */
  void succeeded(String name, String address) {
    jdbc.sql("delete from access_sign_in_attempt where subject = :subject and address = :address")
        .param("subject", Digest.of(name)).param("address", address).update();
  }

  private Failures failures(String name, String address, Instant now) {
    return jdbc.sql("""
            select count(*) filter (where subject = :subject and address = :address) as of_name,
              count(*) filter (where address = :address) as of_address,
              count(*) filter (where subject = :subject) as anywhere,
              max(at) filter (where subject = :subject and address = :address) as last_of_name,
              max(at) filter (where address = :address) as last_of_address,
              max(at) filter (where subject = :subject) as last_anywhere
            from access_sign_in_attempt where (address = :address or subject = :subject) and at > :since""")
        .param("subject", Digest.of(name)).param("address", address)
        .param("since", Timestamp.from(now.minus(WINDOW)))
        .query(Failures.class).single();
  }

  private static Duration wait(int beyond, Timestamp last, Instant now) {
    if (beyond < 0) {
      return Duration.ZERO;
    }
    var wait = Duration.ofMinutes(Math.min(WINDOW.toMinutes(), 1L << Math.min(beyond, 5)));
    return Duration.between(now, last.toInstant().plus(wait));
  }
}
