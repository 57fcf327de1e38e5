package org.sira.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, as its HMAC under a key that this process made up and nobody
 * else knows. An entry counts only while the person's stamp is the one of that moment: the stamp is in the database,
 * so a change made on another node is seen at once.
 */
@Component
class RememberedPasswords {

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int MOST = 2_000;

  private record Proof(byte[] hmac, long stamp) {}

  private final byte[] key = new byte[32];
  private final Cache<String, Proof> proofs;

  RememberedPasswords(Clock clock) {
    new SecureRandom().nextBytes(key);
    proofs = Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST)
        .ticker(() -> nanos(clock.instant())).build();
  }

  void add(Person person, String password) {
    proofs.put(person.username(), new Proof(hmac(person.username(), password), person.stamp()));
  }

  boolean knows(String username, String password) {
    var proof = proofs.getIfPresent(username);
    return proof != null && MessageDigest.isEqual(proof.hmac(), hmac(username, password));
  }

  /** Whether the password is known to be right for the person as the database has the person now. */
  boolean knows(Person now, String password) {
    var proof = proofs.getIfPresent(now.username());
    return proof != null && proof.stamp() == now.stamp() && now.active()
        && MessageDigest.isEqual(proof.hmac(), hmac(now.username(), password));
  }

  private byte[] hmac(String username, String password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      mac.update(username.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long nanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }
}
