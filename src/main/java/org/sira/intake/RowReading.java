package org.sira.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sira.reference.Countries;
import org.sira.reference.Folding;
import org.sira.reference.Languages;
import org.sira.reference.Phones;

/** Reads one row column by column and notes what is wrong with it. */
final class RowReading {

  private static final int EARLIEST_YEAR = 1900;
  private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
  private static final DateTimeFormatter FRENCH = strict("d/M/uuuu");
  private static final Set<String> NO = Set.of("", "no", "n", "non", "false", "faux", "0");
  private static final Map<String, String> SEXES = Map.ofEntries(
      Map.entry("m", "M"), Map.entry("male", "M"), Map.entry("masculin", "M"), Map.entry("homme", "M"),
      Map.entry("h", "M"), Map.entry("man", "M"), Map.entry("boy", "M"), Map.entry("garcon", "M"),
      Map.entry("f", "F"), Map.entry("female", "F"), Map.entry("feminin", "F"), Map.entry("femme", "F"),
      Map.entry("woman", "F"), Map.entry("girl", "F"), Map.entry("fille", "F"));

  private final Manifest manifest;
  private final RawRow row;
  private final LocalDate today;
  private final List<RowFault> faults = new ArrayList<>();

  RowReading(Manifest manifest, RawRow row, LocalDate today) {
    this.manifest = manifest;
    this.row = row;
    this.today = today;
  }

  Traveller traveller() {
    return new Traveller(row.line(), text(Column.SENDING_REFERENCE), name(Column.LAST_NAME), name(Column.FIRST_NAME),
        sex(), birthDate(), isSaid(Column.DATE_OF_BIRTH_ESTIMATED), nationality(), text(Column.FATHER_FIRST_NAME),
        text(Column.MOTHER_NAME), text(Column.REGION), text(Column.CERCLE), text(Column.COMMUNE), phone(),
        Languages.code(text(Column.LANGUAGE)).orElse(null), Countries.code(text(Column.HOST_COUNTRY)).orElse(null),
        text(Column.ID_DOCUMENT), text(Column.ID_NUMBER), isSaid(Column.MEDICAL_FLAG),
        text(Column.VULNERABILITY_FLAG), text(Column.FAMILY_GROUP));
  }

  /** What is wrong, in the order of the columns. */
  List<RowFault> faults() {
    return faults.stream().sorted(Comparator.comparing(fault -> Column.titled(fault.field()).orElseThrow())).toList();
  }

  void fault(Column column, String code) {
    faults.add(new RowFault(row.line(), column.title(), code));
  }

  private String text(Column column) {
    var text = manifest.cell(row, column);
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      fault(column, "NOT_STORABLE");
    } else if (text.length() > column.maxLength()) {
      fault(column, "TOO_LONG");
    }
    return text.isEmpty() ? null : text.replaceAll("\\s+", " ");
  }

  private String name(Column column) {
    var name = text(column);
    if (name == null || Folding.fold(name).isEmpty()) {
      fault(column, "NAME_MISSING");
    }
    return name;
  }

  private String sex() {
    var sex = SEXES.get(Folding.fold(manifest.cell(row, Column.SEX)));
    if (sex == null) {
      fault(Column.SEX, "SEX_UNKNOWN");
    }
    return sex;
  }

  private LocalDate birthDate() {
    var date = date(manifest.cell(row, Column.DATE_OF_BIRTH));
    if (date == null || date.getYear() < EARLIEST_YEAR) {
      fault(Column.DATE_OF_BIRTH, "DATE_INVALID");
      return null;
    }
    if (date.isAfter(today)) {
      fault(Column.DATE_OF_BIRTH, "DATE_IN_FUTURE");
    }
    return date;
  }

  private String nationality() {
    var text = text(Column.NATIONALITY);
    var code = Countries.code(text);
    if (text != null && code.isEmpty()) {
      fault(Column.NATIONALITY, "NATIONALITY_UNKNOWN");
    }
    return code.orElse(null);
  }

  private String phone() {
    var text = text(Column.PHONE);
    var number = Phones.e164(text);
    if (text != null && number.isEmpty()) {
      fault(Column.PHONE, "PHONE_INVALID");
    }
    return number.orElse(null);
  }

  /** Anything but a clear no counts as said: a flag in an unexpected wording must not be lost. */
  private boolean isSaid(Column column) {
    return !NO.contains(Folding.fold(manifest.cell(row, column)));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text, text.contains("/") ? FRENCH : ISO);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
