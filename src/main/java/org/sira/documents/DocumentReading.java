package org.sira.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.sira.worklist.Attachments;
import org.sira.worklist.CaseCards;
import org.sira.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Which documents a person may know of: those of the cases in scope, by the rules of the step each belongs to. */
@Component
class DocumentReading implements Attachments {

  /** Roles that see contact and amounts only: of a case they read the papers of their own steps. */
  private static final Set<Role> OWN_STEPS_ONLY = Set.of(Role.FINANCE, Role.LOGISTICS);

  private final DocumentStore store;
  private final CaseCards cards;
  private final Worklist worklist;
  private final Scope scope;
  private final CurrentActor actors;

  DocumentReading(DocumentStore store, CaseCards cards, Worklist worklist, Scope scope, CurrentActor actors) {
    this.store = store;
    this.cards = cards;
    this.worklist = worklist;
    this.scope = scope;
    this.actors = actors;
  }

  /** The document when there is one of this id and the person may read it. */
  Optional<Document> find(String id) {
    return uuid(id).flatMap(store::find).filter(document -> mayRead(document, actors.get()));
  }

  /** Those documents of a case that the person may read, newest first. */
  List<Document> of(CaseId caseId) {
    return store.of(caseId).stream().filter(document -> mayRead(document, actors.get())).toList();
  }

  @Override
  public boolean belongs(String documentId, CaseId caseId) {
    return find(documentId).filter(document -> caseId.equals(document.caseId())).isPresent();
  }

  private boolean mayRead(Document document, Actor actor) {
    if (actor.system()) {
      return true;
    }
    var own = document.uploadedBy().equals(actor.username());
    if (document.confidential() && !actor.has(Role.PROTECTION) && !(own && stillInHand(document))) {
      return false;
    }
    return document.caseId() == null || inScope(document.caseId(), actor) && (own || mayReadStep(document, actor));
  }

  /** A protection document is its author's while the task is open, as the draft is; a file of no case stays so. */
  private boolean stillInHand(Document document) {
    return document.taskId() == null || worklist.isOpen(document.taskId());
  }

  private boolean inScope(CaseId caseId, Actor actor) {
    var card = cards.card(caseId);
    return scope.covers(actor, card.office(), card.organisation());
  }

  private static boolean mayReadStep(Document document, Actor actor) {
    return actor.roles().stream().filter(Role::readsCases)
        .anyMatch(role -> !OWN_STEPS_ONLY.contains(role) || role == document.role());
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
