package org.sira.access;

import java.nio.charset.StandardCharsets;
import org.sira.shared.InvalidAnswers;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords people may choose, and the slow hash that they are kept as. */
@Component
class Passwords {

  static final int SHORTEST = 12;
  /** BCrypt reads no further. */
  static final int LONGEST_BYTES = 72;

  private final PasswordEncoder encoder;
  private final String nobodys;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodys = encoder.encode("nobody");
  }

  /** Hashes a password that a person chose; refused when shorter than 12 characters or longer than 72 bytes. */
  String chosen(String password) {
    if (password == null || tooShort(password)) {
      throw new InvalidAnswers("password", "TOO_SHORT");
    }
    if (tooLong(password)) {
      throw new InvalidAnswers("password", "TOO_LONG");
    }
    return encoder.encode(password);
  }

  static boolean tooShort(String password) {
    return password.codePointCount(0, password.length()) < SHORTEST;
  }

  static boolean tooLong(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
  }

  /** Hashes a password that was given, not chosen: the demo's, and the first administrator's. */
  String given(String password) {
    return encoder.encode(password);
  }

  /** Whether it is the password of this hash; with no hash it takes just as long to say no. */
  boolean matches(String password, String hash) {
    return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
  }
}
