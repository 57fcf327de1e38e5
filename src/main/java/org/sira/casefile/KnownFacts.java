package org.sira.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The person and the return under the keys that forms use for them, so that nothing known is asked twice. */
final class KnownFacts {

  private KnownFacts() {}

  static Map<String, Object> of(Person p, ReturnFacts r) {
    var known = new HashMap<String, Object>();
    known.put("givenName", p.givenName());
    known.put("familyName", p.familyName());
    known.put("fatherName", p.fatherName());
    known.put("motherName", p.motherName());
    known.put("sex", p.sex());
    known.put("birthDate", text(p.birthDate()));
    known.put("birthDateEstimated", p.birthDateEstimated());
    known.put("nationality", p.nationality());
    known.put("language", p.language());
    known.put("phone", p.phone());
    known.put("phoneOwner", p.phoneOwner());
    known.put("region", p.region());
    known.put("cercle", p.cercle());
    known.put("commune", p.commune());
    known.put("locality", p.locality());
    known.put("idDocument", p.idDocument());
    known.put("idNumber", p.idNumber());
    known.put("returnModality", r.modality());
    known.put("returnDate", text(r.returnDate()));
    known.put("hostCountry", r.hostCountry());
    known.put("returnProof", r.proof());
    known.put("unaccompaniedChild", r.unaccompaniedChild());
    known.put("priorHelp", r.priorHelp());
    known.values().removeIf(Objects::isNull);
    return known;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
