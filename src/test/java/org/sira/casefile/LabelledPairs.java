package org.sira.casefile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sira.reference.Phones;

/** Six hundred pairs of persons of whom it is known whether they are the same: variants, brothers, homonyms, cousins. */
public final class LabelledPairs {

  /** Two persons, how the second came about, and whether they are one. */
  public record Pair(Person one, Person other, String kind, boolean same) {}

  private LabelledPairs() {}

  public static List<Pair> all() {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = new InputStreamReader(
        LabelledPairs.class.getResourceAsStream("/duplicates/duplicates-labelled.csv"), StandardCharsets.UTF_8)) {
      return format.parse(reader).stream().map(row -> new Pair(person(row, "a_"), person(row, "b_"), row.get("kind"),
          "1".equals(row.get("same")))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Person person(CSVRecord row, String side) {
    var phone = Phones.e164(row.get(side + "phone")).orElse(null);
    return Person.named(row.get(side + "first_name"), row.get(side + "last_name"))
        .withParents(row.get(side + "father_first_name"), row.get(side + "mother_name")).withSex(row.get(side + "sex"))
        .bornOn(LocalDate.parse(row.get(side + "date_of_birth")), "yes".equals(row.get(side + "date_of_birth_estimated")))
        .withNationality("ML").speaking("BM").withPhone(phone, phone == null ? null : "SELF")
        .livingIn(null, row.get(side + "cercle"), row.get(side + "commune"));
  }
}
