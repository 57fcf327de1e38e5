package org.sira.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in person. A session keeps the username and the stamp only; the rest is read anew for every request, so
 * that a change of role takes effect with the next click.
 */
public final class SignedInPerson implements UserDetails, CurrentActor.Person {

  private static final long serialVersionUID = 1;

  private final String username;
  private final long stamp;
  private final transient Person person;

  public SignedInPerson(Person person) {
    this.username = person.username();
    this.stamp = person.stamp();
    this.person = person;
  }

  /** Whether nothing about the person changed since the sign-in that would end it. */
  public boolean stillIs(Person now) {
    return now.active() && now.username().equals(username) && now.stamp() == stamp;
  }

  @Override
  public Actor actor() {
    return person.actor();
  }

  public String language() {
    return person.language();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return person == null ? List.of()
        : person.post().roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }

  @Override
  public String getPassword() {
    return null;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedInPerson that && that.username.equals(username) && that.stamp == stamp;
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }

  @Override
  public String toString() {
    return username;
  }
}
