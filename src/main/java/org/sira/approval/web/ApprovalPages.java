package org.sira.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sira.access.CurrentActor;
import org.sira.access.Flash;
import org.sira.access.Role;
import org.sira.forms.FieldView;
import org.sira.forms.FormPost;
import org.sira.forms.FormViews;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.web.Problems;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The approver's desk: the proposals that wait on the left, one with everything to decide it on the right. */
@Controller
@RequestMapping("/approvals")
class ApprovalPages {

  private static final String SIGN_OFF = "signOff";

  /** What is wrong with an answer, and where. */
  record Error(String fieldId, String text) {}

  /** What was typed and not accepted. */
  record Typed(String reason, String remark, boolean conflict) {}

  private final ApprovalQueue queue;
  private final ProposalReader proposals;
  private final TaskLists lists;
  private final Tasks tasks;
  private final CurrentActor actors;
  private final FormViews forms;
  private final Problems problems;

  ApprovalPages(ApprovalQueue queue, ProposalReader proposals, TaskLists lists, Tasks tasks, CurrentActor actors,
      FormViews forms, Problems problems) {
    this.queue = queue;
    this.proposals = proposals;
    this.lists = lists;
    this.tasks = tasks;
    this.actors = actors;
    this.forms = forms;
    this.problems = problems;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "mine") String show, @RequestParam(required = false) String after, Model model) {
    fill(model, show, after);
    return "approval/approvals";
  }

  @GetMapping("/{number}")
  String proposal(@PathVariable String number, @RequestParam(defaultValue = "mine") String show, Model model, Locale locale) {
    fill(model, show, null);
    var proposal = proposals.read(number, locale);
    model.addAttribute("proposal", proposal);
    if (proposal.task() != null) {
      model.addAttribute("reasons", reasons(proposal.task(), locale));
    }
    return "approval/approvals";
  }

  @PostMapping("/{number}")
  String sign(@PathVariable String number, @RequestParam String task, @RequestParam(defaultValue = "mine") String show,
      HttpServletRequest request, HttpServletResponse response, Model model, Locale locale, RedirectAttributes redirect) {
    requireApprover();
    var open = lists.openTask(task);
    if (!open.caseNumber().equals(number) || !open.step().equals(SIGN_OFF)) {
      throw Refusal.notFound();
    }
    var answers = FormPost.toAnswers(lists.form(open), FormPost.parameters(request.getParameterMap()));
    try {
      tasks.complete(task, answers);
    } catch (InvalidAnswers invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("errors", errors(invalid, locale));
      model.addAttribute("typed", new Typed((String) answers.get("reason"), (String) answers.get("remark"),
          Boolean.TRUE.equals(answers.get("conflictOfInterest"))));
      return proposal(number, show, model, locale);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.ok("approval.signed." + answers.get("decision"), open.person()));
    return "redirect:/approvals";
  }

  /** The reasons that the step's own form offers to whoever says no. */
  private List<FieldView.Choice> reasons(String task, Locale locale) {
    var form = lists.form(lists.task(task));
    return forms.of(form, Map.of("decision", "RETURN"), List.of(), locale, false).fields().stream()
        .filter(field -> field.name().equals("reason")).flatMap(field -> field.choices().stream()).toList();
  }

  private void fill(Model model, String show, String after) {
    requireApprover();
    model.addAttribute("show", "all".equals(show) ? "all" : "mine");
    model.addAttribute("queue", queue.list(!"all".equals(show), after));
  }

  private void requireApprover() {
    if (actors.get().roles().stream().noneMatch(Role::approves)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
  }

  private List<Error> errors(InvalidAnswers invalid, Locale locale) {
    return invalid.faults().stream()
        .map(fault -> new Error(FieldView.idOf(fault.field()), problems.sentence(fault, locale))).toList();
  }
}
