package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Flash;
import org.sira.access.NavEntry;
import org.sira.access.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page what its frame shows: who is signed in, where that person can go, and what was just done. */
@Component
class PageModel implements HandlerInterceptor {

  /** An error page must not fail on what the page before it failed on. */
  private static final Pattern WITHOUT_FRAME = Pattern.compile("redirect:|error/");

  /** The signed-in person as the frame shows it. */
  public record Me(String username, String displayName, String roleLabelKey, String office) {}

  /** An entry of the navigation as the frame shows it. */
  public record Entry(String key, String href, String labelKey, Integer count) {}

  /** A sentence about what was just done, in the reader's language. */
  public record Said(String kind, String text) {}

  private final List<NavEntry> entries;
  private final Organisations organisations;
  private final MessageSource messages;
  private final LocaleResolver locales;

  PageModel(List<NavEntry> entries, Organisations organisations, MessageSource messages, LocaleResolver locales) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
    this.organisations = organisations;
    this.messages = messages;
    this.locales = locales;
  }

  @Override
  public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    if (page == null || page.getViewName() == null || WITHOUT_FRAME.matcher(page.getViewName()).lookingAt()) {
      return;
    }
    if (page.getModel().get(Flash.NAME) instanceof Flash flash) {
      page.addObject(Flash.NAME, new Said(flash.kind(),
          messages.getMessage(flash.key(), flash.args().toArray(), locales.resolveLocale(request))));
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof CurrentActor.Person person) {
      page.addObject("me", me(person.actor()));
      if (request.getHeader("HX-Request") == null) {
        page.addObject("nav", nav(person.actor()));
      }
    }
  }

  private Me me(Actor actor) {
    var role = actor.roles().stream().sorted().findFirst().map(first -> "role." + first).orElse("role.NONE");
    return new Me(actor.username(), actor.displayName(), role, organisations.officeName(actor.office()));
  }

  private List<Entry> nav(Actor actor) {
    return entries.stream().filter(entry -> entry.visibleTo(actor))
        .map(entry -> new Entry(entry.key(), entry.href(), "nav." + entry.key(), entry.count(actor)))
        .toList();
  }
}
