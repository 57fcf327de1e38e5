package org.sira.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.Refusal;
import org.sira.worklist.CaseCards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which papers a person may know of: those of subjects in scope, of the kinds that one of the person's roles reads. */
@Component
class PaperReading {

  private final PaperStore store;
  private final ObjectProvider<PaperKind> kinds;
  private final CaseCards cards;
  private final Scope scope;
  private final CurrentActor actors;

  PaperReading(PaperStore store, ObjectProvider<PaperKind> kinds, CaseCards cards, Scope scope, CurrentActor actors) {
    this.store = store;
    this.kinds = kinds;
    this.cards = cards;
    this.scope = scope;
    this.actors = actors;
  }

  PaperKind kind(String key) {
    return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow(Refusal::notFound);
  }

  /** The kinds that are printed beside the form of this step, for a person who reads them. */
  List<PaperKind> beside(String step) {
    return kinds.stream().filter(kind -> step.equals(kind.step())).filter(kind -> reads(kind, actors.get()))
        .toList();
  }

  Optional<Paper> find(UUID id) {
    return store.find(id).filter(paper -> mayRead(paper.subject(), kind(paper.kind())));
  }

  /** Those papers of a subject that the person may read, newest first. */
  List<Paper> of(PaperSubject subject) {
    return store.of(subject).stream().filter(paper -> mayRead(subject, kind(paper.kind()))).toList();
  }

  boolean mayRead(PaperSubject subject, PaperKind kind) {
    var actor = actors.get();
    return actor.system() || reads(kind, actor) && (subject.isCase()
        ? inScope(subject, actor) : kind.covers(subject.id(), actor));
  }

  /** Whether the case lies in the person's scope. */
  private boolean inScope(PaperSubject subject, Actor actor) {
    var card = cards.card(subject.caseId());
    return scope.covers(actor, card.office(), card.organisation());
  }

  private static boolean reads(PaperKind kind, Actor actor) {
    return actor.roles().stream().filter(Role::readsCases).anyMatch(kind::readBy);
  }
}
