package org.sira.access.web;

import org.sira.access.Person;
import org.sira.access.SignedInPerson;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets a check of ours decide over a username and password that came with a request. */
record PasswordProvider(Check check) implements AuthenticationProvider {

  /** Tells the person, or throws. */
  interface Check {
    Person person(String username, String password, String address);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    return signedIn(check.person(attempt.getName(), String.valueOf(attempt.getCredentials()), address), attempt);
  }

  static Authentication signedIn(Person person, Authentication attempt) {
    var principal = new SignedInPerson(person);
    var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    token.setDetails(attempt.getDetails());
    return token;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
