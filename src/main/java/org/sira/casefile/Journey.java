package org.sira.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The way out and home. {@code absenceMonths} is only given where the day of leaving is not known; countries are ISO
 * codes; yes and no are null where nobody asked. Detention and to whom a debt is owed are protection data and stand
 * with the screening.
 */
public record Journey(LocalDate leftOn, Integer absenceMonths, List<String> countries, String sendingMission,
                      Boolean counselled, String companions, Boolean toOriginCommunity, Boolean inDebt, String debtBand) {

  /** Whole months away until the return, null when neither is known. */
  public Integer monthsAwayUntil(LocalDate returned) {
    return leftOn == null || returned == null ? absenceMonths : (Integer) (int) ChronoUnit.MONTHS.between(leftOn, returned);
  }
}
