package org.sira.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Notes on a case outside its tasks, also once it is closed. Nothing is overwritten: a correction adds. A protection
 * note is read by protection staff alone, not even by its author, and each opening is on the record; the record of the
 * writing says neither what was noted nor for whom, since others read it too.
 */
@Component
public class Notes {

  private final NoteStore notes;
  private final CaseActs acts;
  private final Audit audit;
  private final CurrentActor actors;
  private final Clock clock;

  Notes(NoteStore notes, CaseActs acts, Audit audit, CurrentActor actors, Clock clock) {
    this.notes = notes;
    this.acts = acts;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  /** Adds a note. Refused (403) to roles that do not act on cases, (422) when it says nothing or is too long. */
  @UseCase
  public void add(String number, boolean protection, String text) {
    var facts = acts.lockVisible(number);
    keep(facts.id(), null, protection, text);
    audit.changed(facts.id(), "NOTE_ADDED", null, Map.of());
  }

  /** Puts a note right; both stay. A protection note, which only protection staff read, is theirs to correct. */
  @UseCase
  public void correct(String number, long note, String text) {
    var facts = acts.lockVisible(number);
    var wrong = notes.find(facts.id(), note).filter(this::mayRead).orElseThrow(Refusal::notFound);
    var first = wrong.corrects() == null ? wrong.id() : wrong.corrects();
    keep(facts.id(), first, wrong.protection(), text);
    audit.changed(facts.id(), "NOTE_CORRECTED", null, Map.of());
  }

  /** All notes of the case, newest first, those for protection staff without their text to others. */
  @UseCase
  public List<Note> read(CaseId id) {
    var all = notes.all(id);
    if (all.stream().anyMatch(note -> note.protection() && mayRead(note))) {
      audit.openedProtectionNotes(id, null);
    }
    return all.stream().map(note -> mayRead(note) ? note : note.sealed()).toList();
  }

  /** The note to be corrected, opened for reading. */
  @UseCase
  public Note read(CaseId id, long note) {
    var found = notes.find(id, note).filter(this::mayRead).orElseThrow(Refusal::notFound);
    if (found.protection()) {
      audit.openedProtectionNotes(id, null);
    }
    return found;
  }

  private boolean mayRead(Note note) {
    var actor = actors.get();
    return note.protection() ? actor.has(Role.PROTECTION) : Role.readsAnswers(actor.roles());
  }

  private void keep(CaseId id, Long corrects, boolean protection, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidAnswers("note", "NOTE_EMPTY");
    }
    ActText.note(text);
    notes.add(id, new Note(0, corrects, protection, text.strip(), actors.get().username(), clock.instant()));
  }
}
