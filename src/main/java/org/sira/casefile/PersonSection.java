package org.sira.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.reference.Countries;
import org.sira.reference.Place;
import org.sira.reference.Places;
import org.sira.shared.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who the person is, how to reach them, where they went and came from, as recorded now. */
@Component
class PersonSection implements CaseSection {

  private final Casefiles casefiles;
  private final Places places;
  private final MessageSource messages;

  PersonSection(Casefiles casefiles, Places places, MessageSource messages) {
    this.casefiles = casefiles;
    this.places = places;
    this.messages = messages;
  }

  @Override
  public String key() {
    return "person";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String template() {
    return "casefile/section-facts";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    var rows = new FactRows(messages);
    var person = casefiles.person(id);
    identity(rows, person);
    contact(rows, person);
    returned(rows, casefiles.returned(id));
    casefiles.journey(id).ifPresent(journey -> journey(rows, journey, casefiles.returned(id)));
    return rows.shown();
  }

  private void identity(FactRows rows, Person p) {
    rows.group("identity").told("names", p.displayName()).told("alias", p.names().alias()).told("father", p.fatherName())
        .told("mother", p.motherName()).code("sex", p.sex());
    if (p.birthDateEstimated()) {
      rows.sentence("birth", "birth.about", String.valueOf(p.birthDate().getYear()), p.ageOn(casefiles.today()));
    } else {
      rows.day("birth", p.birthDate());
    }
    rows.told("birthPlace", p.birth().place()).told("nationality", country(p.nationality()));
    rows.told("papers", paper(p)).day("issuedOn", p.papers().issuedOn()).day("expiresOn", p.papers().expiresOn());
    rows.told("language", languages(List.of(Objects.requireNonNullElse(p.language(), ""))))
        .told("otherLanguages", languages(p.speech().others())).code("reading", p.speech().reading());
  }

  private void contact(FactRows rows, Person p) {
    var c = p.contact();
    rows.group("contact").told("phone", FactRows.with(c.phone(), c.phoneOwner()))
        .told("secondPhone", FactRows.with(c.secondPhone(), c.secondPhoneOwner()))
        .told("mobileMoney", FactRows.with(c.wallet().number(), c.wallet().registeredName()))
        .told("emergency", rows.relative(c.emergency()));
    rows.told("address", Stream.of(p.locality(), p.commune(), place(p.cercle()), place(p.region()))
        .filter(Objects::nonNull).reduce((one, other) -> one + ", " + other).orElse(null));
    rows.told("landmark", p.address().landmark());
  }

  private void returned(FactRows rows, ReturnFacts r) {
    rows.group("return").code("modality", r.modality()).day("returnDate", r.returnDate()).told("flight", r.flight())
        .told("hostCountry", country(r.hostCountry())).yes("proof", r.proof());
  }

  private void journey(FactRows rows, Journey j, ReturnFacts r) {
    rows.told("sendingMission", j.sendingMission()).yes("counselled", j.counselled()).told("companions", j.companions())
        .yes("toOriginCommunity", j.toOriginCommunity());
    rows.group("journey").day("leftOn", j.leftOn());
    if (j.monthsAwayUntil(r.returnDate()) != null) {
      rows.sentence("away", "away.months", j.monthsAwayUntil(r.returnDate()));
    }
    rows.told("countries", j.countries().isEmpty() ? null
        : j.countries().stream().map(this::country).collect(Collectors.joining(", ")));
    rows.yes("inDebt", j.inDebt()).code("debtBand", j.debtBand());
  }

  private String paper(Person p) {
    return p.idDocument() == null ? null : FactRows.with(message("casefile.fact.paper." + p.idDocument()), p.idNumber());
  }

  private String languages(List<String> codes) {
    var names = codes.stream().filter(code -> !code.isEmpty()).map(code -> message("language." + code)).toList();
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private String country(String code) {
    return code == null ? null : code.equals("OTHER") ? message("casefile.fact.otherCountry")
        : Countries.name(code, LocaleContextHolder.getLocale());
  }

  private String place(String code) {
    return code == null ? null : places.find(code).map(Place::name).orElse(code);
  }

  private String message(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
