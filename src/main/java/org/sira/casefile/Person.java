package org.sira.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * The returnee as recorded now. {@code sex} is M or F, {@code nationality} an ISO code or OTHER. Only the given and the
 * family name are never null.
 */
public record Person(Names names, String sex, Birth birth, String nationality, Speech speech, Contact contact,
                     Address address, Papers papers) {

  /** The age from which nobody answers for a person any more, in years. */
  public static final int ADULT = 18;

  /** Names as the person gives them. */
  public record Names(String given, String family, String alias, String father, String mother) {}

  /** When and where born. Of an estimated date only the year counts; the day then is the first of January. */
  public record Birth(LocalDate date, boolean estimated, String place) {

    /** Born in this year, as far as the person can tell. */
    public static Birth about(int year, String place) {
      return new Birth(LocalDate.of(year, 1, 1), true, place);
    }
  }

  /** In which language to speak with the person, which others are understood, and whether the person reads: NO, LITTLE or WELL. */
  public record Speech(String language, List<String> others, String reading) {}

  /** Whom to call and how; phones are E.164 where they could be understood. */
  public record Contact(String phone, String phoneOwner, String secondPhone, String secondPhoneOwner, Wallet wallet,
                        Relative emergency) {}

  /** A number that receives mobile money, and the name under which it is registered. */
  public record Wallet(String number, String registeredName) {}

  /** Somebody to turn to: who, who that is to the person, and a phone. */
  public record Relative(String name, String relation, String phone) {}

  /** Where the person goes: codes of the region and the cercle, the rest as people say it. */
  public record Address(String region, String cercle, String commune, String locality, String landmark) {}

  /** The identity document, NONE when there is none. */
  public record Papers(String document, String number, LocalDate issuedOn, LocalDate expiresOn) {}

  private static final Wallet NO_WALLET = new Wallet(null, null);
  private static final Relative NOBODY = new Relative(null, null, null);

  /** Somebody of whom only the name is known yet. */
  public static Person named(String given, String family) {
    return new Person(new Names(given, family, null, null, null), null, new Birth(null, false, null), null,
        new Speech(null, List.of(), null), new Contact(null, null, null, null, NO_WALLET, NOBODY),
        new Address(null, null, null, null, null), new Papers(null, null, null, null));
  }

  public String displayName() {
    return names.given() + " " + names.family();
  }

  /** The age in whole years on a day, null when the birth date is not known; of an estimated one give or take a year. */
  public Integer ageOn(LocalDate day) {
    return birth.date() == null ? null : Period.between(birth.date(), day).getYears();
  }

  public Person withParents(String father, String mother) {
    var all = new Names(names.given(), names.family(), names.alias(), father, mother);
    return new Person(all, sex, birth, nationality, speech, contact, address, papers);
  }

  public Person withSex(String code) {
    return new Person(names, code, birth, nationality, speech, contact, address, papers);
  }

  public Person bornOn(LocalDate date, boolean estimated) {
    return new Person(names, sex, new Birth(date, estimated, birth.place()), nationality, speech, contact, address, papers);
  }

  public Person withNationality(String code) {
    return new Person(names, sex, birth, code, speech, contact, address, papers);
  }

  public Person speaking(String language) {
    return new Person(names, sex, birth, nationality, new Speech(language, speech.others(), speech.reading()), contact,
        address, papers);
  }

  /** The same person with another phone, in E.164, and its owner as far as known. */
  public Person withPhone(String phone, String owner) {
    var reached = new Contact(phone, owner, contact.secondPhone(), contact.secondPhoneOwner(), contact.wallet(),
        contact.emergency());
    return new Person(names, sex, birth, nationality, speech, reached, address, papers);
  }

  public Person livingIn(String region, String cercle, String commune) {
    var place = new Address(region, cercle, commune, address.locality(), address.landmark());
    return new Person(names, sex, birth, nationality, speech, contact, place, papers);
  }

  public Person withPapers(String document, String number) {
    return new Person(names, sex, birth, nationality, speech, contact, address, new Papers(document, number, null, null));
  }

  public String givenName() {
    return names.given();
  }

  public String familyName() {
    return names.family();
  }

  public String fatherName() {
    return names.father();
  }

  public String motherName() {
    return names.mother();
  }

  public LocalDate birthDate() {
    return birth.date();
  }

  public boolean birthDateEstimated() {
    return birth.estimated();
  }

  public String language() {
    return speech.language();
  }

  public String phone() {
    return contact.phone();
  }

  public String phoneOwner() {
    return contact.phoneOwner();
  }

  public String region() {
    return address.region();
  }

  public String cercle() {
    return address.cercle();
  }

  public String commune() {
    return address.commune();
  }

  public String locality() {
    return address.locality();
  }

  public String idDocument() {
    return papers.document();
  }

  public String idNumber() {
    return papers.number();
  }
}
