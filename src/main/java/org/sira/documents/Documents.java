package org.sira.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sira.access.CurrentActor;
import org.sira.audit.Audit;
import org.sira.shared.CaseId;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.worklist.TaskLists;
import org.sira.worklist.Tasks;
import org.springframework.stereotype.Component;

/**
 * Takes in and hands out files. A document has the access rules of its case and step; protection documents are for
 * protection staff, and for their author while the task is open. Refused: more than 10 MB ({@code TOO_LARGE}), content that is none of the types
 * taken, whatever it calls itself ({@code TYPE_NOT_ALLOWED}), and what lies out of scope, as if it did not exist.
 */
@Component
public class Documents {

  public static final int MOST_BYTES = 10 << 20;

  /** A document with its content. */
  public record Opened(Document document, byte[] content) {}

  private final DocumentStore store;
  private final DocumentReading reading;
  private final Tasks tasks;
  private final TaskLists lists;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  Documents(DocumentStore store, DocumentReading reading, Tasks tasks, TaskLists lists, CurrentActor actors,
      Audit audit, Clock clock) {
    this.store = store;
    this.reading = reading;
    this.tasks = tasks;
    this.lists = lists;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Attaches a file to a task that the person may work on now; otherwise refused as completing the task would be. */
  @UseCase
  public Document attach(String taskId, String name, byte[] content) {
    var task = tasks.forWork(taskId);
    var type = checked(name, content);
    var document = new Document(UUID.randomUUID(), task.caseId(), null, task.id(), task.step(), task.role(),
        FileName.of(name, type), type.contentType(), content.length, sha256(content), actors.get().username(),
        clock.instant(), lists.step(task).confidential());
    store.add(document, content);
    audit.changed(task.caseId(), "DOCUMENT_ADDED", task.step(), Map.of("document", document.id()));
    return document;
  }

  /** Keeps a file that belongs to no single case, as a protection document; {@code about} says what it belongs to. */
  @UseCase
  public Document keepProtected(String about, String name, byte[] content) {
    var type = checked(name, content);
    var document = new Document(UUID.randomUUID(), null, about, null, null, null, FileName.of(name, type),
        type.contentType(), content.length, sha256(content), actors.get().username(), clock.instant(), true);
    store.add(document, content);
    audit.noted("DOCUMENT_ADDED", Map.of("document", document.id(), "about", about));
    return document;
  }

  /** The document with its content; each reading is audited. */
  @UseCase
  public Opened read(String id) {
    var document = reading.find(id).orElseThrow(Refusal::notFound);
    if (document.caseId() == null) {
      audit.noted("DOCUMENT_READ", Map.of("document", document.id(), "about", document.about()));
    } else {
      audit.changed(document.caseId(), "DOCUMENT_READ", document.step(), Map.of("document", document.id()));
      if (document.confidential()) {
        audit.openedProtectionNotes(document.caseId(), document.step());
      }
    }
    return new Opened(document, store.content(document.id()));
  }

  /** The documents of a case that the person may read, newest first. */
  public List<Document> of(CaseId caseId) {
    return reading.of(caseId);
  }

  private static FileType checked(String name, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "TOO_LARGE", Map.of());
    }
    if (content.length == 0) {
      throw new InvalidAnswers("file", "REQUIRED");
    }
    return FileType.of(content, FileName.clean(name))
        .orElseThrow(() -> new Refusal(Refusal.Kind.UNSUPPORTED, "TYPE_NOT_ALLOWED", Map.of()));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
