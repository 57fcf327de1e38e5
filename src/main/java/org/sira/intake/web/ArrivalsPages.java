package org.sira.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sira.intake.Arrivals;
import org.sira.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manifests: import one, follow how its people become cases, mend what was refused. */
@Controller
@RequestMapping("/arrivals")
class ArrivalsPages {

  private static final int PAGE = 20;
  private static final int ROWS = 200;

  private final Arrivals arrivals;
  private final ArrivalModel model;
  private final RefusedRowsFile refusedRows;

  ArrivalsPages(Arrivals arrivals, ArrivalModel model, RefusedRowsFile refusedRows) {
    this.arrivals = arrivals;
    this.model = model;
    this.refusedRows = refusedRows;
  }

  @ModelAttribute
  void choices(Model page) {
    page.addAttribute("mayImport", arrivals.mayImport());
    page.addAttribute("modalities", Arrivals.MODALITIES);
    page.addAttribute("offices", Arrivals.OFFICES);
  }

  @GetMapping
  String list(@RequestParam(required = false) String before, Model page) {
    return list(before, new UploadForm(null, null, null, null, null), page);
  }

  @PostMapping
  String take(UploadForm form, Model page, Locale locale) {
    try {
      return "redirect:/arrivals/" + arrivals.importManifest(form.toUpload()).id();
    } catch (Refusal refusal) {
      page.addAttribute("errors", model.errors(refusal, locale));
      return list(null, form, page);
    }
  }

  @GetMapping("/{id}")
  String show(@PathVariable String id, @RequestParam(defaultValue = "0") int after, Model page, Locale locale) {
    var arrival = arrivals.find(ArrivalIds.of(id));
    var flags = arrivals.maySeeFlags(arrival.id());
    var rows = flags ? arrivals.flagged(arrival.id(), after, ROWS + 1) : arrivals.accepted(arrival.id(), after, ROWS + 1);
    page.addAttribute("arrival", model.shown(arrival));
    page.addAttribute("tiles", model.tiles(arrival));
    page.addAttribute("faults", model.faults(arrival, locale).limit(ROWS).toList());
    page.addAttribute("rows", rows.stream().limit(ROWS).toList());
    page.addAttribute("flags", flags);
    page.addAttribute("next", rows.size() > ROWS ? "?after=" + rows.get(ROWS - 1).row() : null);
    return "intake/arrival";
  }

  /** The progress alone; after the last case htmx is told to show the page anew, with all of them. */
  @GetMapping("/{id}/progress")
  String progress(@PathVariable String id, Model page, HttpServletResponse response) {
    var arrival = arrivals.find(ArrivalIds.of(id));
    if (arrival.complete()) {
      response.setHeader("HX-Refresh", "true");
    }
    page.addAttribute("arrival", model.shown(arrival));
    return "intake/progress :: progress";
  }

  @GetMapping("/{id}/refused.csv")
  ResponseEntity<byte[]> refused(@PathVariable String id) {
    var arrival = arrivals.find(ArrivalIds.of(id));
    return ResponseEntity.ok().contentType(new MediaType("text", "csv"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lignes-refusees.csv\"")
        .body(refusedRows.of(arrivals.refusedRows(arrival.id())));
  }

  private String list(String before, UploadForm form, Model page) {
    var last = before == null ? null : ArrivalIds.of(before);
    var found = arrivals.list(last, PAGE + 1);
    page.addAttribute("form", form);
    page.addAttribute("arrivals", found.stream().limit(PAGE).map(model::shown).toList());
    page.addAttribute("next", found.size() > PAGE ? "?before=" + found.get(PAGE - 1).id() : null);
    return "intake/arrivals";
  }
}
