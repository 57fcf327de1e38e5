package org.sira.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sira.SiraApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * A module is a package under {@code org.sira}; what lies in packages below it is nobody else's business. Only
 * {@code shared} is open to all: it is there for nothing else.
 */
class ModularityTest {

  private final ApplicationModules modules = ApplicationModules.of(SiraApplication.class);

  @Test
  void modulesTalkOnlyThroughWhatTheyOfferAndNeverInACircle() {
    assertThat(modules.stream()).hasSizeGreaterThan(4);
    modules.detectViolations().filter(violation -> !violation.getMessage().contains("within module 'shared'"))
        .throwIfPresent();
  }

  @Test
  void thePictureOfTheModulesIsWrittenAnew() {
    new Documenter(modules).writeModulesAsPlantUml();
  }
}
