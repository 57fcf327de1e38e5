package org.sira.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.OpenedCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is written to about a proposal, told by the events as they are published. */
@SiraTest
class DecisionMailsIT {

  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  TestCases cases;
  @Autowired
  Casefiles casefiles;
  @Autowired
  Organisations organisations;
  @Autowired
  People people;
  @Autowired
  JdbcClient jdbc;

  private OpenedCase opened;

  @BeforeEach
  void aCaseAndPeople() {
    opened = cases.open("KAYES", "KAYES");
    if (people.find("mails.proposer").isEmpty()) {
      person("mails.proposer", Role.CASEWORKER, null);
      person("mails.dgme", Role.COMMITTEE, "DGME");
      person("mails.ngo", Role.COMMITTEE, "NGO");
      person("mails.chief", Role.CHIEF, null);
      organisations.create("MAILS_NGO", "ONG des mails", Set.of());
      people.create(new NewPerson("mails.partner", "Awa Diallo", "mails.partner@example.org", "fr",
          new Post(Set.of(Role.CASEWORKER), "MAILS_NGO", "KAYES", false, null)), "une phrase courte");
    }
  }

  @Test
  void proposersHearOfTheDecision() {
    events.publishEvent(new ProposalDecided(opened.id(), 2, RoundState.REFUSED, Set.of("mails.proposer", "nobody")));
    assertThat(written("DECISION")).containsExactly("mails.proposer");
  }

  @Test
  void aProposerWhoseSharingEndedHearsNothing() {
    var decided = new ProposalDecided(opened.id(), 2, RoundState.APPROVED, Set.of("mails.partner"));
    events.publishEvent(decided);
    assertThat(written("DECISION")).isEmpty();
    casefiles.assign(opened.id(), "MAILS_NGO", null);
    events.publishEvent(decided);
    assertThat(written("DECISION")).containsExactly("mails.partner");
  }

  @Test
  void ofTheCommitteeOnlyThoseWhoseSeatsAreOpenAreReminded() {
    events.publishEvent(new SeatsReminded(opened.id(), Role.COMMITTEE, List.of("DGME")));
    assertThat(written("REMINDER")).contains("mails.dgme").doesNotContain("mails.ngo");
  }

  @Test
  void theRoleThatSeatsArePassedOnToHearsOfIt() {
    events.publishEvent(new SeatsEscalated(opened.id(), Role.CHIEF));
    assertThat(written("ESCALATION")).contains("mails.chief").doesNotContain("mails.dgme");
  }

  private List<String> written(String kind) {
    return jdbc.sql("select username from notification_mail where kind = :kind and subject like :number")
        .param("kind", kind).param("number", "%" + opened.number()).query(String.class).list();
  }

  private void person(String username, Role role, String seat) {
    people.create(new NewPerson(username, "Awa Diallo", username + "@example.org", "fr",
        new Post(Set.of(role), Actor.IOM, "KAYES", true, seat)), "une phrase courte");
  }
}
