package org.sira.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * The shipped models keep to the naming chain and to the shapes that the engine's guards, the worklist and the people
 * who read the diagrams rely on. Each rule is also shown a model that breaks it.
 */
class ModelConventionsTest {

  private static final List<ShippedProcess> SHIPPED = ShippedProcess.in(Path.of(""));
  private static final List<ShippedProcess> BAD = ShippedProcess.in(Path.of("src/test/resources/conventions"));

  @Test
  void aProcessIsNamedLikeItsFileAndItsFolder() {
    holds(ModelRules::namedLikeItsFolder);
  }

  @Test
  void aProcessIsExecutableAndItsLogIsKeptForTwoYears() {
    holds(ModelRules::executableAndKeptForTwoYears);
  }

  @Test
  void idsCanBeSaidAloud() {
    holds(ModelRules::speakableIds);
  }

  @Test
  void stepsAndEventsAreNamedInBothLanguages() {
    holds(ModelRules::stepsAndEventsAreNamedInBothLanguages);
  }

  @Test
  void aGatewayThatAsksHasAQuestionAndADefault() {
    holds(ModelRules::askingGatewaysAskAndHaveADefault);
  }

  @Test
  void answersAreNamedAfterTheirQuestionAndAllButTheDefaultHaveACondition() {
    holds(ModelRules::answersAreNamedAfterTheirQuestion);
  }

  @Test
  void otherGatewaysCarryNoName() {
    holds(ModelRules::otherGatewaysCarryNoName);
  }

  @Test
  void aConditionIsOneNameOrItsOpposite() {
    holds(ModelRules::conditionsAreOneName);
  }

  @Test
  void modelsHoldNoCode() {
    holds(ModelRules::noCodeInModels);
  }

  @Test
  void aRuleSaysWhyInBothLanguages() {
    assertThat(SHIPPED.stream().mapToInt(shipped -> shipped.decisions().size()).sum()).isPositive();
    holds(ModelRules::rulesSayWhyInBothLanguages);
  }

  @Test
  void aUserTaskSaysWhatToDoAndWhenItIsDone() {
    holds(ModelRules::userTasksSayWhatToDoAndWhenItIsDone);
  }

  @Test
  void aUserTaskHasTheFormOfItsName() {
    holds(ModelRules::userTasksHaveTheirForm);
  }

  @Test
  void noFormIsWithoutAUserTask() {
    holds(ModelRules::formsHaveTheirUserTask);
  }

  @Test
  void aUserTaskHasOneRoleAndADueDate() {
    holds(ModelRules::userTasksHaveARoleAndADueDate);
  }

  @Test
  void aUserTaskStandsInTheLaneOfItsRole() {
    holds(ModelRules::lanesAreTheRolesOfTheirTasks);
  }

  @Test
  void aDelegateIsNamedAfterItsStep() {
    holds(ModelRules::delegatesAreNamedAfterTheirStep);
  }

  @Test
  void decisionsLieBesideTheModelThatAsksThem() {
    holds(ModelRules::decisionsLieBesideTheirModel);
  }

  @Test
  void whatReachesOutIsTriedAgainLaterAndLater() {
    holds(ModelRules::outsideEffectsAreTriedAgain);
  }

  @Test
  void aCallTakesTheLatestVersionAndHandsOverTheCase() {
    holds(ModelRules::callsTakeTheLatestVersionAndHandOverTheCase);
  }

  @Test
  void aTimerSaysTheDurationThatItHas() {
    holds(ModelRules::timersSayTheirTrueDuration);
  }

  @Test
  void messagesArePastEventsOfAModuleAndErrorsAreCodes() {
    holds(ModelRules::messagesAndErrorsAreNamedByTheirRules);
  }

  @Test
  void noScopeHasMoreThanFifteenSteps() {
    holds(ModelRules::noScopeIsCrowded);
  }

  @Test
  void everyFolderOfAProcessExplainsItself() {
    holds(ModelRules::theFolderExplainsItself);
  }

  @Test
  void aUserTaskIsUniqueInTheWholeRepository() {
    var tasks = SHIPPED.stream().flatMap(shipped -> shipped.all(UserTask.class)).map(UserTask::getId).toList();
    assertThat(tasks).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyFolderOfFormsBelongsToAProcess() {
    var processes = SHIPPED.stream().map(ShippedProcess::name).toList();
    assertThat(Sources.files(Path.of("forms"), ".form")).isNotEmpty()
        .allSatisfy(form -> assertThat(processes).contains(form.getParent().getFileName().toString()));
  }

  private static void holds(Function<ShippedProcess, Stream<String>> rule) {
    assertThat(SHIPPED).isNotEmpty();
    assertThat(SHIPPED.stream().flatMap(shipped -> rule.apply(shipped).map(what -> shipped.name() + ": " + what))).isEmpty();
    assertThat(BAD.stream().flatMap(rule)).as("the rule finds its breach in the bad example").isNotEmpty();
  }
}
