package org.sira.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.sira.As;
import org.sira.access.Role;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.planning.PlanRoad;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.context.ApplicationContext;

/** Puts cases quickly where a test needs them, by whoever may; the people of the demo take over from there. */
final class ReadyCases {

  static final int PAYMENT = 400_000;

  private final Casefiles casefiles;
  private final TaskLists lists;
  private final RuntimeService engine;
  private final ManagementService jobs;
  private final PlanRoad plans;

  ReadyCases(ApplicationContext context) {
    casefiles = context.getBean(Casefiles.class);
    lists = context.getBean(TaskLists.class);
    engine = context.getBean(RuntimeService.class);
    jobs = context.getBean(ManagementService.class);
    plans = new PlanRoad(context);
  }

  /** At its first step, {@code completeRegistration}. */
  CaseId opened() {
    var person = Person.named("Kadiatou", "Sissoko").withSex("F").bornOn(casefiles.today().minusYears(30), false)
        .withNationality("ML").speaking("BM").withPhone("+22376998811", "SELF").withPapers("NINA", "ML-77");
    var returned = new ReturnFacts("VHR", casefiles.today().minusDays(20), "LY", true, null, false, "NONE", null);
    return casefiles.open(new NewCase(person, returned, "BAMAKO", null)).id();
  }

  /** Before the committee with a plan of 1.4 million XOF: three of its four seats must say yes. */
  CaseId beforeTheCommittee() {
    return plans.toApproval(1_400_000);
  }

  /** With one payment prepared, which finance may release. */
  CaseId paymentPrepared() {
    var id = opened();
    plans.skipTo(id, "registration", "reintegrationPlan");
    plans.toApproval(id, Map.of("givesUp", false, "goal", "Atelier de couture", "lines", List.of(Map.of("kind", "OTHER",
        "description", "Machine à coudre", "dimension", "ECONOMIC", "quantity", 1, "unitPrice", PAYMENT,
        "channel", "MOBILE_MONEY", "provider", "Quincaillerie Koné"))));
    plans.openSeats(id).forEach(seat ->
        plans.sign(id, As.iom("approver", Role.valueOf(seat)), seat, "APPROVE"));
    var caseworker = As.iom("bintou", Role.CASEWORKER);
    plans.complete(id, caseworker, "signAgreement", Map.of("signedOn", today(), "signature", "SIGNATURE",
        "explainedIn", "BM", "conditionsAccepted", true));
    plans.complete(id, caseworker, "preparePayment", Map.of("payeeName", "Kadiatou Sissoko",
        "payeePhone", "+22376998811", "walletNameMatches", true));
    return id;
  }

  Map<String, Object> registration() {
    return Map.ofEntries(Map.entry("givenName", "Kadiatou"), Map.entry("familyName", "Sissoko"), Map.entry("sex", "F"),
        Map.entry("birthDate", "1995-03-01"), Map.entry("nationality", "ML"), Map.entry("language", "BM"),
        Map.entry("region", "KAYES"), Map.entry("idDocument", "NINA"), Map.entry("idNumber", "1950311"),
        Map.entry("returnModality", "VHR"), Map.entry("returnDate", casefiles.today().minusDays(3).toString()),
        Map.entry("hostCountry", "LY"), Map.entry("returnProof", true), Map.entry("priorHelp", "NONE"));
  }

  String number(CaseId id) {
    return casefiles.facts(id).number();
  }

  String today() {
    return casefiles.today().toString();
  }

  String later() {
    return casefiles.today().plusDays(3).toString();
  }

  /** The only open task of a step. */
  String task(CaseId id, String step) {
    return plans.task(id, step).id();
  }

  String seat(CaseId id, String seat) {
    return plans.seat(id, seat).id();
  }

  List<String> openSteps(CaseId id) {
    return lists.ofCase(id).stream().map(WorklistTask::step).toList();
  }

  /** Sends what was released, as the job executor would; a job that something else has ended is no failure. */
  void send(CaseId id) {
    var waiting = new ArrayList<String>();
    engine.createProcessInstanceQuery().processDefinitionKey("payment").processInstanceBusinessKey(number(id)).list()
        .forEach(payment -> jobs.createJobQuery().processInstanceId(payment.getId()).messages().list()
            .forEach(job -> waiting.add(job.getId())));
    for (var job : waiting) {
      try {
        jobs.executeJob(job);
      } catch (RuntimeException tooLate) {
        if (jobs.createJobQuery().jobId(job).count() > 0) {
          throw tooLate;
        }
      }
    }
  }
}
