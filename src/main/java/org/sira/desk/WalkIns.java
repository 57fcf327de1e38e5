package org.sira.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.casefile.AnsweredFacts;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.OpenedCase;
import org.sira.engine.ModelReader;
import org.sira.forms.FormCheck;
import org.sira.forms.FormDefinition;
import org.sira.forms.FormReader;
import org.sira.shared.AnswersAsSent;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.stereotype.Component;

/**
 * Opens a case for somebody who walks in. What is already known comes under the keys of the forms
 * {@code completeRegistration} and {@code recordConsents}, is checked as they are, and stands in those forms when the
 * caseworker opens them; only a name is required here.
 */
@Component
public class WalkIns {

  /** The person's and the return's answers by form key, and the keys of the consents given. */
  public record WalkIn(Map<String, Object> person, Map<String, Object> returned, List<String> consents) {

    @JsonCreator
    public static WalkIn of(
        @JsonProperty("person") @JsonDeserialize(using = AnswersAsSent.class) Map<String, Object> person,
        @JsonProperty("return") @JsonDeserialize(using = AnswersAsSent.class) Map<String, Object> returned,
        @JsonProperty("consents") List<String> consents) {
      return new WalkIn(person == null ? Map.of() : person, returned == null ? Map.of() : returned,
          consents == null ? List.of() : consents);
    }
  }

  private final Casefiles casefiles;
  private final ModelReader models;
  private final FormReader forms;
  private final FormCheck check;
  private final CurrentActor actors;

  WalkIns(Casefiles casefiles, ModelReader models, FormReader forms, FormCheck check, CurrentActor actors) {
    this.casefiles = casefiles;
    this.models = models;
    this.forms = forms;
    this.check = check;
    this.actors = actors;
  }

  @UseCase
  public OpenedCase open(WalkIn walkIn) {
    var actor = actors.get();
    if (!actor.has(Role.CASEWORKER) || actor.partner()) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    var given = new HashMap<>(walkIn.person());
    given.putAll(walkIn.returned());
    var answers = checked("completeRegistration", given);
    var consents = new HashMap<String, Object>();
    walkIn.consents().forEach(consent -> consents.put(consent, "YES"));
    var said = new HashMap<>(answers);
    said.putAll(checked("recordConsents", consents));
    var facts = new AnsweredFacts(answers, casefiles.today());
    return casefiles.open(new NewCase(facts.person(), facts.returned(null), actor.office(), actor.username(), said));
  }

  private Map<String, Object> checked(String form, Map<String, Object> answers) {
    FormDefinition definition = forms.read(models.form(models.latest("registration"), form));
    var result = check.check(definition, answers, Map.of());
    var faults = result.faults().stream().filter(WalkIns::mattersNow).toList();
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
    return result.answers();
  }

  /** Most of what the forms require may be asked later, at the desk. */
  private static boolean mattersNow(Fault fault) {
    return !"REQUIRED".equals(fault.code()) || List.of("givenName", "familyName").contains(fault.field());
  }
}
