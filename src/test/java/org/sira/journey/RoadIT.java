package org.sira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.desk.WalkIns;
import org.sira.development.DemoPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** The road as a whole: each way it can end, worked by the people whose steps they are. */
@SiraTest
class RoadIT {

  @Autowired
  private CaseWalk walk;

  @Autowired
  private WalkIns walkIns;

  @Autowired
  private People people;

  @Autowired
  private Organisations organisations;

  @BeforeEach
  void enterPeople() {
    new DemoPeople(people, organisations).enter();
  }

  @Test
  void everythingGoesWellAndTheCaseIsCompleted() {
    var closed = walk.toTheEnd(open(), Story.plain());

    assertThat(closed.closeReason()).isEqualTo("COMPLETED");
    assertThat(closed.dates()).hasNoNullFieldsOrProperties();
  }

  private String open() {
    var walkIn = new WalkIns.WalkIn(
        java.util.Map.of("givenName", "Sékou", "familyName", "Camara", "sex", "M", "birthDate", "1994-03-12",
            "nationality", "ML", "region", "BAMAKO", "idDocument", "NINA", "idNumber", "19403120012345"),
        java.util.Map.of("returnModality", "VHR", "returnDate", java.time.LocalDate.now().minusDays(3).toString(),
            "returnProof", true, "hostCountry", "LY", "priorHelp", "NONE"), List.of());
    return walk.as("caseworker", () -> walkIns.open(walkIn)).number();
  }
}
