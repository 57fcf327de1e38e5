package org.sira.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secrets of one-time links: 256 bits that nobody can guess. */
final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
