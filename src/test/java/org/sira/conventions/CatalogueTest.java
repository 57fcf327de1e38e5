package org.sira.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;

/** The process catalogue, which process owners read, names what the models hold, in the models' own words. */
class CatalogueTest {

  private static final List<ShippedProcess> SHIPPED = ShippedProcess.in(Path.of(""));

  private final String catalogue = Sources.text(Path.of("docs/process-catalogue.md"));

  @Test
  void everyProcessIsInTheCatalogue() {
    assertThat(SHIPPED).isNotEmpty().allSatisfy(shipped ->
        assertThat(catalogue).contains("## " + shipped.name() + "\n", "**" + shipped.process().getName() + ".**"));
  }

  @Test
  void everyStepAndEveryEndIsInTheCatalogueWithItsFrenchName() {
    var missing = SHIPPED.stream().flatMap(CatalogueTest::told)
        .filter(element -> !catalogue.contains("`" + element.getId() + "`") || !catalogue.contains(element.getName()))
        .map(FlowElement::getId);
    assertThat(SHIPPED.stream().flatMap(CatalogueTest::told)).hasSizeGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  private static Stream<FlowElement> told(ShippedProcess shipped) {
    return Stream.concat(shipped.all(Task.class), shipped.all(EndEvent.class));
  }
}
