package org.sira.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.access.People;
import org.sira.documents.Document;
import org.sira.documents.Documents;
import org.sira.shared.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents of a case that the reader may open, as lists show them. */
@Component
class DeskDocuments {

  /** A document's id and name, and who brought it when and how large it is, in words. */
  public record File(String id, String name, String about) {}

  private final Documents documents;
  private final People people;
  private final MessageSource messages;

  DeskDocuments(Documents documents, People people, MessageSource messages) {
    this.documents = documents;
    this.people = people;
    this.messages = messages;
  }

  List<File> of(CaseId id, Locale locale) {
    return documents.of(id).stream().map(document -> file(document, locale)).toList();
  }

  /** The names of the case's documents by their id, for the answers that point to them. */
  Map<String, String> names(CaseId id) {
    return documents.of(id).stream().collect(Collectors.toMap(each -> each.id().toString(), Document::name));
  }

  private File file(Document document, Locale locale) {
    var about = new Object[] {people.displayName(document.uploadedBy()), Math.max(1, document.size() / 1024),
        DueWords.moment(document.at(), locale)};
    return new File(document.id().toString(), document.name(), messages.getMessage("desk.documents.about", about, locale));
  }
}
