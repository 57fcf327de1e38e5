package org.sira.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.casefile.CaseFacts;
import org.sira.casefile.StageRun;
import org.sira.casefile.StageRuns;
import org.sira.desk.StageView.State;
import org.sira.engine.ModelReader;
import org.sira.engine.Stage;
import org.springframework.stereotype.Component;

/** Puts the stages that the model draws beside the passages that the case made: done, now, later or skipped. */
@Component
class Stepper {

  private final ModelReader models;
  private final StageRuns runs;

  Stepper(ModelReader models, StageRuns runs) {
    this.models = models;
    this.runs = runs;
  }

  List<StageView> of(CaseFacts facts, Locale locale) {
    var last = new HashMap<String, StageRun>();
    runs.of(facts.id()).forEach(run -> last.put(run.stage(), run));
    var stages = models.stages();
    int reached = stages.stream().filter(stage -> isCurrent(last.get(stage.process()))).mapToInt(Stage::number).max()
        .orElse(facts.closed() ? stages.size() + 1 : furthest(stages, last));
    var left = facts.closed() ? null : stages.get(stages.size() - 1).process();
    return stages.stream().map(stage -> view(stage, without(left, last.get(stage.process())), reached, locale)).toList();
  }

  /** The closing of a case that was opened again since is still to come. */
  private static StageRun without(String closing, StageRun run) {
    return run != null && run.stage().equals(closing) && !isCurrent(run) ? null : run;
  }

  private static StageView view(Stage stage, StageRun run, int reached, Locale locale) {
    if (run != null && (isCurrent(run) || stage.number() <= reached)) {
      var state = isCurrent(run) ? State.CURRENT : run.outcome() != null ? State.DONE : State.SKIPPED;
      return new StageView(stage.process(), stage.name(locale), state, run.since(), run.until(), run.round());
    }
    var state = stage.number() < reached ? State.SKIPPED : State.LATER;
    return new StageView(stage.process(), stage.name(locale), state, null, null, run == null ? 0 : run.round());
  }

  /** Between two stages, as while a refusal is heard, the road has come as far as the last one entered. */
  private static int furthest(List<Stage> stages, Map<String, StageRun> last) {
    return stages.stream().filter(stage -> last.containsKey(stage.process()))
        .max((a, b) -> last.get(a.process()).since().compareTo(last.get(b.process()).since()))
        .map(Stage::number).orElse(0);
  }

  private static boolean isCurrent(StageRun run) {
    return run != null && run.until() == null;
  }
}
