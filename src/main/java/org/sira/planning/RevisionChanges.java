package org.sira.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.sira.shared.Money;

/**
 * What a revision of a plan changes in the one before. Lines carry no lasting id from one revision to the next: two
 * lines are the same help when kind and description agree, and what is left over is paired by kind, in its order.
 */
public record RevisionChanges(Plan before, Plan after, List<LineChange> lines) {

  public enum What { SAME, CHANGED, ADDED, NOT_TAKEN_UP }

  /** A line before and after; the one that is not there is null. Differences are XOF. */
  public record LineChange(What what, PlanLine before, PlanLine after) {

    public PlanLine either() {
      return after == null ? before : after;
    }

    public BigDecimal difference() {
      return amount(after).subtract(amount(before));
    }

    private static BigDecimal amount(PlanLine line) {
      return line == null ? BigDecimal.ZERO : line.total().amount();
    }
  }

  /** A goal that reads otherwise than before: {@code dimension} is null for the person's own words. */
  public record GoalChange(String dimension, String before, String after) {}

  public static RevisionChanges between(Plan before, Plan after) {
    var left = new ArrayList<>(before.lines());
    var pairs = new PlanLine[after.lines().size()];
    pair(after.lines(), left, pairs, (one, other) -> one.kind().equals(other.kind()) && one.description().equals(other.description()));
    pair(after.lines(), left, pairs, (one, other) -> one.kind().equals(other.kind()));
    var changes = new ArrayList<LineChange>();
    for (int at = 0; at < pairs.length; at++) {
      changes.add(change(pairs[at], after.lines().get(at)));
    }
    left.forEach(line -> changes.add(new LineChange(What.NOT_TAKEN_UP, line, null)));
    return new RevisionChanges(before, after, changes);
  }

  public BigDecimal difference() {
    return after.total().amount().subtract(before.total().amount());
  }

  /** An amount of difference as people read it, with its sign. */
  public String signed(BigDecimal difference) {
    var shown = new Money(difference.abs(), Money.XOF).shown();
    return difference.signum() > 0 ? "+\u202F" + shown : difference.signum() < 0 ? "\u2212\u202F" + shown : shown;
  }

  public List<GoalChange> goals() {
    var own = new GoalChange(null, before.goals().own(), after.goals().own());
    return Stream.concat(Stream.of(own), Stream.of("ECONOMIC", "SOCIAL", "PSYCHOSOCIAL")
            .map(dimension -> new GoalChange(dimension, before.goals().of(dimension), after.goals().of(dimension))))
        .filter(goal -> !Objects.equals(goal.before(), goal.after())).toList();
  }

  private static void pair(List<PlanLine> lines, List<PlanLine> left, PlanLine[] pairs, BiPredicate<PlanLine, PlanLine> same) {
    for (int at = 0; at < pairs.length; at++) {
      var line = lines.get(at);
      if (pairs[at] == null) {
        pairs[at] = left.stream().filter(other -> same.test(line, other)).findFirst().orElse(null);
        left.remove(pairs[at]);
      }
    }
  }

  private static LineChange change(PlanLine before, PlanLine after) {
    return new LineChange(before == null ? What.ADDED : says(before).equals(says(after)) ? What.SAME : What.CHANGED,
        before, after);
  }

  /** All that a line says, without its id and its place in the plan. */
  private static List<Object> says(PlanLine line) {
    return Stream.of(line.kind(), line.trade(), line.description(), line.dimension(), line.quantity(), line.unitPrice(), line.delivery(),
        line.schedule()).map(Object.class::cast).toList();
  }
}
