package org.sira.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey comes to, from 0 (worst) to 1 (best), rounded half up to four decimals; bands are judged on the rounded
 * value, which is the one people see. A dimension with too few answers that count is absent, and then so is the
 * composite, the weighted mean of all three.
 */
public record Scores(Map<Dimension, BigDecimal> dimensions, BigDecimal composite) {

  static final int DECIMALS = 4;

  /** The weighted mean of each dimension's answered questions, and of the dimensions, which are not rounded before. */
  static Scores of(Instrument instrument, WeightSet weights, Map<String, Object> answers) {
    var exact = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    for (var dimension : Dimension.values()) {
      mean(instrument.of(dimension), weights, answers).ifPresent(value -> exact.put(dimension, value));
    }
    var rounded = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    exact.forEach((dimension, value) -> rounded.put(dimension, rounded(value)));
    return new Scores(rounded, exact.size() < Dimension.values().length ? null : rounded(composite(exact, weights)));
  }

  /** Null when it is not computable. */
  public BigDecimal of(Dimension dimension) {
    return dimensions.get(dimension);
  }

  private static Optional<BigDecimal> mean(List<Instrument.Item> items, WeightSet weights, Map<String, Object> answers) {
    var sum = BigDecimal.ZERO;
    var weighed = BigDecimal.ZERO;
    int counted = 0;
    for (var item : items) {
      var points = item.points(answers.get(item.question()));
      if (points.isPresent()) {
        var weight = weights.items().get(item.code());
        sum = sum.add(weight.multiply(points.get()));
        weighed = weighed.add(weight);
        counted++;
      }
    }
    var least = weights.leastAnswered().multiply(BigDecimal.valueOf(items.size()));
    return counted == 0 || BigDecimal.valueOf(counted).compareTo(least) < 0 ? Optional.empty()
        : Optional.of(sum.divide(weighed, MathContext.DECIMAL64));
  }

  private static BigDecimal composite(Map<Dimension, BigDecimal> exact, WeightSet weights) {
    var sum = BigDecimal.ZERO;
    var weighed = BigDecimal.ZERO;
    for (var each : exact.entrySet()) {
      var weight = weights.dimensions().get(each.getKey());
      sum = sum.add(weight.multiply(each.getValue()));
      weighed = weighed.add(weight);
    }
    return sum.divide(weighed, MathContext.DECIMAL64);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
