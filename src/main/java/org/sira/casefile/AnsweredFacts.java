package org.sira.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sira.casefile.Person.Address;
import org.sira.casefile.Person.Birth;
import org.sira.casefile.Person.Contact;
import org.sira.casefile.Person.Names;
import org.sira.casefile.Person.Papers;
import org.sira.casefile.Person.Relative;
import org.sira.casefile.Person.Speech;
import org.sira.casefile.Person.Wallet;
import org.sira.reference.Phones;

/**
 * Reads the person, the household, the return and the journey from checked answers under the keys of the form
 * {@code completeRegistration}; {@link KnownFacts} says them back under the same keys.
 */
public final class AnsweredFacts {

  private final Map<String, Object> answers;
  private final LocalDate today;

  public AnsweredFacts(Map<String, Object> answers, LocalDate today) {
    this.answers = answers;
    this.today = today;
  }

  public Person person() {
    return new Person(
        new Names(text("givenName"), text("familyName"), text("alias"), text("fatherName"), text("motherName")),
        text("sex"), birth(), text("nationality"),
        new Speech(text("language"), texts("otherLanguages"), text("reading")), contact(),
        new Address(text("region"), text("cercle"), text("commune"), text("locality"), text("landmark")),
        new Papers(text("idDocument"), text("idNumber"), day("idIssuedOn"), day("idExpiresOn")));
  }

  /** The form's answers on the return; the flight and the family group stay as the manifest gave them. */
  public ReturnFacts returned(ReturnFacts before) {
    return new ReturnFacts(text("returnModality"), day("returnDate"), text("hostCountry"), yes("returnProof"),
        before == null ? null : before.flight(), yes("unaccompaniedChild"), text("priorHelp"),
        before == null ? null : before.familyGroup());
  }

  public Household household() {
    return new Household(text("maritalStatus"), text("householdRole"), number("men"), number("women"), number("boys"),
        number("girls"), relative("guardian"), members());
  }

  /** Whose family name was not given has the person's. */
  private List<Member> members() {
    return !(answers.get("members") instanceof List<?> rows) ? List.of() : rows.stream()
        .map(row -> new AnsweredFacts(keyed(row), today))
        .map(m -> new Member(0, m.text("memberName"), m.text("memberFamilyName") == null ? text("familyName")
            : m.text("memberFamilyName"), m.text("memberSex"), m.number("memberBirthYear"), m.text("memberRelation"),
            m.yes("memberTravelled"), null))
        .toList();
  }

  private static Map<String, Object> keyed(Object row) {
    return row instanceof Map<?, ?> map ? map.entrySet().stream().filter(each -> each.getValue() != null)
        .collect(Collectors.toMap(each -> String.valueOf(each.getKey()), Map.Entry::getValue)) : Map.of();
  }

  public Journey journey() {
    return new Journey(day("leftOn"), number("absenceMonths"), texts("countriesCrossed"), text("sendingMission"),
        yesOrNo("counselled"), text("companions"), yesOrNo("toOriginCommunity"), yesOrNo("inDebt"), text("debtBand"));
  }

  /** Only a day that somebody knows is a date; a year or an age gives the year, and is marked as estimated. */
  private Birth birth() {
    var year = number("birthYear") != null ? number("birthYear")
        : number("estimatedAge") != null ? (Integer) (today.getYear() - number("estimatedAge")) : null;
    // The box of estimated dates stands on the form of before, on which some cases still end.
    return year == null ? new Birth(day("birthDate"), yes("birthDateEstimated"), text("birthPlace"))
        : Birth.about(year, text("birthPlace"));
  }

  private Contact contact() {
    return new Contact(phone("phone"), text("phoneOwner"), phone("secondPhone"), text("secondPhoneOwner"),
        new Wallet(phone("mobileMoney"), text("mobileMoneyName")), relative("emergency"));
  }

  private Relative relative(String who) {
    return new Relative(text(who + "Name"), text(who + "Relation"), phone(who + "Phone"));
  }

  /** In its international form where it has one; a number that was written oddly is worth more than none. */
  private String phone(String key) {
    var typed = text(key);
    return Phones.e164(typed).orElse(typed);
  }

  private String text(String key) {
    return answers.get(key) == null ? null : answers.get(key).toString();
  }

  private List<String> texts(String key) {
    return answers.get(key) instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
  }

  private Integer number(String key) {
    return answers.get(key) instanceof Number number ? number.intValue() : null;
  }

  private boolean yes(String key) {
    return Boolean.TRUE.equals(answers.get(key));
  }

  private Boolean yesOrNo(String key) {
    return answers.get(key) == null ? null : (Boolean) "YES".equals(answers.get(key));
  }

  private LocalDate day(String key) {
    return answers.get(key) == null ? null : LocalDate.parse(text(key));
  }
}
