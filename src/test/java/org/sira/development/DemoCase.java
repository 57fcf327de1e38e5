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

  private static final List<String> LANGUAGES = List.of("BM", "SNK", "FF", "SES", "BM");
  private static final List<String> FATHERS = List.of("Bakary", "Modibo", "Seydou", "Lassana", "Drissa", "Youssouf");

  WalkIns.WalkIn asWalkIn(LocalDate today, int position) {
    var person = new HashMap<String, Object>(Map.of("givenName", givenName, "familyName", familyName, "sex", sex,
        "birthDate", today.minusYears(age).minusDays(position * 11L).toString(), "nationality", "ML",
        "region", region, "phone", "+2237600%04d".formatted(position * 7 + 11)));
    if (position % 4 != 0) {
      person.put("idDocument", "NINA");
      person.put("idNumber", "1%014d".formatted(position * 7919L));
    }
    person.putAll(told(position));
    var returned = Map.<String, Object>of("returnModality", position % 5 == 0 ? "AVR" : "VHR", "hostCountry",
        position % 5 == 0 ? "NE" : "LY", "returnDate", today.minusDays(4).toString(), "returnProof", true,
        "priorHelp", "NONE");
    return WalkIns.WalkIn.of(person, returned, List.of());
  }

  /** What registration asks beside name and papers, different from one to the next. */
  private Map<String, Object> told(int position) {
    var told = new HashMap<String, Object>(Map.of("language", LANGUAGES.get(position % LANGUAGES.size()),
        "reading", List.of("NO", "LITTLE", "WELL").get(position % 3), "fatherName", FATHERS.get(position % FATHERS.size()),
        "birthPlace", region.equals("KAYES") ? "Kayes" : "Bamako", "cercle", region + "." + region,
        "emergencyName", FATHERS.get((position + 1) % FATHERS.size()) + " " + familyName, "emergencyRelation", "SIBLING",
        "emergencyPhone", "+2236600%04d".formatted(position * 7 + 12)));
    told.putAll(Map.of("maritalStatus", List.of("SINGLE", "MARRIED", "MARRIED", "DIVORCED").get(position % 4),
        "men", 1 + position % 2, "women", 1 + position % 3, "boys", position % 4, "girls", position % 3,
        "countriesCrossed", List.of("NE", "DZ"), "inDebt", position % 3 == 0 ? "NO" : "YES", "counselled", "YES",
        "toOriginCommunity", position % 5 == 0 ? "NO" : "YES"));
    if (position % 3 != 0) {
      told.put("debtBand", List.of("UNDER_100000", "FROM_100000", "FROM_300000").get(position % 3));
      told.put("members", List.of(Map.of("memberName", FATHERS.get((position + 2) % FATHERS.size()), "memberRelation", "CHILD",
          "memberSex", "M", "memberBirthYear", 2015 + position % 8, "memberTravelled", position % 2 == 0)));
    }
    return told;
  }
}
