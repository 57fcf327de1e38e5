package org.sira.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.TestMail;
import org.sira.TimeTravel;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.PersonInvited;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.notification.QueuedMail.State;
import org.sira.worklist.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SiraTest
class NotificationIT {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired
  Notifications notifications;
  @Autowired
  MailStore store;
  @Autowired
  MailWriter writer;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  MailQueue queue;
  @Autowired
  Postman sender;
  @Autowired
  People people;
  @Autowired
  TestCases cases;
  @Autowired
  Tasks tasks;
  @Autowired
  TimeTravel travel;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  Clock clock;

  @AfterEach
  void theServerIsUpAgain() {
    TestMail.up();
  }

  @Test
  void aDecisionIsToldInTheReadersLanguageAsTextAndHtml() {
    var opened = cases.open("GAO", "GAO");
    var reader = person("fr", "GAO", Role.CASEWORKER);
    var englishReader = person("en", "GAO", Role.CASEWORKER);
    notifications.proposalDecided(opened.id(), 2, "RETURNED", List.of(reader, englishReader));
    sender.runDue();

    var mail = TestMail.to(reader).get(0);
    assertThat(TestMail.words(mail)).startsWith("Sira : décision sur le dossier " + opened.number())
        .contains("révision 2, vous est renvoyé", "text/plain", "text/html", "/cases/" + opened.number() + "\"");
    assertThat(TestMail.header(mail, "Message-ID")).matches("<[0-9a-f-]{36}@localhost>");
    assertThat(TestMail.words(TestMail.to(englishReader).get(0))).contains("revision 2, was returned to you");
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    var opened = cases.open("GAO", "GAO");
    var reader = person("fr", "GAO", Role.CASEWORKER);
    transaction.executeWithoutResult(status -> {
      notifications.proposalDecided(opened.id(), 1, "APPROVED", List.of(reader));
      status.setRollbackOnly();
    });
    sender.runDue();
    assertThat(TestMail.to(reader)).isEmpty();
  }

  @Test
  void theSameLetterIsSentOnceAndAMailSentTwiceIsRecognised() {
    var reader = person("fr", "GAO", Role.CASEWORKER);
    var to = new org.sira.access.Contact(reader, reader, reader + "@example.org", "fr");
    writer.queue(Letter.of(MailKind.ESCALATION, "same " + reader, to, "/", "ML-1"));
    writer.queue(Letter.of(MailKind.ESCALATION, "same " + reader, to, "/", "ML-1"));
    transaction.executeWithoutResult(dies -> {
      sender.runDue();
      dies.setRollbackOnly();
    });
    sender.runDue();
    assertThat(TestMail.to(reader)).extracting(mail -> TestMail.header(mail, "Message-ID")).hasSize(2)
        .containsOnly(TestMail.header(TestMail.to(reader).get(0), "Message-ID"));
  }

  @Test
  void aServerThatIsDownIsTriedAgainWithGrowingPausesUntilItIsGivenUp() {
    var opened = cases.open("GAO", "GAO");
    var reader = person("fr", "GAO", Role.CASEWORKER);
    notifications.proposalDecided(opened.id(), 1, "APPROVED", List.of(reader));
    TestMail.down();
    sender.runDue();
    for (var pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
      assertThat(Duration.between(clock.instant(), mailTo(reader, State.QUEUED).nextTry()))
          .isBetween(pause.minusSeconds(20), pause);
      travel.advance(pause);
    }
    var given = mailTo(reader, State.FAILED);
    assertThat(given.attempts()).isEqualTo(5);
    assertThat(given.lastError()).contains("MailConnectException");
    TestMail.up();
    asAdmin(() -> queue.retry(given.id()));
    sender.runDue();
    assertThat(TestMail.to(reader).stream().map(TestMail::words).filter(words -> words.contains("décision"))).hasSize(1);
  }

  @Test
  void newWorkIsToldAtMostOnceAnHour() {
    travel.runDue();
    var reader = person("fr", "GAO", Role.CASEWORKER);
    cases.open("GAO", "GAO");
    cases.open("GAO", "GAO");
    travel.runDue();
    assertThat(TestMail.to(reader)).singleElement().satisfies(mail -> assertThat(TestMail.words(mail))
        .contains("2 nouvelles tâches", "(2)", "/tasks?f=group"));

    cases.open("GAO", "GAO");
    travel.advance(Duration.ofMinutes(50));
    assertThat(TestMail.to(reader)).hasSize(1);
    travel.advance(Duration.ofMinutes(11));
    assertThat(TestMail.to(reader)).hasSize(2);
    assertThat(TestMail.words(TestMail.to(reader).get(1))).contains("une nouvelle tâche");
    travel.advance(Duration.ofHours(3));
    assertThat(TestMail.to(reader)).hasSize(2);
  }

  @Test
  void workThatSomebodyTookMeanwhileIsNotTold() {
    travel.runDue();
    var reader = person("fr", "TOMBOUCTOU", Role.CASEWORKER);
    var task = cases.task(cases.open("GAO", "TOMBOUCTOU").id(), "completeRegistration");
    As.as(As.iom("quick", Role.CASEWORKER), () -> run(() -> tasks.claim(task.id())));
    travel.runDue();
    assertThat(TestMail.to(reader)).isEmpty();
  }

  @Test
  void onlyPeopleOfTheRoleWhoSeeTheCaseAreTold() {
    travel.runDue();
    var elsewhere = person("fr", "KAYES", Role.CASEWORKER);
    var otherRole = person("fr", "TOMBOUCTOU", Role.FINANCE);
    var reader = person("fr", "TOMBOUCTOU", Role.CASEWORKER);
    cases.open("GAO", "TOMBOUCTOU");
    travel.runDue();
    assertThat(TestMail.to(reader)).hasSize(1);
    assertThat(TestMail.to(elsewhere)).isEmpty();
    assertThat(TestMail.to(otherRole)).isEmpty();
  }

  @Test
  void whoHoldsATaskIsRemindedOnceBeforeItsLastDay() {
    var holder = person("fr", "BAMAKO", Role.CASEWORKER);
    var opened = cases.open("GAO", "BAMAKO");
    cases.move(opened.id(), "registration", "needsAssessment");
    var task = cases.task(opened.id(), "assessNeeds");
    As.as(As.iom(holder, Role.CASEWORKER), () -> run(() -> tasks.claim(task.id())));
    travel.advance(Period.ofDays(10));
    assertThat(reminders(holder)).isEmpty();
    travel.advance(Duration.between(clock.instant(), task.due()));
    assertThat(reminders(holder)).singleElement().satisfies(words -> assertThat(words)
        .contains("une échéance", task.name(Locale.FRENCH) + ", " + opened.number()));
  }

  @Test
  void anInvitationIsForgottenOnceItIsSent() {
    var invited = "invited" + NUMBERS.incrementAndGet();
    events.publishEvent(new PersonInvited(invited, "Awa Diallo", invited + "@example.org", "en", "a-secret-token",
        Instant.parse("2026-12-01T10:00:00Z")));
    sender.runDue();
    assertThat(TestMail.words(TestMail.to(invited).get(0))).contains("/invitation/a-secret-token", "1 December 2026");
    assertThat(store.list(State.SENT, 50)).filteredOn(mail -> mail.username().equals(invited)).hasSize(1);
    assertThat(jdbc.sql("select text || html from notification_mail where username = :u").param("u", invited)
        .query(String.class).single()).isEmpty();
  }

  @Test
  void noMailTellsWhoThePersonIs() {
    var reader = person("fr", "MOPTI", Role.CASEWORKER);
    var opened = cases.open("GAO", "MOPTI");
    travel.runDue();
    notifications.proposalDecided(opened.id(), 1, "REFUSED", List.of(reader));
    notifications.seatsReminded(opened.id(), Role.CASEWORKER, List.of("CASEWORKER"));
    notifications.seatsEscalated(opened.id(), Role.CASEWORKER);
    var task = cases.task(opened.id(), "completeRegistration");
    As.as(As.iom(reader, Role.CASEWORKER), () -> run(() -> tasks.claim(task.id())));
    cases.move(opened.id(), "registration", "needsAssessment");
    var due = cases.task(opened.id(), "assessNeeds");
    As.as(As.iom(reader, Role.CASEWORKER), () -> run(() -> tasks.claim(due.id())));
    travel.advance(Period.ofDays(30));

    var kinds = jdbc.sql("select distinct kind from notification_mail where username = :u").param("u", reader)
        .query(String.class).list();
    assertThat(kinds).containsExactlyInAnyOrder("NEW_WORK", "DECISION", "REMINDER", "ESCALATION", "DEADLINE");
    assertThat(TestMail.to(reader)).hasSizeGreaterThanOrEqualTo(5).allSatisfy(mail -> assertThat(TestMail.words(mail))
        .doesNotContain("Zantigui").doesNotContain("Kouyatébougou").doesNotContain("76998877").doesNotContain("Awa"));
  }

  private List<String> reminders(String username) {
    return TestMail.to(username).stream().map(TestMail::words).filter(words -> words.contains("échéance")).toList();
  }

  private QueuedMail mailTo(String username, State state) {
    return store.list(state, 500).stream()
        .filter(mail -> mail.username().equals(username) && mail.kind() == MailKind.DECISION).findFirst().orElseThrow();
  }

  private String person(String language, String office, Role role) {
    var username = "reader" + NUMBERS.incrementAndGet();
    people.create(new NewPerson(username, "Awa Diallo", username + "@example.org", language,
        new Post(Set.of(role), Actor.IOM, office, false, null)), "une phrase courte");
    return username;
  }

  private static void asAdmin(Runnable work) {
    As.as(As.iom("admin", Role.ADMIN), () -> run(work));
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }
}
