package org.sira.disbursement;

import org.springframework.stereotype.Component;

/** Tells from the payments, the delivery or the training course whether all of a line reached the returnee. */
@Component
class LineResults {

  private final PaymentStore payments;
  private final DeliveryStore deliveries;
  private final TrainingStore trainings;

  LineResults(PaymentStore payments, DeliveryStore deliveries, TrainingStore trainings) {
    this.payments = payments;
    this.deliveries = deliveries;
    this.trainings = trainings;
  }

  boolean complete(Line line) {
    if (line.route() == null) {
      return false;
    }
    return switch (line.route()) {
      case MONEY -> payments.ofLine(line).stream().filter(each -> each.state() == PaymentState.CONFIRMED).count()
          == line.tranches();
      case GOODS -> deliveries.find(line).filter(each -> each.state() == Delivery.State.HANDED_OVER).isPresent();
      case TRAINING -> trainings.find(line).filter(each -> each.state() == Training.State.COMPLETED).isPresent();
    };
  }
}
