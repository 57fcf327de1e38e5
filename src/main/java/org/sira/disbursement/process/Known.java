package org.sira.disbursement.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.sira.disbursement.Deliveries;
import org.sira.disbursement.Line;
import org.sira.disbursement.Lines;
import org.sira.disbursement.Payee;
import org.sira.disbursement.Payments;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

/** What the forms show before anything is typed: which line it is about, and what is known of it. Amounts are XOF. */
@Component("knownOfLines")
class Known {

  private final Lines lines;
  private final Payments payments;
  private final Deliveries deliveries;

  Known(Lines lines, Payments payments, Deliveries deliveries) {
    this.lines = lines;
    this.payments = payments;
    this.deliveries = deliveries;
  }

  Map<String, Object> item(TaskWork work) {
    var known = new HashMap<String, Object>();
    known.put("item", line(work).description());
    return known;
  }

  Map<String, Object> next(TaskWork work) {
    var next = payments.next(work.caseId(), work.id(DisbursementProcess.LINE_ID));
    var known = item(work);
    known.put("amount", next.amount().longValueExact());
    known.put("paymentChannel", next.line().paymentChannel());
    payee(known, next.payee());
    return known;
  }

  Map<String, Object> sent(TaskWork work) {
    var known = item(work);
    payments.newest(work.caseId(), work.id(DisbursementProcess.LINE_ID))
        .ifPresent(payment -> known.put("amountReceived", payment.amount().longValueExact()));
    return known;
  }

  Map<String, Object> order(TaskWork work) {
    var line = line(work);
    var known = item(work);
    known.put("vendor", line.provider());
    known.put("price", line.amount().compareTo(BigDecimal.ZERO) > 0 ? line.amount().longValueExact() : null);
    return known;
  }

  Map<String, Object> delivered(TaskWork work) {
    var known = item(work);
    deliveries.of(work.caseId(), work.id(DisbursementProcess.LINE_ID))
        .ifPresent(delivery -> known.put("serials", delivery.serials()));
    return known;
  }

  Map<String, Object> enrolment(TaskWork work) {
    var known = item(work);
    known.put("trainingCentre", line(work).provider());
    known.put("course", line(work).description());
    return known;
  }

  private Line line(TaskWork work) {
    return lines.of(work.caseId(), work.id(DisbursementProcess.LINE_ID));
  }

  private static void payee(Map<String, Object> known, Payee payee) {
    known.put("payeeName", payee.name());
    known.put("payeePhone", payee.phone());
    known.put("payeeAccount", payee.account());
    known.put("invoiceNumber", payee.invoiceNumber());
  }
}
