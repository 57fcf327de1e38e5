package org.sira.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sira.intake.Arrival;
import org.sira.intake.Arrivals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Arrivals for other systems. */
@RestController
@RequestMapping("/api/v1/arrivals")
class ArrivalsApi {

  /** What became of a manifest at once. */
  record Taken(UUID arrivalId, int rows, int accepted, int alreadyKnown, List<Rejected> rejected,
               int suspectedDuplicates) {}

  /** What became of a manifest so far. */
  record Followed(UUID arrivalId, int rows, int accepted, int alreadyKnown, List<Rejected> rejected,
                  int suspectedDuplicates, Progress progress, List<Opened> cases) {}

  record Rejected(int row, String field, String code, String message) {}

  record Progress(int done, int total) {}

  record Opened(int row, String number) {}

  private final Arrivals arrivals;
  private final FaultTexts texts;

  ArrivalsApi(Arrivals arrivals, FaultTexts texts) {
    this.arrivals = arrivals;
    this.texts = texts;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Taken take(UploadForm form, Locale locale) {
    var arrival = arrivals.importManifest(form.toUpload());
    return new Taken(arrival.id(), arrival.rows(), arrival.accepted(), arrival.alreadyKnown(),
        rejected(arrival, locale), arrival.suspectedDuplicates());
  }

  @GetMapping("/{id}")
  Followed follow(@PathVariable String id, Locale locale) {
    var arrival = arrivals.find(ArrivalIds.of(id));
    var cases = arrivals.accepted(arrival.id(), 0, Integer.MAX_VALUE).stream()
        .filter(row -> row.number() != null).map(row -> new Opened(row.row(), row.number())).toList();
    return new Followed(arrival.id(), arrival.rows(), arrival.accepted(), arrival.alreadyKnown(),
        rejected(arrival, locale), arrival.suspectedDuplicates(),
        new Progress(arrival.opened(), arrival.accepted()), cases);
  }

  private List<Rejected> rejected(Arrival arrival, Locale locale) {
    return arrivals.faults(arrival.id()).stream()
        .map(fault -> new Rejected(fault.row(), fault.field(), fault.code(), texts.reason(fault, locale))).toList();
  }
}
