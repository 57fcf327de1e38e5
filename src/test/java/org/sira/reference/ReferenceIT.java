package org.sira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class ReferenceIT {

  @Autowired
  WorkingCalendar calendar;
  @Autowired
  Places places;

  @Test
  void theHolidaysOfMaliAreNotWorked() {
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-09-22"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-29"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-05-27"))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-23"))).isTrue();
  }

  @Test
  void aPlaceIsFoundByTheNameThatAManifestGivesIt() {
    var region = places.named("SEGOU", null).orElseThrow();
    var cercle = places.named("niono", region.code()).orElseThrow();
    assertThat(places.named("Niono", cercle.code())).isPresent();
    assertThat(places.find(cercle.code())).contains(cercle);
    assertThat(places.regions()).hasSize(20);
  }
}
