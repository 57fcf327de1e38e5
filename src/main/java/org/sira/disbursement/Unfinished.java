package org.sira.disbursement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sira.casefile.OpenMatters;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/** What has begun and not ended: told before a case is closed, and cancelled when the case or its plan falls away. */
@Component
class Unfinished implements OpenMatters {

  private final LineStore lines;
  private final PaymentStore payments;
  private final DeliveryStore deliveries;
  private final TrainingStore trainings;
  private final Clock clock;

  Unfinished(LineStore lines, PaymentStore payments, DeliveryStore deliveries, TrainingStore trainings, Clock clock) {
    this.lines = lines;
    this.payments = payments;
    this.deliveries = deliveries;
    this.trainings = trainings;
    this.clock = clock;
  }

  @Override
  public List<String> of(CaseId id) {
    var codes = new ArrayList<String>();
    if (payments.ofCase(id).stream().anyMatch(payment -> payment.state() == PaymentState.SENT)) {
      codes.add("PAYMENT_NOT_CONFIRMED");
    }
    if (lines.ofRevision(id, lines.newestRevision(id)).stream().anyMatch(line -> line.state() != LineState.SETTLED)) {
      codes.add("LINE_NOT_SETTLED");
    }
    return codes;
  }

  /** Nothing more of this line is paid or delivered. What was sent or handed over stays as it is. */
  void cancel(Line line) {
    var now = clock.instant();
    if (line.state().open()) {
      lines.save(line.ended(LineState.CANCELLED, now));
    }
    payments.newest(line).filter(Payment::unsent).ifPresent(payment -> payments.save(payment.cancelled(now)));
    deliveries.find(line).filter(Delivery::underWay).ifPresent(each -> deliveries.save(each.cancelled(now)));
    trainings.find(line).filter(Training::underWay).ifPresent(each -> trainings.save(each.cancelled(now)));
  }
}
