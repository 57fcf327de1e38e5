package org.sira.development;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import org.sira.TimeTravel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a newcomer live through a year of follow-up in an afternoon, and read the mails that were sent meanwhile. */
@RestController
@RequestMapping("/dev")
@DevelopmentOnly
class DevelopmentController {

  private static final Period FARTHEST = Period.ofYears(2);

  /** How far to go: an ISO period such as {@code P10D} or duration such as {@code PT36H}. */
  record Step(String advance) {}

  private final Clock clock;
  private final TimeTravel timeTravel;
  private final Mailbox mailbox;

  DevelopmentController(Clock clock, TimeTravel timeTravel, Mailbox mailbox) {
    this.clock = clock;
    this.timeTravel = timeTravel;
    this.mailbox = mailbox;
  }

  @GetMapping("/clock")
  Map<String, Instant> now() {
    return Map.of("now", clock.instant());
  }

  @PostMapping("/clock")
  TimeTravel.Journey advance(@RequestBody Step step) {
    return timeTravel.advance(amount(step.advance()));
  }

  @GetMapping("/mail")
  List<Mailbox.Mail> mails() {
    return mailbox.received();
  }

  private TemporalAmount amount(String text) {
    try {
      var amount = parse(text);
      var now = clock.instant().atZone(ZoneOffset.UTC);
      var then = now.plus(amount);
      if (then.isAfter(now) && !then.isAfter(now.plus(FARTHEST))) {
        return amount;
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw refused();
    }
    throw refused();
  }

  private static TemporalAmount parse(String text) {
    if (text == null) {
      throw refused();
    }
    return text.contains("T") ? Duration.parse(text) : Period.parse(text);
  }

  private static ErrorResponseException refused() {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
        "advance: an ISO period or duration, forward, at most P2Y");
    problem.setProperty("code", "MALFORMED");
    return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
  }
}
