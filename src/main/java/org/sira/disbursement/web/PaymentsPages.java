package org.sira.disbursement.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.casefile.Casefiles;
import org.sira.disbursement.PaymentList;
import org.sira.disbursement.PaymentState;
import org.sira.disbursement.process.PaymentTasks;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The payments that finance follows: by state, each with the task where it is worked on. */
@Controller
class PaymentsPages {

  private static final int SIZE = 20;

  private final PaymentList payments;
  private final PaymentTasks tasks;

  PaymentsPages(PaymentList payments, PaymentTasks tasks) {
    this.payments = payments;
    this.tasks = tasks;
  }

  @GetMapping("/payments")
  String list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) String after, Model model) {
    var found = payments.list(stateOf(state), after, SIZE);
    model.addAttribute("payments", found.items());
    model.addAttribute("tasks", tasks.byLine(found.items().stream().map(PaymentList.Row::caseNumber)
        .collect(Collectors.toSet())));
    model.addAttribute("states", PaymentState.values());
    model.addAttribute("state", state);
    model.addAttribute("mali", Casefiles.MALI);
    model.addAttribute("nextHref", found.next() == null ? null : UriComponentsBuilder.fromPath("/payments")
        .queryParam("state", state).queryParam("after", found.next()).toUriString());
    return "disbursement/payments";
  }

  private static PaymentState stateOf(String name) {
    if (name.isEmpty()) {
      return null;
    }
    return Arrays.stream(PaymentState.values()).filter(state -> state.name().equals(name)).findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "MALFORMED", Map.of("parameter", "state")));
  }
}
