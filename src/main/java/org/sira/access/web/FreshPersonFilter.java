package org.sira.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sira.access.People;
import org.sira.access.SignedInPerson;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in person anew for each request, by primary key, and ends the session of somebody who was
 * deactivated, moved or given another password in the meantime.
 */
class FreshPersonFilter extends OncePerRequestFilter {

  private final People people;

  FreshPersonFilter(People people) {
    this.people = people;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson then) {
      var now = people.find(then.getUsername()).filter(then::stillIs);
      var context = new SecurityContextImpl();
      now.ifPresentOrElse(person -> context.setAuthentication(PasswordProvider.signedIn(person, authentication)),
          () -> end(request));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
