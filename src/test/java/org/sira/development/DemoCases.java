package org.sira.development;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sira.TimeTravel;
import org.sira.casefile.Casefiles;
import org.sira.desk.WalkIns;
import org.sira.journey.CaseWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the demo at its first start: fourteen months of casework, done by the demo's people through the real use
 * cases, on a clock that begins in the past and ends at the present. A start that was broken off goes on to the
 * present with the cases that it has.
 */
@Component
@DevelopmentOnly
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DemoCases implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
  private static final Duration BEGIN = Duration.ofDays(-61 * 7L);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int STEPS_A_WEEK = 5;

  private final DemoClock clock;
  private final TimeTravel time;
  private final CaseWalk walk;
  private final WalkIns walkIns;
  private final JdbcClient jdbc;
  private final boolean full;

  DemoCases(Clock clock, TimeTravel time, CaseWalk walk, WalkIns walkIns, JdbcClient jdbc,
      @Value("${sira.demo}") String demo) {
    this.clock = (DemoClock) clock;
    this.time = time;
    this.walk = walk;
    this.walkIns = walkIns;
    this.jdbc = jdbc;
    this.full = "full".equals(demo);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var empty = jdbc.sql("select not exists (select 1 from casefile_case)").query(Boolean.class).single();
    if (full && empty) {
      clock.moveTo(BEGIN);
      live(DemoStories.all());
    }
    if (clock.offset().isNegative()) {
      time.advance(clock.offset().abs());
    }
  }

  private void live(List<DemoCase> stories) {
    var waiting = new ArrayList<>(stories);
    var open = new LinkedHashMap<String, DemoCase>();
    while (clock.offset().compareTo(WEEK.negated()) < 0) {
      var weeksAgo = clock.offset().abs().toDays() / 7;
      while (!waiting.isEmpty() && waiting.get(0).weeksAgo() >= weeksAgo - 1) {
        var story = waiting.remove(0);
        open.put(open(story, stories.size() - waiting.size()), story);
        LOG.info("Demo: {} of {} cases", open.size(), stories.size());
      }
      open.forEach(this::aWeekOfWork);
      time.advance(WEEK);
    }
  }

  private String open(DemoCase story, int position) {
    var today = Instant.now(clock).atZone(Casefiles.MALI).toLocalDate();
    return walk.as(story.caseworker(), () -> walkIns.open(story.asWalkIn(today, position))).number();
  }

  private void aWeekOfWork(String number, DemoCase story) {
    for (int i = 0; i < STEPS_A_WEEK && !walk.facts(number).closed(); i++) {
      var tasks = walk.open(number);
      if (tasks.isEmpty() || tasks.stream().anyMatch(task -> task.step().equals(story.standsAt()))) {
        return;
      }
      walk.work(tasks.get(0), story.story());
    }
  }
}
