package org.sira.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sira.casefile.Casefiles;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.springframework.stereotype.Component;

/**
 * What a plan must be before anybody is asked to decide on it: at least one line, no more than 100,000,000 XOF,
 * days to come, in their order, and for a child no cash and a recorded guardian (rule A10). Refused (422) with the field at fault.
 */
@Component
class PlanRules {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
  private static final int ADULT = 18;

  private final Casefiles casefiles;

  PlanRules(Casefiles casefiles) {
    this.casefiles = casefiles;
  }

  /** Whether the person counts as a child today: unaccompanied or separated, or under 18. */
  boolean child(CaseId id) {
    var age = casefiles.person(id).ageOn(casefiles.today());
    return casefiles.returned(id).unaccompaniedChild() || age != null && age < ADULT;
  }

  /** {@code before} are the lines that the draft takes up again: a day that stands there already may have passed. */
  void check(CaseId id, PlanDraft draft, List<PlanLine> before) {
    var faults = new ArrayList<Fault>();
    if (draft.lines().isEmpty()) {
      faults.add(new Fault("lines", "LINES_MISSING"));
    }
    if (draft.total().amount().compareTo(MOST) > 0) {
      faults.add(new Fault("lines", "TOO_LARGE", Map.of("max", MOST, "typed", draft.total().amount())));
    }
    faults.addAll(ScheduleRules.faults(draft.lines(), before, casefiles.today()));
    if (child(id)) {
      faults.addAll(childFaults(draft));
    }
    refuse(faults);
  }

  /** Holds a plan that is about to be signed against what is known of the person by now. */
  void checkSigning(Plan plan) {
    if (child(plan.caseId())) {
      if (plan.lines().stream().anyMatch(PlanLine::cash)) {
        refuse(List.of(new Fault("planSigned", "NO_CASH_FOR_A_CHILD")));
      }
      if (plan.guardian().name() == null) {
        refuse(List.of(new Fault("planSigned", "GUARDIAN_MISSING")));
      }
    }
  }

  private static List<Fault> childFaults(PlanDraft draft) {
    var faults = new ArrayList<Fault>();
    IntStream.range(0, draft.lines().size()).forEach(at -> {
      var line = draft.lines().get(at);
      if (PlanLine.CASH.equals(line.delivery().channel())) {
        faults.add(new Fault("lines[" + at + "].channel", "NO_CASH_FOR_A_CHILD"));
      } else if (PlanLine.CASH.equals(line.kind())) {
        faults.add(new Fault("lines[" + at + "].kind", "NO_CASH_FOR_A_CHILD"));
      }
    });
    if (draft.guardian().name() == null) {
      faults.add(new Fault("guardianName", "GUARDIAN_MISSING"));
    }
    return faults;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
  }
}
