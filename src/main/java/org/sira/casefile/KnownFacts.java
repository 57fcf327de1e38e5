package org.sira.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The person and the return under the keys that forms use for them, so that nothing known is asked twice. */
final class KnownFacts {

  private KnownFacts() {}

  static Map<String, Object> of(Person p, ReturnFacts r) {
    var known = new HashMap<String, Object>();
    person(p, known);
    contact(p, known);
    known.put("returnModality", r.modality());
    known.put("returnDate", text(r.returnDate()));
    known.put("hostCountry", r.hostCountry());
    known.put("returnProof", r.proof());
    known.put("unaccompaniedChild", r.unaccompaniedChild());
    known.put("priorHelp", r.priorHelp());
    known.values().removeIf(Objects::isNull);
    return known;
  }

  private static void person(Person p, Map<String, Object> known) {
    known.put("givenName", p.givenName());
    known.put("familyName", p.familyName());
    known.put("alias", p.names().alias());
    known.put("fatherName", p.fatherName());
    known.put("motherName", p.motherName());
    known.put("sex", p.sex());
    known.put("nationality", p.nationality());
    known.put("language", p.language());
    known.put("otherLanguages", p.speech().others().isEmpty() ? null : p.speech().others());
    known.put("reading", p.speech().reading());
    known.put("birthPlace", p.birth().place());
    if (p.birthDate() != null) {
      known.put("birthKnown", p.birthDateEstimated() ? "YEAR" : "DATE");
      known.put(p.birthDateEstimated() ? "birthYear" : "birthDate",
          p.birthDateEstimated() ? p.birthDate().getYear() : text(p.birthDate()));
    }
    known.put("idDocument", p.idDocument());
    known.put("idNumber", p.idNumber());
    known.put("idIssuedOn", text(p.papers().issuedOn()));
    known.put("idExpiresOn", text(p.papers().expiresOn()));
  }

  private static void contact(Person p, Map<String, Object> known) {
    var contact = p.contact();
    known.put("phone", contact.phone());
    known.put("phoneOwner", contact.phoneOwner());
    known.put("secondPhone", contact.secondPhone());
    known.put("secondPhoneOwner", contact.secondPhoneOwner());
    known.put("mobileMoney", contact.wallet().number());
    known.put("mobileMoneyName", contact.wallet().registeredName());
    known.put("emergencyName", contact.emergency().name());
    known.put("emergencyRelation", contact.emergency().relation());
    known.put("emergencyPhone", contact.emergency().phone());
    known.put("region", p.region());
    known.put("cercle", p.cercle());
    known.put("commune", p.commune());
    known.put("locality", p.locality());
    known.put("landmark", p.address().landmark());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
