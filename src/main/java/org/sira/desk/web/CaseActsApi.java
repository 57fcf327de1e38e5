package org.sira.desk.web;

import java.time.LocalDate;
import org.sira.casefile.Endings;
import org.sira.casefile.Holds;
import org.sira.casefile.Reopenings;
import org.sira.eligibility.Appeals;
import org.sira.monitoring.Searches;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What moves a case as a whole: each call is a message to its process. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CaseActsApi {

  record HoldBody(String reason, LocalDate until, String note) {}

  record ReasonBody(String reason, String note) {}

  record NoteBody(String note) {}

  record EventBody(LocalDate date, String source, String note) {}

  record DuplicateBody(String of, String note) {}

  record FoundBody(String newPhone, String note) {}

  record AppealBody(String by, String grounds) {}

  private final Holds holds;
  private final Endings endings;
  private final Reopenings reopenings;
  private final Appeals appeals;
  private final Searches searches;

  CaseActsApi(Holds holds, Endings endings, Reopenings reopenings, Appeals appeals,
      Searches searches) {
    this.holds = holds;
    this.endings = endings;
    this.reopenings = reopenings;
    this.appeals = appeals;
    this.searches = searches;
  }

  @PostMapping("/hold")
  void hold(@PathVariable String number, @RequestBody HoldBody body) {
    holds.hold(number, body.reason(), body.until(), body.note());
  }

  @PostMapping("/resume")
  void resume(@PathVariable String number, @RequestBody(required = false) NoteBody body) {
    holds.resume(number, body == null ? null : body.note());
  }

  @PostMapping("/withdraw")
  void withdraw(@PathVariable String number, @RequestBody ReasonBody body) {
    endings.withdraw(number, body.reason(), body.note());
  }

  @PostMapping("/withdraw/cancel")
  void cancelWithdrawal(@PathVariable String number, @RequestBody(required = false) NoteBody body) {
    endings.cancelWithdrawal(number, body == null ? null : body.note());
  }

  @PostMapping("/deceased")
  void reportDeath(@PathVariable String number, @RequestBody EventBody body) {
    endings.reportDeath(number, body.date(), body.source(), body.note());
  }

  @PostMapping("/lost-contact")
  void reportLostContact(@PathVariable String number, @RequestBody(required = false) NoteBody body) {
    endings.reportLostContact(number, body == null ? null : body.note());
  }

  @PostMapping("/remigrated")
  void reportRemigration(@PathVariable String number, @RequestBody EventBody body) {
    endings.reportRemigration(number, body.date(), body.source(), body.note());
  }

  @PostMapping("/duplicate")
  void reportDuplicate(@PathVariable String number, @RequestBody DuplicateBody body) {
    endings.reportDuplicate(number, body.of(), body.note());
  }

  @PostMapping("/appeal")
  void appeal(@PathVariable String number, @RequestBody AppealBody body) {
    appeals.appeal(number, body.by(), body.grounds());
  }

  @PostMapping("/found")
  void returneeFound(@PathVariable String number, @RequestBody FoundBody body) {
    searches.returneeFound(number, body.newPhone(), body.note());
  }

  @PostMapping("/reopen")
  void reopen(@PathVariable String number, @RequestBody ReasonBody body) {
    reopenings.reopen(number, body.reason(), body.note());
  }
}
