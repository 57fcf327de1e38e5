package org.sira.papers;

import java.util.Locale;
import java.util.Optional;
import org.sira.access.Actor;
import org.sira.access.Organisation;
import org.sira.access.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on every paper: who writes, from which office, about which number, and where to call or complain. */
@Component
class Letterhead {

  /** {@code partner} is null where no partner follows the case; so are phones that the office did not name. */
  public record Head(String organisation, String partner, String office, String reference, String person, String phone,
                     String complaints) {}

  private final Organisations organisations;
  private final MessageSource messages;
  private final String phone;
  private final String complaints;

  Letterhead(Organisations organisations, MessageSource messages, @Value("${sira.papers.phone:}") String phone,
      @Value("${sira.papers.complaints-phone:}") String complaints) {
    this.organisations = organisations;
    this.messages = messages;
    this.phone = phone.isBlank() ? null : phone;
    this.complaints = complaints.isBlank() ? null : complaints;
  }

  Head of(PaperContent content) {
    var partner = Actor.IOM.equals(content.organisation()) ? null : name(content.organisation());
    return new Head(name(Actor.IOM), partner, organisations.officeName(content.office()), content.reference(),
        content.person(), phone, complaints);
  }

  /** The title that a reader of the file shows: no name of a person. */
  String title(String kind, PaperContent content) {
    return messages.getMessage("papers.kind." + kind, null, Locale.FRENCH) + " " + content.reference();
  }

  private String name(String code) {
    return Optional.ofNullable(code).flatMap(organisations::find).map(Organisation::name).orElse(null);
  }
}
