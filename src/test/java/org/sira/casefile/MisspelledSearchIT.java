package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.casefile.CaseLists.Query;
import org.sira.reference.Spelling;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five hundred times somebody looks for a person with the full name written wrongly. Where others bear the same name,
 * the year of birth is typed too, and the father's name where that is the same as well.
 */
@SiraTest
class MisspelledSearchIT {

  private static final int QUERIES = 500;
  private static final int MOST_MISSED = 8;
  private static final Actor CLERK = Walk.actor("clerk", "SEARCH", Role.CASEWORKER);

  @Autowired private Casefiles casefiles;
  @Autowired private CaseStore cases;
  @Autowired private PersonStore persons;
  @Autowired private SearchStore search;
  @Autowired private CaseLists lists;
  @Autowired private TransactionTemplate transactions;

  @Test
  void theRightPersonStandsFirst() {
    transactions.executeWithoutResult(status -> {
      status.setRollbackOnly();
      var numbers = open();
      var people = List.copyOf(numbers.keySet());
      var misspelling = new Misspelling(20261125);
      var missed = new ArrayList<String>();
      for (int i = 0; i < QUERIES; i++) {
        var person = people.get(i * people.size() / QUERIES);
        var text = query(person, people, misspelling);
        var found = found(text);
        if (found.isEmpty() || !found.get(0).equals(numbers.get(person))) {
          missed.add(text + " for " + person.displayName() + " at " + found.indexOf(numbers.get(person)));
        }
      }
      assertThat(missed).as("of %d", QUERIES).hasSizeLessThanOrEqualTo(MOST_MISSED);
      assertThat(found("Zzzz")).isEmpty();
    });
  }

  private static String query(Person p, List<Person> people, Misspelling misspelling) {
    var name = misspelling.chance() ? p.displayName() : p.familyName() + " " + p.givenName();
    var text = misspelling.of(name);
    var homonyms = people.stream().filter(other -> other != p && key(other).equals(key(p))).toList();
    if (homonyms.isEmpty()) {
      return text;
    }
    var year = p.birthDate().getYear();
    var dated = text + " " + year;
    return homonyms.stream().anyMatch(other -> other.birthDate().getYear() == year) ? dated + " " + p.fatherName() : dated;
  }

  private static String key(Person p) {
    return Spelling.key(p.displayName());
  }

  /** One case for each of the persons whom the pairs name, those once that are the same. */
  private Map<Person, String> open() {
    var people = new LinkedHashSet<Person>();
    LabelledPairs.all().forEach(pair -> Stream.of(pair.one(), pair.same() ? pair.one() : pair.other()).forEach(people::add));
    var numbers = new LinkedHashMap<Person, String>();
    for (var person : people) {
      var id = CaseId.create();
      var number = "LP-26-%05d".formatted(numbers.size());
      var returned = new ReturnFacts("VHR", casefiles.today(), "LY", false, "LP 1", false, "NONE", null);
      cases.add(id, number, new NewCase(person, returned, "SEARCH", null), Actor.IOM, casefiles.today().atStartOfDay(Casefiles.MALI).toInstant());
      persons.save(id, person);
      persons.save(id, returned);
      search.renew(casefiles.facts(id), person, returned);
      numbers.put(person, number);
    }
    return numbers;
  }

  private List<String> found(String text) {
    return As.as(CLERK, () -> lists.list(new Query(text, null, null, null, null), null, 20)).items().stream()
        .map(CaseLists.Line::number).toList();
  }
}
