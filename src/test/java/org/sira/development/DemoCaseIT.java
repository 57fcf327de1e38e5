package org.sira.development;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.casefile.Casefiles;
import org.sira.desk.WalkIns;
import org.sira.journey.CaseWalk;
import org.springframework.beans.factory.annotation.Autowired;

/** The people of the demo are registered whole, with nothing that their form would not take. */
@SiraTest
class DemoCaseIT {

  @Autowired CaseWalk walk;
  @Autowired WalkIns walkIns;
  @Autowired Casefiles casefiles;
  @Autowired People people;
  @Autowired Organisations organisations;

  @Test
  void whatTheDemoTellsOfItsPeopleStandsInTheirRegistration() {
    new DemoPeople(people, organisations).enter();
    var stories = DemoStories.all();
    for (int i = 0; i < stories.size(); i++) {
      var walkIn = stories.get(i).asWalkIn(casefiles.today(), i);
      var opened = walk.as(stories.get(i).caseworker(), () -> walkIns.open(walkIn));
      assertThat(casefiles.known(opened.id())).containsAllEntriesOf(walkIn.person());
    }
  }
}
