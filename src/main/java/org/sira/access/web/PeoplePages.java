package org.sira.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.sira.access.Administration;
import org.sira.access.Flash;
import org.sira.access.Organisations;
import org.sira.access.Person;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Who works here: find, invite, change, let go and take back. */
@Controller
@RequestMapping("/admin")
@PreAuthorize("hasRole('ADMIN')")
class PeoplePages {

  private static final int SIZE = 20;

  private final Administration administration;
  private final Organisations organisations;
  private final FaultTeller faults;

  PeoplePages(Administration administration, Organisations organisations, FaultTeller faults) {
    this.administration = administration;
    this.organisations = organisations;
    this.faults = faults;
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("organisations", organisations.all());
    model.addAttribute("seats", Post.SEATS);
    model.addAttribute("offices", organisations.offices());
    model.addAttribute("faults", FormFaults.NONE);
  }

  @GetMapping
  String list(PeopleSearch search, HttpServletRequest request, Model model) {
    var people = administration.list(search.toFilter(), SIZE);
    model.addAttribute("people", people);
    model.addAttribute("nextHref", people.next() == null ? null : UriComponentsBuilder.fromPath("/admin")
        .query(request.getQueryString()).replaceQueryParam("after", people.next()).build().toUriString());
    return "access/people";
  }

  @GetMapping("/people/new")
  String fresh(Model model) {
    return form(PersonForm.EMPTY, null, model);
  }

  @PostMapping("/people")
  String invite(PersonForm form, Model model, RedirectAttributes next,
                HttpServletResponse response) {
    try {
      administration.invite(form.toPerson());
      return done(next, "access.person.invited", form.displayName());
    } catch (InvalidAnswers refused) {
      faults.tell(refused, model, response);
      return form(form, null, model);
    }
  }

  @GetMapping("/people/{username}")
  String person(@PathVariable String username, Model model) {
    return form(PersonForm.from(administration.person(username)), username, model);
  }

  @PostMapping("/people/{username}")
  String change(@PathVariable String username, PersonForm form, Model model, RedirectAttributes next,
                HttpServletResponse response) {
    var named = form.named(username);
    try {
      administration.change(named.toPerson());
      return done(next, "access.person.changed", form.displayName());
    } catch (InvalidAnswers refused) {
      faults.tell(refused, model, response);
      return form(named, username, model);
    } catch (Refusal refused) {
      return refused(next, refused, username);
    }
  }

  @PostMapping("/people/{username}/{action:deactivate|reactivate|link}")
  String act(@PathVariable String username, @PathVariable String action, RedirectAttributes next) {
    try {
      switch (action) {
        case "deactivate" -> administration.deactivate(username);
        case "reactivate" -> administration.reactivate(username);
        default -> administration.sendLink(username);
      }
      next.addFlashAttribute(Flash.NAME, Flash.ok("access.person.done." + action));
      return "redirect:/admin/people/" + username;
    } catch (Refusal refused) {
      return refused(next, refused, username);
    }
  }

  private String form(PersonForm form, String username, Model model) {
    model.addAttribute("form", form);
    var person = username == null ? null : administration.person(username);
    model.addAttribute("person", person);
    model.addAttribute("lastSignIn", person == null || person.lastSignIn() == null ? null : day(person));
    return "access/person";
  }

  private static String day(Person person) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
        .withZone(ZoneId.of("Africa/Bamako")).format(person.lastSignIn());
  }

  private static String done(RedirectAttributes next, String key, String name) {
    next.addFlashAttribute(Flash.NAME, Flash.ok(key, name));
    return "redirect:/admin";
  }

  private static String refused(RedirectAttributes next, Refusal refused, String username) {
    if (refused.kind() == Refusal.Kind.NOT_FOUND) {
      throw refused;
    }
    next.addFlashAttribute(Flash.NAME, Flash.late("refusal." + refused.code()));
    return "redirect:/admin/people/" + username;
  }
}
