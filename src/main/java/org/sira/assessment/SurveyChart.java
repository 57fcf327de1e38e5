package org.sira.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The scores of several interviews as lines from 0 to 1, in the units of a drawing {@value #WIDTH} wide and
 * {@value #HEIGHT} high. It compares what one weight set computed; the table beside it says the same in numbers.
 */
public record SurveyChart(List<Series> series, List<Tick> ticks) {

  static final int WIDTH = 320;
  static final int HEIGHT = 160;
  private static final int LEFT = 34;
  private static final int RIGHT = 300;
  private static final int TOP = 12;
  private static final int BOTTOM = 128;

  /** One dimension, or the composite; {@code line} in the words of SVG. */
  public record Series(String subject, List<Point> points) {

    public String line() {
      return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
  }

  /** A score, from the left and from the top. */
  public record Point(int x, int y) {}

  /** Where an interview stands. */
  public record Tick(int x, SurveyView.Line interview) {}

  /** Null for fewer than two interviews. */
  static SurveyChart of(List<SurveyView.Line> lines) {
    if (lines.size() < 2) {
      return null;
    }
    var ticks = IntStream.range(0, lines.size())
        .mapToObj(i -> new Tick(LEFT + (RIGHT - LEFT) * i / (lines.size() - 1), lines.get(i))).toList();
    var subjects = lines.get(0).scores().stream().map(SurveyView.Score::subject).toList();
    return new SurveyChart(IntStream.range(0, subjects.size()).mapToObj(i -> series(subjects.get(i), i, ticks)).toList(), ticks);
  }

  private static Series series(String subject, int index, List<Tick> ticks) {
    var points = new ArrayList<Point>();
    for (var tick : ticks) {
      var value = tick.interview().scores().get(index).value();
      if (value != null) {
        points.add(new Point(tick.x(), BOTTOM - (int) Math.round(value.doubleValue() * (BOTTOM - TOP))));
      }
    }
    return new Series(subject, points);
  }
}
