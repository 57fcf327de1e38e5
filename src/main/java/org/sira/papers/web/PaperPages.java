package org.sira.papers.web;

import java.util.UUID;
import org.sira.papers.Papers;
import org.sira.shared.Refusal;
import org.sira.worklist.CaseCards;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers for people who follow a link. */
@Controller
class PaperPages {

  private final Papers papers;
  private final CaseCards cards;

  PaperPages(Papers papers, CaseCards cards) {
    this.papers = papers;
    this.cards = cards;
  }

  /** A paper of a case; under the number of another case it does not exist. */
  @GetMapping("/cases/{number}/papers/{id}")
  ResponseEntity<byte[]> ofCase(@PathVariable String number, @PathVariable UUID id) {
    var opened = papers.read(id);
    var subject = opened.paper().subject();
    if (!subject.isCase() || !cards.card(subject.caseId()).number().equals(number)) {
      throw Refusal.notFound();
    }
    return PaperFile.of(opened);
  }

  /** A paper of whatever it is about. */
  @GetMapping("/papers/{id}")
  ResponseEntity<byte[]> read(@PathVariable UUID id) {
    return PaperFile.of(papers.read(id));
  }
}
