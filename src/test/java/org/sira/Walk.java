package org.sira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.Person;
import org.sira.casefile.ReturnFacts;
import org.sira.intake.Consent;
import org.sira.shared.CaseId;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.sira.worklist.WorklistTask;

/** Walks cases along their road as the people who work on them do: step by step, through the task list. */
public class Walk {

  public static final Actor AWA = actor("awa", "KAYES", Role.CASEWORKER);
  public static final Actor MODIBO = actor("modibo", "KAYES", Role.CASEWORKER);
  public static final Actor OFFICER = actor("oumar", null, Role.OFFICER);
  public static final Actor MANAGER = actor("mariam", null, Role.MANAGER);
  public static final Actor OTHER_MANAGER = actor("moussa", null, Role.MANAGER);
  public static final Actor CHIEF = actor("cheick", null, Role.CHIEF);
  public static final Actor PROTECTION = actor("penda", null, Role.PROTECTION);
  public static final Actor PARTNER = new Actor("carine", "Carine", Set.of(Role.CASEWORKER), null, "AID_KIDAL", "KAYES", false);

  private final Casefiles casefiles;
  private final TaskLists lists;
  private final Tasks tasks;
  private final HistoryService history;

  Walk(Casefiles casefiles, TaskLists lists, Tasks tasks, HistoryService history) {
    this.casefiles = casefiles;
    this.lists = lists;
    this.tasks = tasks;
    this.history = history;
  }

  public static Actor actor(String username, String office, Role... roles) {
    return new Actor(username, username, Set.of(roles), null, Actor.IOM, office, office == null);
  }

  /** A case of the office in Kayes, at its first step. */
  public CaseId open() {
    var person = Person.named("Fanta", "Diarra").withSex("F").withNationality("ML").speaking("BM").livingIn("KAYES", null, null);
    var returned = new ReturnFacts("VHR", casefiles.today(), "LY", false, "UZ-301", false, "NONE", null);
    return As.as(AWA, () -> casefiles.open(new NewCase(person, returned, "KAYES", null))).id();
  }

  /** What an ordinary registration is answered with; pairs of key and value change it. */
  public Map<String, Object> registration(Object... changed) {
    var person = Map.<String, Object>of("givenName", "Fanta", "familyName", "Diarra", "sex", "F", "birthDate",
        "1995-03-01", "nationality", "ML", "language", "BM", "region", "KAYES", "idDocument", "NINA", "idNumber", "1950311");
    var all = with(person, "returnModality", "VHR", "returnDate", daysAgo(3), "hostCountry", "LY", "returnProof", true,
        "priorHelp", "NONE");
    return with(all, changed);
  }

  /** What is answered by who agrees to the processing and to nothing else; pairs of key and value change it. */
  public Map<String, Object> consents(Object... changed) {
    var answers = new LinkedHashMap<String, Object>(Map.of("consentLanguage", "BM", "explanation", "ORAL", "consentDate", daysAgo(0)));
    for (var consent : Consent.values()) {
      answers.put(consent.field(), consent == Consent.PROCESSING ? "YES" : "NO");
    }
    return with(answers, changed);
  }

  public String daysAgo(int days) {
    return casefiles.today().minusDays(days).toString();
  }

  /** An answer map with some answers changed; a null takes one away. */
  public static Map<String, Object> with(Map<String, Object> answers, Object... changed) {
    var all = new LinkedHashMap<>(answers);
    for (int i = 0; i < changed.length; i += 2) {
      all.put((String) changed[i], changed[i + 1]);
    }
    all.values().removeIf(Objects::isNull);
    return all;
  }

  /** A case that was registered with these answers changed and screened with these signs: it waits in eligibility. */
  public CaseId registered(List<String> signs, Object... changed) {
    var id = open();
    done(id, "completeRegistration", AWA, registration(changed));
    done(id, "recordConsents", AWA, consents());
    done(id, "screenVulnerability", AWA, screening(signs));
    return id;
  }

  /** The answers of a rapid screening that finds these signs. */
  public static Map<String, Object> screening(List<String> signs) {
    var ticked = signs.stream().filter(sign -> !List.of("SGBV", "DISABILITY").contains(sign)).toList();
    return with(Map.of("indicators", ticked), "difficulties", signs.contains("DISABILITY") ? List.of("WALKING") : null,
        "trainedInterviewer", signs.contains("SGBV") ? true : null, "violenceTold", signs.contains("SGBV") ? true : null);
  }

  /** Protection staff answer the flag that a screening raised. */
  public void answerFlag(CaseId id) {
    done(id, "respondToProtectionFlag", PROTECTION, Map.of("responseUrgency", "TODAY", "measures", List.of("SHELTER"),
        "respondedAt", "2026-01-05T10:00:00Z", "protectionNotes", "Lit au centre"));
  }

  public void done(CaseId id, String step, Actor by, Map<String, Object> answers) {
    var task = task(id, step);
    As.as(by, () -> tasks.complete(task.id(), answers));
  }

  public WorklistTask task(CaseId id, String step) {
    var open = lists.ofCase(id).stream().filter(task -> task.step().equals(step)).findFirst();
    assertThat(open).as("open step %s among %s", step, steps(id)).isPresent();
    return open.orElseThrow();
  }

  /** The open steps of the case. */
  public List<String> steps(CaseId id) {
    return lists.ofCase(id).stream().map(WorklistTask::step).sorted().toList();
  }

  /** How often the case's processes passed an element, such as an end. */
  public long passed(CaseId id, String element) {
    return history.createHistoricVariableInstanceQuery().variableValueEquals("caseId", id.toString()).list().stream()
        .map(variable -> variable.getProcessInstanceId()).distinct()
        .mapToLong(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance)
            .activityId(element).finished().count()).sum();
  }

  public CaseFacts facts(CaseId id) {
    return casefiles.facts(id);
  }

  public String number(CaseId id) {
    return facts(id).number();
  }
}
