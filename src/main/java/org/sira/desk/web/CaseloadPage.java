package org.sira.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.People;
import org.sira.casefile.CaseLists;
import org.sira.casefile.CaseLists.Query;
import org.sira.casefile.CaseLists.Waiting;
import org.sira.casefile.Responsibles;
import org.sira.engine.ModelReader;
import org.sira.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** How many cases each person looks after and what of them waits, for those who share the work out. */
@Controller
class CaseloadPage {

  /** A number that opens its list. */
  public record Count(String label, int count, String href) {}

  /** What one person, or nobody when the name is null, looks after. */
  public record Load(String name, Count all, List<Count> stages, Count silent, Count due) {}

  private final CaseLists lists;
  private final Responsibles responsibles;
  private final People people;
  private final ModelReader models;
  private final CurrentActor actors;

  CaseloadPage(CaseLists lists, Responsibles responsibles, People people, ModelReader models, CurrentActor actors) {
    this.lists = lists;
    this.responsibles = responsibles;
    this.people = people;
    this.models = models;
    this.actors = actors;
  }

  @GetMapping("/cases/caseload")
  String show(Model model, Locale locale) {
    if (!responsibles.leads(actors.get())) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    model.addAttribute("days", lists.silentAfterDays());
    model.addAttribute("loads", lists.ongoing().entrySet().stream()
        .map(each -> load(each.getKey(), each.getValue(), locale)).toList());
    return "desk/caseload";
  }

  private Load load(String person, Map<String, Integer> byStage, Locale locale) {
    var name = CaseLists.NOBODY.equals(person) ? null : people.displayName(person);
    var all = byStage.values().stream().mapToInt(Integer::intValue).sum();
    var stages = models.stages().stream().filter(stage -> byStage.containsKey(stage.process()))
        .map(stage -> new Count(stage.name(locale), byStage.get(stage.process()),
            href(Waiting.ONGOING, person, stage.process()))).toList();
    return new Load(name, new Count(null, all, href(Waiting.ONGOING, person, null)), stages,
        counted(Waiting.SILENT, person), counted(Waiting.CONTACT_DUE, person));
  }

  private Count counted(Waiting waiting, String person) {
    return new Count(null, lists.count(new Query(null, null, null, null, null, waiting, person)),
        href(waiting, person, null));
  }

  private static String href(Waiting waiting, String person, String stage) {
    var address = UriComponentsBuilder.fromPath("/cases").queryParam("f", waiting).queryParam("r", person);
    return (stage == null ? address : address.queryParam("stage", stage)).build().encode().toUriString();
  }
}
