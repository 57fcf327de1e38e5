package org.sira.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sira.TimeTravel;
import org.sira.access.Contact;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.SignedInPerson;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.documents.Documents;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.sira.worklist.WorklistTask;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Works a case as the people do: each open task by somebody whose role, office and duties allow it, with the answers
 * of a story; when nothing is left to do but wait, the clock moves to the next timer.
 */
@Component
public class CaseWalk {

  private static final int MOST_STEPS = 120;

  private final Casefiles casefiles;
  private final TaskLists lists;
  private final Tasks tasks;
  private final SampleAnswers samples;
  private final Documents documents;
  private final People people;
  private final TimeTravel time;

  CaseWalk(Casefiles casefiles, TaskLists lists, Tasks tasks, SampleAnswers samples, Documents documents, People people,
      TimeTravel time) {
    this.casefiles = casefiles;
    this.lists = lists;
    this.tasks = tasks;
    this.samples = samples;
    this.documents = documents;
    this.people = people;
    this.time = time;
  }

  /** Works on until this step is open, and leaves it open. */
  public WorklistTask until(String number, String step, Story story) {
    for (int i = 0; i < MOST_STEPS; i++) {
      var wanted = open(number).stream().filter(task -> task.step().equals(step)).findFirst();
      if (wanted.isPresent()) {
        return wanted.get();
      }
      forward(number, story);
    }
    throw new AssertionError(number + " never came to " + step + "; it waits for " + open(number));
  }

  /** Works on until the case is closed, and tells how it closed. */
  public CaseFacts toTheEnd(String number, Story story) {
    for (int i = 0; i < MOST_STEPS && !facts(number).closed(); i++) {
      forward(number, story);
    }
    return facts(number);
  }

  /** Completes the open task of a step with these answers, by whoever may. */
  public String complete(String number, String step, Map<String, Object> answers) {
    var task = open(number).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
    return byWhoeverMay(task, answers);
  }

  /** Acts as this person. */
  public <T> T as(String username, Callable<T> act) {
    var person = new SignedInPerson(people.find(username).orElseThrow());
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    SecurityContextHolder.setContext(context);
    try {
      return act.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Does something as this person. */
  public void as(String username, Runnable act) {
    as(username, () -> {
      act.run();
      return null;
    });
  }

  public List<WorklistTask> open(String number) {
    return lists.ofCase(facts(number).id()).stream().filter(task -> !task.onHold()).toList();
  }

  public CaseFacts facts(String number) {
    return casefiles.visible(number);
  }

  private void forward(String number, Story story) {
    var open = open(number);
    if (open.isEmpty()) {
      time.advance(Duration.ofDays(10));
    } else {
      work(open.get(0), story);
    }
  }

  /** Completes a task as the story has it, by whoever may, and tells by whom. */
  public String work(WorklistTask task, Story story) {
    return byWhoeverMay(task, story.answersAt(task.step()));
  }

  private String byWhoeverMay(WorklistTask task, Map<String, Object> decided) {
    Refusal last = null;
    for (var person : candidates(task)) {
      try {
        as(person.username(), () -> tasks.complete(task.id(),
            samples.to(lists.formSource(task), lists.draft(task), decided, () -> photo(task))));
        return person.username();
      } catch (Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.FORBIDDEN && refusal.kind() != Refusal.Kind.NOT_FOUND) {
          throw refusal;
        }
        last = refusal;
      }
    }
    throw new AssertionError("nobody may work on " + task, last);
  }

  private String photo(WorklistTask task) {
    return documents.attach(task.id(), "visite.txt", "Visite faite, matériel présent.".getBytes(UTF_8)).id().toString();
  }

  private List<Contact> candidates(WorklistTask task) {
    return people.ofRole(task.role(), task.office(), task.organisation(), task.role() == Role.COMMITTEE ? task.seat() : null);
  }
}
