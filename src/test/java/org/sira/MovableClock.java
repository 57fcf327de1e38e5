package org.sira;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The real clock with an offset that is moved forward instead of waiting, the engine's clock along with it. The
 * engine keeps its time once per process, so the offset is shared by all clocks of this class too.
 */
public class MovableClock extends Clock {

  private static volatile Duration offset = Duration.ZERO;

  public Duration offset() {
    return offset;
  }

  public void moveTo(Duration newOffset) {
    offset = newOffset;
    ClockUtil.offset(newOffset.toMillis());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }
}
