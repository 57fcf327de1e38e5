package org.sira.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person proves to be that person with: the hash of a password, or for a while the digest of an invitation. */
@Repository
class PasswordStore {

  private final JdbcClient jdbc;

  PasswordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> hash(String username) {
    return jdbc.sql("""
            select password_hash from access_person
            where username = :username and active and password_hash is not null""")
        .param("username", username).query(String.class).optional();
  }

  /** Sets the password; an open invitation is used up by it. */
  void set(String username, String hash) {
    jdbc.sql("""
            update access_person set password_hash = :hash, invitation_hash = null, invited_until = null
            where username = :username""")
        .param("hash", hash).param("username", username).update();
  }

  void invite(String username, String digest, Instant until) {
    jdbc.sql("""
            update access_person set invitation_hash = :digest, invited_until = :until
            where username = :username""")
        .param("digest", digest).param("until", Timestamp.from(until)).param("username", username).update();
  }

  void withdrawInvitation(String username) {
    jdbc.sql("update access_person set invitation_hash = null, invited_until = null where username = :username")
        .param("username", username).update();
  }
}
