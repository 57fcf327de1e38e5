package org.sira.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** ContactLog and notes outside tasks, the latest first, each beside what it was before it was corrected. */
@Component
class NotesSection implements CaseSection {

  /** An entry; {@code valid} unless a correction replaced it; {@code what} is the note or the contact itself. */
  record Entry<T>(long id, T what, boolean valid, boolean correction, String by, LocalDate on) {}

  /** {@code number} names the case to those who may write here; null for the others. */
  record View(String number, LocalDate next, List<Entry<LoggedContact.Told>> contacts, List<Entry<Note>> notes) {}

  private final Notes notes;
  private final ContactLog contacts;
  private final Casefiles casefiles;
  private final CaseActs acts;
  private final People people;
  private final CurrentActor actors;

  NotesSection(Notes notes, ContactLog contacts, Casefiles casefiles, CaseActs acts, People people, CurrentActor actors) {
    this.notes = notes;
    this.contacts = contacts;
    this.casefiles = casefiles;
    this.acts = acts;
    this.people = people;
    this.actors = actors;
  }

  @Override
  public String key() {
    return "notes";
  }

  @Override
  public int order() {
    return 75;
  }

  @Override
  public String template() {
    return "casefile/section-notes";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var number = acts.mayAct(actors.get()) ? casefiles.facts(id).number() : null;
    return new View(number, contacts.planned(id).orElse(null), entries(contacts.all(id).stream().map(this::rooted)),
        entries(notes.read(id).stream().map(this::rooted)));
  }

  private Rooted<LoggedContact.Told> rooted(LoggedContact contact) {
    return new Rooted<>(contact.id(), contact.corrects(), contact.told(), contact.by(), contact.at());
  }

  private Rooted<Note> rooted(Note note) {
    return new Rooted<>(note.id(), note.corrects(), note, note.by(), note.at());
  }

  /** Newest first by what was first written, so that a correction stands above what it replaced. */
  private <R> List<Entry<R>> entries(Stream<Rooted<R>> newestFirst) {
    var all = newestFirst.sorted(Comparator.comparing((Rooted<R> each) -> each.root()).reversed()).toList();
    return all.stream().map(each -> new Entry<>(each.id(), each.what(), each.validAmong(all), each.corrects() != null,
        people.displayName(each.by()), LocalDate.ofInstant(each.at(), Casefiles.MALI))).toList();
  }

  private record Rooted<R>(long id, Long corrects, R what, String by, Instant at) {

    private long root() {
      return corrects == null ? id : corrects;
    }

    private boolean validAmong(List<Rooted<R>> all) {
      return all.stream().noneMatch(other -> other.root() == root() && other.id > id);
    }
  }
}
