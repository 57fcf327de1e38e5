package org.sira.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sira.monitoring.Contact.Kind;

/**
 * When and how people are contacted (rule of practice, domain 7): 1, 3, 6 and 12 months after the first line received,
 * the first time by phone, then by visit; where visits are not safe, always by phone or through a local partner.
 */
final class ContactPlan {

  record Planned(int month, Kind kind, LocalDate dueOn) {}

  private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);
  private static final Set<String> WITHOUT_VISITS = Set.of("MOPTI", "GAO", "TOMBOUCTOU", "MENAKA");
  private static final Set<Integer> WITH_SURVEY = Set.of(6, 12);

  private ContactPlan() {}

  static List<Planned> from(LocalDate received, String region) {
    return MONTHS.stream().map(month -> new Planned(month, kind(month, region), received.plusMonths(month))).toList();
  }

  static boolean withSurvey(int month) {
    return WITH_SURVEY.contains(month);
  }

  private static Kind kind(int month, String region) {
    return month == 1 || region != null && WITHOUT_VISITS.contains(region) ? Kind.PHONE : Kind.VISIT;
  }
}
