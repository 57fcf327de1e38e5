package org.sira.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The follow-up as the case page shows it; {@code waiting} is the newest waiting for news, null when there was none. */
public record FollowUpView(List<Line> contacts, List<Lead> leads, Wait waiting, List<Alarm> alarms) {

  /**
   * A contact; {@code state} is a contact's state, or NOW for the one that is being made; {@code access} says why a
   * visit is replaced, null when it is not; {@code tries} and {@code things} are what was noted; {@code satisfaction} is
   * without answers where the reader is not to know them, null when it was not asked.
   */
  public record Line(int month, String mode, LocalDate dueOn, String state, Instant doneAt, Access access,
                     LocalDate nextOn, List<Try> tries, List<Thing> things, Satisfaction satisfaction) {}

  /**
   * What gave alarm in the contact of a month, as far as the reader may know it; {@code reserved} says that there is
   * more, for protection staff or for those who evaluate the help; what an officer decided, why and who, null before.
   */
  public record Alarm(int month, List<RedFlags.Row> flags, boolean reserved, String action, String reason, String by) {}
}
