package org.sira.intake.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sira.forms.FaultSentences;
import org.sira.intake.Arrival;
import org.sira.intake.Arrivals;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns arrivals, faults and refusals into what the pages show. */
@Component
class ArrivalModel {

  /** An arrival with its times as they were in Mali. */
  record Shown(UUID id, String flight, LocalDate arrivedOn, String modality, String office, LocalDateTime uploadedAt,
               String fileName, int rows, int accepted, int alreadyKnown, int suspectedDuplicates, int refused,
               int opened, boolean complete) {}

  /** One line of the error summary, leading to its field. */
  record Error(String fieldId, String text) {}

  /** A number of the head; its colour asks for attention when there is something to do. */
  record Tile(String key, int count, String kind) {}

  private final Arrivals arrivals;
  private final FaultTexts texts;
  private final FaultSentences sentences;
  private final MessageSource messages;

  ArrivalModel(Arrivals arrivals, FaultTexts texts, FaultSentences sentences,
      MessageSource messages) {
    this.arrivals = arrivals;
    this.texts = texts;
    this.sentences = sentences;
    this.messages = messages;
  }

  Shown shown(Arrival a) {
    var at = LocalDateTime.ofInstant(a.uploadedAt(), WorkingCalendar.ZONE);
    return new Shown(a.id(), a.flight(), a.arrivedOn(), a.modality(), a.office(), at, a.fileName(), a.rows(),
        a.accepted(), a.alreadyKnown(), a.suspectedDuplicates(), a.refused(), a.opened(), a.complete());
  }

  List<Tile> tiles(Arrival a) {
    return List.of(new Tile("intake.rows", a.rows(), ""), new Tile("intake.accepted", a.accepted(), "ok"),
        new Tile("intake.alreadyKnown", a.alreadyKnown(), ""),
        new Tile("intake.suspectedDuplicates", a.suspectedDuplicates(), a.suspectedDuplicates() > 0 ? "soon" : ""),
        new Tile("intake.refused", a.refused(), a.refused() > 0 ? "late" : ""));
  }

  Stream<FaultTexts.Line> faults(Arrival arrival, Locale locale) {
    return arrivals.faults(arrival.id()).stream().map(fault -> texts.line(fault, locale));
  }

  /** What to put right; a refusal of the whole file belongs to the file's field. */
  List<Error> errors(Refusal refusal, Locale locale) {
    if (refusal instanceof InvalidAnswers invalid) {
      return invalid.faults().stream()
          .map(fault -> new Error("f-" + fault.field(), sentences.of(fault, locale))).toList();
    }
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    return List.of(new Error("f-file",
        messages.getMessage("refusal." + refusal.code(), refusal.details().values().toArray(), locale)));
  }
}
