package org.sira.development;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.desk.WalkIns;
import org.sira.journey.Story;

/**
 * An invented person of the demo: who, opened by which caseworker how many weeks ago, and the step at which the case
 * stands today, null for one that went to its end.
 */
record DemoCase(String givenName, String familyName, String sex, int age, String region, String caseworker,
                int weeksAgo, String standsAt, Story story) {

  WalkIns.WalkIn asWalkIn(LocalDate today, int position) {
    var person = new HashMap<String, Object>(Map.of("givenName", givenName, "familyName", familyName, "sex", sex,
        "birthDate", today.minusYears(age).minusDays(position * 11L).toString(), "nationality", "ML",
        "region", region, "phone", "+2237600%04d".formatted(position * 7 + 11), "phoneOwner", "SELF"));
    if (position % 4 != 0) {
      person.put("idDocument", "NINA");
      person.put("idNumber", "1%014d".formatted(position * 7919L));
    }
    var returned = Map.<String, Object>of("returnModality", position % 5 == 0 ? "AVR" : "VHR", "hostCountry",
        position % 5 == 0 ? "NE" : "LY", "returnDate", today.minusDays(4).toString(), "returnProof", true,
        "priorHelp", "NONE");
    return WalkIns.WalkIn.of(person, returned, List.of());
  }
}
