package org.sira.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sira.monitoring.Contact.Mode;
import org.sira.monitoring.Try.Result;
import org.sira.worklist.TaskWork;

/** The answers of the forms {@code contactReturnee} and {@code searchReturnee}, read. */
final class TalkAnswers {

  private TalkAnswers() {}

  /** A form of before several tries were noted tells of one: its day, its way and whether the person was there. */
  static List<Try> tries(TaskWork work) {
    if (!asksForWay(work) && work.text("contactedOn") != null) {
      return List.of(new Try(day(work, "contactedOn"), work.text("mode"),
          work.yes("reached") ? Result.REACHED : Result.NO_ANSWER, work.text("remark")));
    }
    return rows(work, "attempts", row -> new Try(LocalDate.parse(text(row, "triedOn")), text(row, "how"),
        Result.valueOf(text(row, "result")), text(row, "tryRemark")));
  }

  /** Whether the form asks why a contact was made another way than planned. */
  static boolean asksForWay(TaskWork work) {
    return work.answers().containsKey("attempts");
  }

  static List<Thing> things(TaskWork work) {
    return rows(work, "things", row -> new Thing(text(row, "thing"), text(row, "thingState"), text(row, "thingRemark")));
  }

  /** A form of before each lead was noted tells who was asked, all on one day, and what was learnt of them together. */
  static List<Lead> leads(TaskWork work) {
    if (!work.answers().containsKey("leads") && work.answers().get("askedPeople") instanceof List<?> asked) {
      return asked.stream().map(who -> new Lead(who.toString(), day(work, "lastSearchOn"), work.text("searchResult"))).toList();
    }
    return rows(work, "leads", row -> new Lead(text(row, "asked"), LocalDate.parse(text(row, "askedOn")), text(row, "learnt")));
  }

  /** What kept visitors away; one that the caseworker met on the way lets them call instead. */
  static Access access(TaskWork work, Contact contact) {
    var reason = work.text("accessConstraint");
    if (reason == null || contact.access() != null && contact.access().reason().equals(reason)) {
      return reason == null ? null : contact.access();
    }
    return new Access(reason, Mode.PHONE);
  }

  static LocalDate day(TaskWork work, String key) {
    return work.text(key) == null ? null : LocalDate.parse(work.text(key));
  }

  private static <T> List<T> rows(TaskWork work, String list, Function<Map<?, ?>, T> read) {
    return work.answers().get(list) instanceof List<?> rows ? rows.stream().map(row -> read.apply((Map<?, ?>) row)).toList()
        : List.of();
  }

  private static String text(Map<?, ?> row, String key) {
    return row.get(key) == null ? null : row.get(key).toString();
  }
}
