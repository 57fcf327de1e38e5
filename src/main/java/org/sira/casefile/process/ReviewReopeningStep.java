package org.sira.casefile.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.casefile.Reopenings;
import org.sira.worklist.TaskStep;
import org.sira.worklist.TaskWork;
import org.springframework.stereotype.Component;

@Component
class ReviewReopeningStep implements TaskStep {

  private final Reopenings reopenings;

  ReviewReopeningStep(Reopenings reopenings) {
    this.reopenings = reopenings;
  }

  @Override
  public String step() {
    return "reviewReopening";
  }

  /** A reason of the list goes to the field that shows it in words, one said by a program to the text. */
  @Override
  public Map<String, Object> known(TaskWork work) {
    var known = new HashMap<String, Object>();
    reopenings.all(work.caseId()).stream().findFirst().ifPresent(last -> {
      var listed = Reopenings.REASONS.contains(last.reason());
      known.put("reopeningReason", listed ? last.reason() : null);
      known.put("reopeningNote", listed ? last.note()
          : Stream.of(last.reason(), last.note()).filter(Objects::nonNull).collect(Collectors.joining("\n")));
    });
    return known;
  }

  @Override
  public Map<String, Boolean> complete(TaskWork work) {
    reopenings.review(work.caseId(), work.text("resumeAt"));
    return Map.of();
  }
}
