package org.sira;

import org.sira.access.People;
import org.sira.access.SignedInPerson;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Acts as a person who was entered before, with the roles and scope that the database has for that person. */
public final class SignedIn {

  private SignedIn() {}

  /** For a request of MockMvc: {@code get("/tasks").with(SignedIn.as("officer"))}. */
  public static RequestPostProcessor as(String username) {
    return request -> {
      var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
      var person = authentication(context.getBean(People.class), username);
      return SecurityMockMvcRequestPostProcessors.authentication(person).postProcessRequest(request);
    };
  }

  /** For use cases called by the test itself, from here to the end of the block. */
  public static void run(People people, String username, Runnable asThatPerson) {
    SecurityContextHolder.getContext().setAuthentication(authentication(people, username));
    try {
      asThatPerson.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Authentication authentication(People people, String username) {
    var person = new SignedInPerson(people.find(username).orElseThrow());
    return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
  }
}
