package org.sira.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sira.access.Contact;
import org.sira.access.People;
import org.sira.access.Person;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.Schedule;
import org.sira.worklist.TaskOpened;
import org.sira.worklist.WaitingTasks;
import org.sira.worklist.WorklistTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of new work for their group: whoever has the role and the case in scope, at most once an hour each, and
 * only of what nobody has taken meanwhile. Tasks are counted by step, cases are not named.
 */
@Component
@Order(Postman.LAST - 1)
class NewWorkDigest implements Schedule {

  private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

  private final DigestStore store;
  private final WaitingTasks waiting;
  private final People people;
  private final Scope scope;
  private final MailWriter writer;
  private final TransactionTemplate transaction;
  private final Clock clock;

  NewWorkDigest(DigestStore store, WaitingTasks waiting, People people, Scope scope, MailWriter writer,
      PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.waiting = waiting;
    this.people = people;
    this.scope = scope;
    this.writer = writer;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @EventListener
  void taskOpened(TaskOpened opened) {
    store.opened(opened.taskId(), clock.instant());
  }

  @Override
  public String name() {
    return "notification.newWork";
  }

  @Override
  public Optional<Instant> nextDue() {
    return store.nextDue();
  }

  @Override
  public void runDue() {
    untilNothingIsLeft(this::sortOut);
    untilNothingIsLeft(this::tellOne);
  }

  private void untilNothingIsLeft(Predicate<Instant> step) {
    boolean more;
    do {
      more = Boolean.TRUE.equals(transaction.execute(status -> step.test(clock.instant())));
    } while (more);
  }

  private boolean sortOut(Instant now) {
    var opened = store.takeOpened();
    waiting.among(opened).forEach(task -> groupOf(task)
        .forEach(person -> store.tell(person.username(), task.id(), now, AT_MOST_EVERY)));
    return !opened.isEmpty();
  }

  private List<Contact> groupOf(WorklistTask task) {
    var seat = task.role() == Role.COMMITTEE ? task.seat() : null;
    return people.ofRole(task.role(), task.office(), task.organisation(), seat);
  }

  private boolean tellOne(Instant now) {
    var username = store.takeDue(now);
    username.ifPresent(due -> {
      var person = people.find(due).filter(Person::active);
      var tasks = waiting.among(store.takeTasks(due)).stream().filter(task -> person.isPresent()
          && scope.covers(person.get().actor(), task.office(), task.organisation())).toList();
      if (tasks.isEmpty() || person.isEmpty()) {
        store.nothingToTell(due);
      } else {
        writer.queue(letter(person.get(), tasks, now));
        store.told(due, now);
      }
    });
    return username.isPresent();
  }

  private static Letter letter(Person person, List<WorklistTask> tasks, Instant now) {
    var to = new Contact(person.username(), person.displayName(), person.email(), person.language());
    return new Letter(MailKind.NEW_WORK, "new-work " + person.username() + " " + now, to,
        locale -> new Object[] {tasks.size()}, locale -> bySteps(tasks, locale), "/tasks?f=group");
  }

  private static List<String> bySteps(List<WorklistTask> tasks, Locale locale) {
    var counts = tasks.stream().collect(Collectors.groupingBy(task -> task.name(locale), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream().map(entry -> entry.getKey() + " (" + entry.getValue() + ")").toList();
  }
}
