package org.sira.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sira.access.Flash;
import org.sira.access.Organisation;
import org.sira.access.Organisations;
import org.sira.access.Regions;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** IOM, the partners and the regions that each of them serves. */
@Controller
@RequestMapping("/admin/organisations")
@PreAuthorize("hasRole('ADMIN')")
class OrganisationPages {

  /** An organisation as typed. */
  record Form(String code, String name, Set<String> regions) {

    static final Form EMPTY = new Form("", "", Set.of());

    static Form from(Organisation organisation) {
      return new Form(organisation.code(), organisation.name(), new HashSet<>(organisation.regions()));
    }

    public boolean serves(String region) {
      return regions != null && regions.contains(region);
    }

    Set<String> served(Set<String> known) {
      var served = new HashSet<>(regions == null ? List.of() : regions);
      served.retainAll(known);
      return served;
    }
  }

  private final Organisations organisations;
  private final Regions regions;
  private final FaultTeller faults;

  OrganisationPages(Organisations organisations, Regions regions, FaultTeller faults) {
    this.organisations = organisations;
    this.regions = regions;
    this.faults = faults;
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("regions", regions.regions());
    model.addAttribute("organisations", organisations.all());
    model.addAttribute("faults", FormFaults.NONE);
  }

  @GetMapping
  String list() {
    return "access/organisations";
  }

  @GetMapping("/new")
  String fresh(Model model) {
    return form(Form.EMPTY, null, model);
  }

  @PostMapping
  String add(Form form, Model model, RedirectAttributes next,
                HttpServletResponse response) {
    try {
      organisations.add(form.code(), form.name(), form.served(known()));
      return done(next, "access.organisation.added", form.name());
    } catch (InvalidAnswers refused) {
      faults.tell(refused, model, response);
      return form(form, null, model);
    }
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, Model model) {
    return form(Form.from(existing(code)), existing(code), model);
  }

  @PostMapping("/{code}")
  String change(@PathVariable String code, Form form, Model model, RedirectAttributes next,
                HttpServletResponse response) {
    try {
      organisations.change(code, form.name(), form.served(known()));
      return done(next, "access.organisation.changed", form.name());
    } catch (InvalidAnswers refused) {
      faults.tell(refused, model, response);
      return form(form, existing(code), model);
    }
  }

  private Organisation existing(String code) {
    return organisations.find(code).orElseThrow(Refusal::notFound);
  }

  private Set<String> known() {
    return regions.regions().stream().map(Regions.Region::code).collect(Collectors.toSet());
  }

  private static String form(Form form, Organisation organisation, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("organisation", organisation);
    return "access/organisation";
  }

  private static String done(RedirectAttributes next, String key, String name) {
    next.addFlashAttribute(Flash.NAME, Flash.ok(key, name));
    return "redirect:/admin/organisations";
  }
}
