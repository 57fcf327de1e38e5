package org.sira.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sira.documents.Documents;
import org.sira.forms.FormPost;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.worklist.TaskLists;
import org.sira.worklist.WorklistTask;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what a browser posts of a task's form. The files that come with it are kept at once, each as an answer. */
@Component
class TaskPost {

  /** The answers, with the ids of the files that were kept, and why others were not. */
  record Posted(Map<String, Object> answers, List<Refusal> refused) {

    /** The answers, or the reason why a file that belongs to them could not be kept. */
    Map<String, Object> orRefuse() {
      refused.stream().findFirst().ifPresent(first -> {
        throw refused.stream().allMatch(InvalidAnswers.class::isInstance) ? new InvalidAnswers(faults()) : first;
      });
      return answers;
    }

    List<Fault> faults() {
      return refused.stream().filter(InvalidAnswers.class::isInstance)
          .flatMap(refusal -> ((InvalidAnswers) refusal).faults().stream()).toList();
    }
  }

  private final TaskLists lists;
  private final Documents documents;

  TaskPost(TaskLists lists, Documents documents) {
    this.lists = lists;
    this.documents = documents;
  }

  Posted read(WorklistTask task, HttpServletRequest request) {
    var parameters = FormPost.parameters(request.getParameterMap());
    var refused = keepFiles(task, request, parameters);
    return new Posted(FormPost.toAnswers(lists.form(task), parameters), refused);
  }

  /** The same for a form that is only to be shown again, with its empty rows. */
  Posted readToShowAgain(WorklistTask task, HttpServletRequest request) {
    var parameters = FormPost.parameters(request.getParameterMap());
    var refused = keepFiles(task, request, parameters);
    return new Posted(FormPost.toShowAgain(lists.form(task), parameters), refused);
  }

  private List<Refusal> keepFiles(WorklistTask task, HttpServletRequest request, MultiValueMap<String, String> parameters) {
    var refused = new ArrayList<Refusal>();
    var upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (upload != null) {
      var fields = lists.form(task).fileFields();
      upload.getMultiFileMap().forEach((name, files) -> files.stream()
          .filter(file -> !file.isEmpty() && fields.contains(name.replaceAll("\\[\\d+]", "[]"))).forEach(file -> {
            try {
              parameters.add(name, documents.attach(task.id(), file.getOriginalFilename(), bytes(file)).id().toString());
            } catch (Refusal refusal) {
              refused.add(aboutField(name, refusal));
            }
          }));
    }
    return refused;
  }

  /** What is wrong with the file itself is told beside its field. */
  private static Refusal aboutField(String name, Refusal refusal) {
    return switch (refusal.kind()) {
      case TOO_LARGE -> new InvalidAnswers(name, "FILE_TOO_LARGE");
      case UNSUPPORTED -> new InvalidAnswers(name, refusal.code());
      default -> refusal;
    };
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
