package org.sira.disbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.sira.As;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.approval.Approvals;
import org.sira.approval.Decision;
import org.sira.approval.Signature;
import org.sira.casefile.Ending;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.planning.PlanRoad;
import org.sira.planning.Planning;
import org.sira.shared.CaseId;
import org.sira.shared.Refusal;
import org.springframework.context.ApplicationContext;

/** Everything that can be done about the money of a case, done in any order, by the right people and by the wrong ones. */
final class MoneyActs {

  private static final List<String> CHANNELS =
      List.of("IN_KIND", "TRAINING_CENTRE", "MOBILE_MONEY", "CASH", "VENDOR_PAYMENT", "VOUCHER");
  private static final Actor PROPOSER = As.iom("awa", Role.CASEWORKER, Role.FINANCE);
  private static final Actor APPROVER = As.iom("approver", Role.OFFICER, Role.MANAGER, Role.FINANCE);
  private static final List<Actor> PEOPLE = List.of(PROPOSER, APPROVER, As.iom("bintou", Role.CASEWORKER, Role.FINANCE),
      As.iom("finance", Role.FINANCE, Role.CASEWORKER));

  private final GrantRoad road;
  private final Budgets budgets;
  private final Lines lines;
  private final Payments payments;
  private final Deliveries deliveries;
  private final Trainings trainings;
  private final Planning planning;
  private final Approvals approvals;
  private final Holds holds;
  private final Endings endings;
  private final String disbursement;
  private final String approval;
  private final String other;

  MoneyActs(ApplicationContext context, GrantRoad road) {
    this.road = road;
    budgets = context.getBean(Budgets.class);
    lines = context.getBean(Lines.class);
    payments = context.getBean(Payments.class);
    deliveries = context.getBean(Deliveries.class);
    trainings = context.getBean(Trainings.class);
    planning = context.getBean(Planning.class);
    approvals = context.getBean(Approvals.class);
    holds = context.getBean(Holds.class);
    endings = context.getBean(Endings.class);
    disbursement = newest(context, "disbursement");
    approval = newest(context, "grant-approval");
    other = road.casefiles.facts(road.open(road.person(30, "NINA"))).number();
  }

  /** One act, chosen by chance; false when it was refused. Anything but a refusal escapes. */
  boolean tryOne(CaseId id, Random chance) {
    return tried(chance, () -> act(id, chance));
  }

  /** One act that brings a line forward, so that most of a plan is given. */
  boolean tryToGive(CaseId id, Random chance) {
    var ids = lines.toSettle(id);
    return !ids.isEmpty() && tried(chance, () -> work(id, ids.get(chance.nextInt(ids.size())), chance));
  }

  private boolean tried(Random chance, Runnable act) {
    try {
      As.as(PEOPLE.get(chance.nextInt(PEOPLE.size())), () -> {
        act.run();
        return null;
      });
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private void act(CaseId id, Random chance) {
    var ids = lines.toSettle(id);
    var line = ids.isEmpty() || chance.nextInt(20) == 0 ? anyLine(id, chance) : ids.get(chance.nextInt(ids.size()));
    int dice = chance.nextInt(100);
    if (dice < 78) {
      work(id, line, chance);
    } else if (dice < 87) {
      budget(id, chance);
    } else {
      upset(id, chance);
    }
  }

  /** Mostly what fits the line's way and state, so that sequences get far; else anything. */
  private void work(CaseId id, String line, Random chance) {
    var route = lines.of(id, line).route();
    if (route == null || chance.nextInt(30) == 0) {
      lines.chooseChannel(id, line, disbursement);
    } else if (chance.nextInt(90) == 0) {
      lines.settleLine(id, line);
    } else {
      switch (chance.nextInt(8) == 0 ? Route.values()[chance.nextInt(3)] : route) {
        case MONEY -> pay(id, line, chance);
        case GOODS -> deliver(id, line, chance);
        case TRAINING -> train(id, line, chance);
      }
    }
  }

  private void pay(CaseId id, String line, Random chance) {
    switch (chance.nextBoolean() ? due(id, line, chance) : chance.nextInt(8)) {
      case 0 -> payments.preparePayment(id, line, new Payee("K", "+22376998811", null, null), true);
      case 1, 2 -> payments.releasePayment(id, line, null);
      case 3, 4 -> payments.sendPayment(id, line);
      case 5 -> payments.confirmReceipt(id, line, road.casefiles.today(),
          payments.newest(id, line).map(Payment::amount).orElse(null));
      case 6 -> payments.verifyFirstTranche(id, line);
      default -> {
        if (chance.nextBoolean()) {
          payments.reportFailure(id, line);
        } else {
          payments.sendBack(id, line, "OTHER");
        }
      }
    }
  }

  /** The step of a payment that its state waits for. */
  private int due(CaseId id, String line, Random chance) {
    return payments.newest(id, line).map(last -> switch (last.state()) {
      case DRAFT -> 1;
      case APPROVED -> 3;
      case SENT -> chance.nextInt(3) == 0 ? 7 : 5;
      case CONFIRMED -> chance.nextBoolean() ? 6 : 0;
      default -> 0;
    }).orElse(0);
  }

  private void deliver(CaseId id, String line, Random chance) {
    LocalDate today = road.casefiles.today();
    switch (chance.nextInt(4)) {
      case 0 -> deliveries.orderGoods(id, line, new Deliveries.Order("V", null,
          BigDecimal.valueOf(1 + chance.nextInt(600_000)), null, today));
      case 1 -> deliveries.receiveGoods(id, line, chance.nextInt(5) > 0, today, null);
      case 2 -> deliveries.handOver(id, line, chance.nextInt(5) > 0 ? today : null, null);
      default -> deliveries.recordDelivery(id, line);
    }
  }

  private void train(CaseId id, String line, Random chance) {
    LocalDate today = road.casefiles.today();
    switch (chance.nextInt(3)) {
      case 0 -> trainings.enrol(id, line, new Trainings.Enrolment("C", "X", today, today));
      case 1 -> trainings.confirmAttendance(id, line, chance.nextInt(4) > 0, today, 80);
      default -> trainings.recordTraining(id, line);
    }
  }

  private void budget(CaseId id, Random chance) {
    if (chance.nextInt(lines.toSettle(id).isEmpty() ? 3 : 20) == 0) {
      replan(id, chance);
    }
    switch (chance.nextInt(12)) {
      case 0, 1 -> budgets.freeRemainder(id);
      case 2 -> {
        if (chance.nextInt(5) == 0) {
          budgets.freeBudget(id);
        }
      }
      case 3, 4, 5, 6 -> budgets.reserveBudget(id);
      default -> budgets.commitBudget(id);
    }
  }

  private void upset(CaseId id, Random chance) {
    var number = road.casefiles.facts(id).number();
    var today = road.casefiles.today();
    As.as(GrantRoad.MANAGER, () -> {
      switch (chance.nextInt(60)) {
        case 0, 1, 2, 3, 4, 5, 6, 20, 21, 22, 23, 24, 25, 26 -> holds.hold(number, "SECURITY", today.plusDays(3), null);
        case 7, 8, 9, 10, 11, 12, 13, 14 -> endings.reportDuplicate(number, other, null);
        case 15 -> endings.reportDeath(number, today, "FAMILY", null);
        case 16, 17, 18, 19, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> endings.settle(id, Ending.Kind.DUPLICATE, Ending.State.TAKEN_BACK);
        default -> holds.resume(number, null);
      }
      return null;
    });
  }

  /** Draws up the next revision and has it approved, as the steps of planning and approval do. */
  synchronized void replan(CaseId id, Random chance) {
    var drafted = chance.ints(1 + chance.nextInt(3), 0, 650_000).mapToObj(price -> PlanRoad.drafted(price, channel(chance)))
        .toList();
    if (approvals.open(id).isPresent()) {
      throw Refusal.conflict("OPEN_ALREADY"); // a second approval beside an open one is the road's to prevent
    }
    As.as(PROPOSER, () -> {
      planning.drawUpPlan(id, PlanRoad.draft(drafted));
      planning.totalPlan(id);
      planning.checkCeiling(id);
      planning.submitPlan(id);
      approvals.chooseApprovalLevel(id, approval);
      return null;
    });
    boolean furtherSeats = true;
    for (int phase = 1; furtherSeats; phase++) {
      furtherSeats = phaseApproved(id, phase);
    }
  }

  /** Everybody says yes, each seat by another person; whether others are asked afterwards. */
  private boolean phaseApproved(CaseId id, int phase) {
    var seats = approvals.open(id).orElseThrow().openSeats();
    for (var seat : seats) {
      var by = phase == 1 && seat == seats.get(0) ? APPROVER : As.iom("seat." + seat.code(), seat.role());
      As.as(by, () -> approvals.signOff(id, seat.code(), new Signature(Decision.APPROVE, null, "Lu", false)));
    }
    return approvals.recordDecision(id).furtherSeats();
  }

  private static String channel(Random chance) {
    return CHANNELS.get(chance.nextInt(CHANNELS.size()));
  }

  private String anyLine(CaseId id, Random chance) {
    var all = road.lines(id);
    return all.isEmpty() ? "none" : all.get(chance.nextInt(all.size()));
  }

  private static String newest(ApplicationContext context, String process) {
    return context.getBean(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey(process)
        .latestVersion().singleResult().getId();
  }
}
