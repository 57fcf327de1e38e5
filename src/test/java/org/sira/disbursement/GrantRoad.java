package org.sira.disbursement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.sira.As;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.documents.Documents;
import org.sira.planning.PlanRoad;
import org.sira.planning.TestStaff;
import org.sira.shared.CaseId;
import org.sira.worklist.Tasks;
import org.sira.worklist.Worklist;
import org.sira.worklist.WorklistTask;
import org.springframework.context.ApplicationContext;

/** Brings cases with an approved plan to their disbursement on the real road, and works its steps as people do. */
final class GrantRoad {

  static final Actor AWA = TestStaff.AWA;
  static final Actor BINTOU = As.iom("bintou", Role.CASEWORKER);
  static final Actor FINANCE = As.iom("finance", Role.FINANCE);
  static final Actor LOGISTICS = As.iom("logistics", Role.LOGISTICS);
  static final Actor MANAGER = As.iom("manager", Role.MANAGER);

  static final Actor APPROVER = As.iom("approver", Role.OFFICER);

  /** A line to be: what it is, how it is meant to be given, its price in XOF. */
  record Help(String kind, String channel, long price) {

    static Help cash(long price) {
      return new Help("OTHER", "MOBILE_MONEY", price);
    }

    static Help vendor(long price) {
      return new Help("EQUIPMENT", "VENDOR_PAYMENT", price);
    }

    static Help goods(long price) {
      return new Help("KIT", "IN_KIND", price);
    }

    static Help training(long price) {
      return new Help("TRAINING", "TRAINING_CENTRE", price);
    }
  }

  final Casefiles casefiles;
  final RuntimeService engine;
  final HistoryService history;
  final ManagementService jobs;
  final TaskService engineTasks;
  final Tasks tasks;
  final Worklist worklist;
  final Disbursements disbursements;
  final PlanRoad plans;
  final Documents documents;

  GrantRoad(ApplicationContext context) {
    casefiles = context.getBean(Casefiles.class);
    engine = context.getBean(RuntimeService.class);
    history = context.getBean(HistoryService.class);
    jobs = context.getBean(ManagementService.class);
    engineTasks = context.getBean(TaskService.class);
    tasks = context.getBean(Tasks.class);
    worklist = context.getBean(Worklist.class);
    disbursements = context.getBean(Disbursements.class);
    plans = new PlanRoad(context);
    documents = context.getBean(Documents.class);
  }

  /** A case whose plan has just been approved: it waits for its agreement to be signed. */
  CaseId granted(Help... helps) {
    return granted(person(30, "NINA"), helps);
  }

  CaseId granted(Person person, Help... helps) {
    var id = open(person);
    plans.skipTo(id, "registration", "reintegrationPlan");
    plans.toApproval(id, plan(helps));
    plans.approve(id, "approver");
    return id;
  }

  CaseId open(Person person) {
    var returned = new ReturnFacts("VHR", casefiles.today().minusDays(20), "LY", true, null, false, "NONE", null);
    var id = casefiles.open(new NewCase(person, returned, "BAMAKO", null)).id();
    plans.entitle(id);
    return id;
  }

  static Map<String, Object> plan(Help... helps) {
    var lines = Arrays.stream(helps).map(help -> Map.of("kind", help.kind(), "description", "Machine à coudre",
        "dimension", "ECONOMIC", "quantity", 1, "unitPrice", help.price(), "channel", help.channel(),
        "provider", "Quincaillerie Koné")).toList();
    return Map.of("givesUp", false, "goal", "Atelier de couture", "lines", lines);
  }

  Person person(int age, String idDocument) {
    return Person.named("Kadiatou", "Sissoko").withSex("F").bornOn(casefiles.today().minusYears(age).minusDays(1), false)
        .withNationality("ML").speaking("BM").withPhone("+22376998811", "SELF")
        .withPapers(idDocument, "NONE".equals(idDocument) ? null : "ML-77");
  }

  /** The same, with the agreement signed and every line on its way. */
  CaseId signed(Help... helps) {
    var id = granted(helps);
    sign(id);
    return id;
  }

  void sign(CaseId id) {
    complete(id, AWA, "signAgreement", null, Map.of("signedOn", today(), "signature", "SIGNATURE", "explainedIn", "BM",
        "conditionsAccepted", true));
  }

  List<String> lines(CaseId id) {
    return disbursements.lines(id).stream().map(each -> each.line().id()).toList();
  }

  /** Completes the task of a step; of which line matters when several are open. */
  void complete(CaseId id, Actor by, String step, String line, Map<String, Object> answers) {
    As.as(by, () -> tasks.complete(task(id, step, line).id(), answers));
  }

  WorklistTask task(CaseId id, String step, String line) {
    var open = worklist.open(id, step).stream()
        .filter(task -> line == null || line.equals(engineTasks.getVariable(task.id(), "lineId"))).toList();
    if (open.size() != 1) {
      throw new AssertionError(open.size() + " open tasks " + step);
    }
    return open.get(0);
  }

  void prepare(CaseId id, String line) {
    prepare(id, AWA, line);
  }

  void prepare(CaseId id, Actor by, String line) {
    complete(id, by, "preparePayment", line, Map.of("payeeName", "Kadiatou Sissoko", "payeePhone", "+22376998811",
        "walletNameMatches", true));
  }

  void release(CaseId id, Actor by, String line) {
    complete(id, by, "releasePayment", line, Map.of("released", true));
  }

  /** Prepared, released and sent: only the receipt is missing. */
  void pay(CaseId id, String line) {
    prepare(id, line);
    release(id, FINANCE, line);
    send(id);
  }

  void received(CaseId id, String line) {
    var amount = As.as(AWA, () -> disbursements.payments(id)).stream().filter(each -> each.line().equals(line))
        .filter(each -> each.state() == PaymentState.SENT).findFirst().orElseThrow().amount().amount().longValueExact();
    complete(id, AWA, "confirmReceipt", line, Map.of("receiptAccepted", true, "receivedOn", today(),
        "amountReceived", amount));
  }

  void notReceived(CaseId id, String line) {
    complete(id, AWA, "confirmReceipt", line, Map.of("receiptAccepted", false, "notReceivedReason", "Compte fermé"));
  }

  /** Runs the jobs that are to send payments of this case. */
  void send(CaseId id) {
    sendJobs(id).forEach(job -> jobs.executeJob(job.getId()));
  }

  List<Job> sendJobs(CaseId id) {
    var found = new ArrayList<Job>();
    engine.createProcessInstanceQuery().processDefinitionKey("payment")
        .processInstanceBusinessKey(casefiles.facts(id).number()).list()
        .forEach(payment -> found.addAll(jobs.createJobQuery().processInstanceId(payment.getId()).messages().list()));
    return found;
  }

  void deliver(CaseId id, String line, long price) {
    order(id, line, price);
    complete(id, LOGISTICS, "receiveGoods", line, Map.of("receivedOn", today(), "goodsAccepted", true,
        "condition", "NEW", "serials", "SN-1"));
    complete(id, AWA, "handOver", line, Map.of("handedToReturnee", true, "handedOverOn", today(), "place", "Kita",
        "witness", "Chef de quartier", "signature", "THUMBPRINT"));
  }

  void order(CaseId id, String line, long price) {
    complete(id, LOGISTICS, "orderGoods", line, Map.of("vendor", "Quincaillerie Koné", "price", price,
        "orderedOn", today(), "expectedOn", casefiles.today().plusDays(5).toString()));
  }

  void enrol(CaseId id, String line) {
    complete(id, AWA, "enrolInTraining", line, Map.of("trainingCentre", "Centre de Kita", "course", "Couture",
        "startsOn", today(), "endsOn", casefiles.today().plusDays(60).toString()));
  }

  void attended(CaseId id, String line, boolean completed) {
    var answers = new HashMap<String, Object>(Map.of("courseCompleted", completed, "attendance", 90, "endedOn", today()));
    if (!completed) {
      answers.put("stoppedReason", "Parti au village");
    }
    complete(id, AWA, "confirmAttendance", line, answers);
  }

  /** A photo attached to the open visit of the first tranche. */
  String evidence(CaseId id, String line) {
    var task = task(id, "verifyFirstTranche", line).id();
    return As.as(AWA, () -> documents.attach(task, "visite.pdf", "%PDF-1.4 visite".getBytes(UTF_8))).id().toString();
  }

  String today() {
    LocalDate today = casefiles.today();
    return today.toString();
  }

  /** The outcome of the last run of the stage. */
  String outcome(CaseId id) {
    return history.createHistoricVariableInstanceQuery().processInstanceId(casefiles.facts(id).rootInstance())
        .variableName("disbursementOutcome").singleResult().getValue().toString();
  }

  /** How the called process of a line ended. */
  String endOf(CaseId id, String process) {
    var instance = history.createHistoricProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(casefiles.facts(id).number()).singleResult();
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
        .activityType("noneEndEvent").singleResult().getActivityId();
  }

  Map<String, Long> balance(CaseId id) {
    var all = disbursements.balance(id);
    return Map.of("reserved", all.reserved().longValueExact(), "committed", all.committed().longValueExact(),
        "spent", all.spent().longValueExact(), "freed", all.freed().longValueExact());
  }
}
