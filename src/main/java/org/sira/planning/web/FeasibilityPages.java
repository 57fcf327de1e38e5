package org.sira.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sira.access.CurrentActor;
import org.sira.access.Flash;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.planning.Feasibility;
import org.sira.planning.FeasibilityGrid;
import org.sira.planning.FeasibilityGrid.Finding;
import org.sira.planning.Trades;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.web.FaultWords;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The feasibility grid: what is open where, its history, and for officers and managers a form to keep it. */
@Controller
@RequestMapping("/feasibility")
class FeasibilityPages {

  /** A row of the grid in words; {@code href} leads to its history, null inside that. */
  public record Row(String place, String trade, Feasibility found, String keptBy, String href) {}

  /** What was typed into the form. */
  public record Typed(String place, String trade, Feasibility.State state, String reason,
                      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {}

  private final FeasibilityGrid grid;
  private final Trades trades;
  private final Places places;
  private final People people;
  private final FaultWords faults;
  private final CurrentActor actors;

  FeasibilityPages(FeasibilityGrid grid, Trades trades, Places places, People people, FaultWords faults,
      CurrentActor actors) {
    this.grid = grid;
    this.trades = trades;
    this.places = places;
    this.people = people;
    this.faults = faults;
    this.actors = actors;
  }

  @GetMapping
  String list(Model model, Locale locale) {
    fill(model, new Typed(null, null, null, null, null, null), locale);
    return "planning/feasibility";
  }

  @GetMapping(params = {"place", "trade"})
  String history(@RequestParam String place, @RequestParam String trade, Model model, Locale locale) {
    model.addAttribute("rows", rows(grid.history(place, trade), false, locale));
    model.addAttribute("what", trades.names(locale).apply(trade));
    model.addAttribute("where", name(place));
    return "planning/feasibility-history";
  }

  @PostMapping
  String record(@ModelAttribute Typed typed, Model model, Locale locale, HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      grid.record(new Finding(typed.place(), typed.trade(), typed.state(), typed.reason(), typed.from(), typed.until()));
    } catch (InvalidAnswers refused) {
      response.setStatus(422);
      var fault = refused.faults().get(0);
      model.addAttribute("wrong", fault.field());
      model.addAttribute("sentence", faults.of(fault, locale));
      fill(model, typed, locale);
      return "planning/feasibility";
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("planning.grid.kept"));
    return "redirect:/feasibility";
  }

  private void fill(Model model, Typed typed, Locale locale) {
    model.addAttribute("rows", rows(grid.rows(), true, locale));
    model.addAttribute("others", rows(grid.otherRows(), true, locale));
    model.addAttribute("typed", typed);
    model.addAttribute("places", places.regions().stream().flatMap(region ->
        Stream.concat(Stream.of(region), places.within(region.code()).stream())).toList());
    model.addAttribute("trades", trades.all());
    model.addAttribute("states", Feasibility.State.values());
    model.addAttribute("mayKeep", actors.get().has(Role.OFFICER) || actors.get().has(Role.MANAGER));
  }

  private List<Row> rows(List<Feasibility> found, boolean linked, Locale locale) {
    var names = trades.names(locale);
    return found.stream().map(each -> new Row(name(each.place()), names.apply(each.trade()), each,
        people.displayName(each.keptBy()),
        linked ? "/feasibility?place=" + each.place() + "&trade=" + each.trade() : null)).toList();
  }

  /** A cercle with its region, since two regions may have a cercle of one name. */
  private String name(String code) {
    return places.find(code).map(place -> place.kind() == Place.Kind.REGION ? place.name()
        : place.name() + ", " + name(place.parent())).orElse(code);
  }
}
