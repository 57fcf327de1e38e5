package org.sira.desk.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sira.audit.CaseHistory;
import org.sira.casefile.CaseLists;
import org.sira.casefile.CaseStatus;
import org.sira.desk.CaseDesk;
import org.sira.desk.WalkIns;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases as an API: found, opened for reading, and opened for somebody who walks in. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesApi {

  record Item(String number, String person, String stage, CaseStatus status, String office, String organisation,
              String responsible, Instant since) {

    static Item of(CaseLists.Line line) {
      return new Item(line.number(), line.person(), line.stage(), line.status(), line.office(), line.organisation(),
          line.responsible(), line.since());
    }
  }

  private final CaseLists lists;
  private final CaseDesk desk;
  private final CaseAnswer answers;
  private final CaseHistory history;
  private final WalkIns walkIns;

  CasesApi(CaseLists lists, CaseDesk desk, CaseAnswer answers, CaseHistory history, WalkIns walkIns) {
    this.lists = lists;
    this.desk = desk;
    this.answers = answers;
    this.history = history;
    this.walkIns = walkIns;
  }

  @GetMapping
  Page<Item> list(@RequestParam(required = false) String q, @RequestParam(required = false) String number,
      @RequestParam(required = false) String stage, @RequestParam(required = false) CaseStatus status,
      @RequestParam(required = false) String office, @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer size) {
    return lists.list(new CaseLists.Query(q, number, stage, status, office), after, Cursor.size(size)).map(Item::of);
  }

  @GetMapping("/{number}")
  Map<String, Object> get(@PathVariable String number, Locale locale) {
    return answers.of(desk.open(number, locale), locale);
  }

  @GetMapping("/{number}/history")
  Page<Map<String, Object>> history(@PathVariable String number, @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer size) {
    return history.of(desk.read(number).id(), after, Cursor.size(size)).map(CasesApi::event);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> open(@RequestBody WalkIns.WalkIn walkIn) {
    return Map.of("number", walkIns.open(walkIn).number());
  }

  private static Map<String, Object> event(CaseHistory.Event event) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("at", event.at());
    answer.put("by", event.by());
    answer.put("event", event.event());
    answer.put("step", event.step());
    answer.put("details", event.details());
    return answer;
  }
}
