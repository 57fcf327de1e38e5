package org.sira.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sira.reference.Folding;

/** Sorts a manifest's rows into people who can become cases and rows that somebody has to mend first. */
final class ManifestCheck {

  /** A row that was refused, as the file had it, with everything that is wrong with it. */
  record Refused(RawRow row, List<RowFault> faults) {}

  record Result(List<Traveller> travellers, List<Refused> refused) {

    List<RowFault> faults() {
      return refused.stream().flatMap(row -> row.faults().stream()).toList();
    }
  }

  private final Manifest manifest;
  private final LocalDate today;
  private final Map<String, String> referenceHolders = new HashMap<>();

  private ManifestCheck(Manifest manifest, LocalDate today) {
    this.manifest = manifest;
    this.today = today;
  }

  static Result check(Manifest manifest, LocalDate today) {
    return new ManifestCheck(manifest, today).check();
  }

  private Result check() {
    var travellers = new ArrayList<Traveller>();
    var refused = new ArrayList<Refused>();
    for (var row : manifest.rows()) {
      var reading = new RowReading(manifest, row, today);
      var traveller = reading.traveller();
      refuseReusedReference(traveller, reading);
      if (reading.faults().isEmpty()) {
        travellers.add(traveller);
      } else {
        refused.add(new Refused(row, reading.faults()));
      }
    }
    return new Result(travellers, refused);
  }

  /** A reference belongs to the first person of the file who carries it, whether or not that row is accepted. */
  private void refuseReusedReference(Traveller traveller, RowReading reading) {
    if (traveller.sendingReference() == null) {
      return;
    }
    var person = Folding.fold(String.join("|", "" + traveller.familyName(), "" + traveller.givenName(),
        "" + traveller.birthDate()));
    var holder = referenceHolders.putIfAbsent(Folding.fold(traveller.sendingReference()), person);
    if (holder != null && !holder.equals(person)) {
      reading.fault(Column.SENDING_REFERENCE, "REFERENCE_REUSED");
    }
  }
}
