package org.sira.operations.web;

import java.time.Instant;
import java.util.Locale;
import org.sira.access.Flash;
import org.sira.engine.FailedJobs;
import org.sira.engine.ModelReader;
import org.sira.notification.MailQueue;
import org.sira.notification.QueuedMail;
import org.sira.worklist.WorklistCheck;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still and why, in plain words, each with another try: automatic steps, mails, the worklist. */
@Controller
@RequestMapping("/operations")
@PreAuthorize("hasRole('ADMIN')")
class OperationsPage {

  /** An automatic step that failed, as the page shows it. */
  public record Failure(String id, String step, String caseNumber, Instant since, String cause) {}

  private final FailedJobs jobs;
  private final MailQueue mails;
  private final WorklistCheck worklist;
  private final ModelReader models;

  OperationsPage(FailedJobs jobs, MailQueue mails, WorklistCheck worklist, ModelReader models) {
    this.jobs = jobs;
    this.mails = mails;
    this.worklist = worklist;
    this.models = models;
  }

  @GetMapping
  String show(Model model, Locale locale) {
    model.addAttribute("failures", jobs.list().stream().map(job -> new Failure(job.id(),
        models.elementName(job.step(), locale), job.caseNumber(), job.since(), job.cause())).toList());
    model.addAttribute("failedMails", mails.list(QueuedMail.State.FAILED));
    model.addAttribute("queuedMails", mails.count(QueuedMail.State.QUEUED));
    model.addAttribute("drift", worklist.drift().size());
    return "operations/operations";
  }

  @PostMapping("/jobs/{id}/retry")
  String retryJob(@PathVariable String id, RedirectAttributes redirect) {
    jobs.retry(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("operations.job.retried"));
    return "redirect:/operations";
  }

  @PostMapping("/mails/{id}/retry")
  String retryMail(@PathVariable long id, RedirectAttributes redirect) {
    mails.retry(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("operations.mail.retried"));
    return "redirect:/operations";
  }

  @PostMapping("/worklist/repair")
  String repair(RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("operations.worklist.repaired", worklist.repair()));
    return "redirect:/operations";
  }
}
