package org.sira.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sira.As;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseFact;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.intake.Consent;
import org.sira.intake.ConsentTalk;
import org.sira.intake.Consents;
import org.sira.shared.CaseId;
import org.sira.worklist.Tasks;
import org.sira.worklist.Worklist;
import org.sira.worklist.WorklistTask;
import org.springframework.context.ApplicationContext;

/** Brings cases to their plan on the real road and works its steps as people do. */
public final class PlanRoad {

  private final Casefiles casefiles;
  private final RuntimeService engine;
  private final Tasks tasks;
  private final Worklist worklist;
  private final Planning planning;
  private final Consents consents;

  public PlanRoad(ApplicationContext context) {
    casefiles = context.getBean(Casefiles.class);
    engine = context.getBean(RuntimeService.class);
    tasks = context.getBean(Tasks.class);
    worklist = context.getBean(Worklist.class);
    planning = context.getBean(Planning.class);
    consents = context.getBean(Consents.class);
  }

  /** An adult's case that has just come to its plan. */
  public CaseId toPlan() {
    return toPlan(30, false, 10);
  }

  public CaseId toPlan(int age, boolean unaccompanied, int daysSinceReturn) {
    var today = casefiles.today();
    var person = Person.named("Kadiatou", "Sissoko").withSex("F").bornOn(today.minusYears(age).minusDays(1), false)
        .withNationality("ML").speaking("BM");
    var returned = new ReturnFacts("VHR", today.minusDays(daysSinceReturn), "LY", true, null, unaccompanied, "NONE", null);
    var id = casefiles.open(new NewCase(person, returned, "BAMAKO", null)).id();
    skipTo(id, "registration", "reintegrationPlan");
    return id;
  }

  public void skipTo(CaseId id, String from, String to) {
    engine.createProcessInstanceModification(casefiles.facts(id).rootInstance())
        .startBeforeActivity(to).cancelAllForActivity(from).execute();
  }

  public Map<String, Object> plan(long... prices) {
    var answers = new HashMap<String, Object>();
    answers.put("givesUp", false);
    answers.put("goal", "Atelier de couture");
    answers.put("lines", java.util.Arrays.stream(prices).mapToObj(price -> line(1, price, "IN_KIND")).toList());
    return answers;
  }

  public static Map<String, Object> line(long quantity, long unitPrice, String channel) {
    return Map.of("kind", "KIT", "description", "Machine à coudre", "dimension", "ECONOMIC", "quantity", quantity,
        "unitPrice", unitPrice, "channel", channel);
  }

  /** A line for the use case itself. */
  public static PlanDraft.Line drafted(long price, String channel) {
    return new PlanDraft.Line("OTHER", null, "Aide", "ECONOMIC", BigDecimal.ONE, BigDecimal.valueOf(price),
        new Delivery(channel, Delivery.INTERNAL, null, null), new Schedule(null, null, null));
  }

  public static PlanDraft draft(List<PlanDraft.Line> lines) {
    return new PlanDraft(new Goals("But", null, null, null), lines, new Contribution(null, null), List.of(), false,
        new Plan.Guardian(null, null));
  }

  /** The case with a plan of this amount that the approval has just begun with; Awa proposed it. */
  public CaseId toApproval(long amount) {
    return toApproval(toPlan(), plan(amount));
  }

  public CaseId toApproval(CaseId id, Map<String, Object> plan) {
    complete(id, TestStaff.AWA, "drawUpPlan", plan);
    complete(id, TestStaff.OFFICER, "checkCompleteness", Map.of("completeness", "COMPLETE", "noDoubleFunding", true));
    complete(id, TestStaff.AWA, "signPlan", signed());
    return id;
  }

  public Map<String, Object> signed() {
    return Map.of("planSigned", true, "signedOn", casefiles.today().toString(), "signature", "THUMBPRINT",
        "explainedIn", "BM");
  }

  public void complete(CaseId id, Actor by, String step, Map<String, Object> answers) {
    As.as(by, () -> tasks.complete(task(id, step).id(), answers));
  }

  /** Signs on a seat; a no comes with a reason. */
  public void sign(CaseId id, Actor by, String seat, String decision) {
    As.as(by, () -> tasks.complete(seat(id, seat).id(), signature(decision)));
  }

  /** Everybody asked says yes: on the seats of one role this person, the committee on its own. */
  public void approve(CaseId id, String username) {
    while (waitsFor(id, "signOff")) {
      var seat = openSeats(id).get(0);
      var committee = !seat.equals("OFFICER") && !seat.equals("MANAGER");
      sign(id, committee ? TestStaff.committee(seat) : As.iom(username, Role.valueOf(seat)), seat, "APPROVE");
    }
  }

  /** The person agrees to the processing and was found eligible, as on the stages that these cases skip. */
  public void entitle(CaseId id) {
    consents.record(id, Map.of(Consent.PROCESSING, true), new ConsentTalk("BM", null, ConsentTalk.Explanation.ORAL, casefiles.today(), null));
    casefiles.note(id, CaseFact.ELIGIBLE);
  }

  public static Map<String, Object> signature(String decision) {
    var answers = new HashMap<String, Object>(Map.of("decision", decision, "remark", "Lu et compris"));
    if (!decision.equals("APPROVE")) {
      answers.put("reason", "PRICE_TOO_HIGH");
    }
    return answers;
  }

  public WorklistTask task(CaseId id, String step) {
    var open = worklist.open(id, step);
    if (open.size() != 1) {
      throw new AssertionError(open.size() + " open tasks " + step);
    }
    return open.get(0);
  }

  public WorklistTask seat(CaseId id, String seat) {
    return worklist.open(id, "signOff").stream().filter(task -> task.seat().equals(seat)).findFirst().orElseThrow();
  }

  public List<String> openSeats(CaseId id) {
    return worklist.open(id, "signOff").stream().map(WorklistTask::seat).sorted().toList();
  }

  public boolean waitsFor(CaseId id, String step) {
    return !worklist.open(id, step).isEmpty();
  }

  public String stage(CaseId id) {
    return casefiles.facts(id).stage();
  }

  public Plan current(CaseId id) {
    return planning.current(id).orElseThrow();
  }

  public LocalDate today() {
    return casefiles.today();
  }
}
