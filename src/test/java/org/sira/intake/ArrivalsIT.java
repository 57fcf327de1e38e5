package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@SiraTest
class ArrivalsIT {

  @Autowired
  Arrivals arrivals;
  @Autowired
  JdbcClient jdbc;

  @Autowired
  TimeTravel time;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aCharterBecomesACaseForEachPersonOnceHoweverOftenItIsImported() {
    People.as(People.BAMAKO);
    var charter = marked("manifest-charter-126.csv");
    var first = arrivals.importManifest(upload(charter));
    assertThat(first.rows()).isEqualTo(126);
    assertThat(first.accepted()).isEqualTo(126);
    assertThat(first.suspectedDuplicates()).isPositive();
    time.runDue();
    assertThat(arrivals.find(first.id()).complete()).isTrue();
    assertThat(arrivals.accepted(first.id(), 0, 1000)).hasSize(126).extracting(AcceptedRow::number)
        .doesNotContainNull().doesNotHaveDuplicates();

    var again = arrivals.importManifest(upload(charter));
    assertThat(again.accepted()).isZero();
    assertThat(again.alreadyKnown()).isEqualTo(126);
    assertThat(again.complete()).isTrue();
  }

  @Test
  void goodRowsOfAFaultyFileAreTakenAndBadOnesNamed() {
    People.as(People.BAMAKO);
    var arrival = arrivals.importManifest(upload(marked("manifest-with-errors.csv")));
    assertThat(arrival.accepted()).isEqualTo(6);
    assertThat(arrival.refused()).isEqualTo(6);
    assertThat(arrivals.faults(arrival.id())).extracting(RowFault::row).containsExactly(3, 4, 5, 9, 10, 11);
  }

  @Test
  void theSameReferenceWithAnotherPersonInAnotherFileIsANewRow() {
    People.as(People.BAMAKO);
    arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, mark + ",Koné,Awa,F,1999-01-01")));
    var other = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, mark + ",Koné,Ali,M,1999-01-01",
        mark + ",KONE,awa,F,01/01/1999")));
    assertThat(other.accepted()).isEqualTo(1);
    assertThat(other.refused()).isEqualTo(1);
  }

  @Test
  void whoIsTwiceInOneFileIsTakenOnce() {
    People.as(People.BAMAKO);
    var row = mark + ",Koné,Awa,F,1999-01-01";
    var arrival = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, row, row)));
    assertThat(arrival.accepted()).isEqualTo(1);
    assertThat(arrival.alreadyKnown()).isEqualTo(1);
  }

  @Test
  void aNameThatSoundsLikeAnotherIsMarkedAndTaken() {
    People.as(People.BAMAKO);
    var arrival = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES + ",date_of_birth_estimated",
        mark + "1,Coulibaly" + mark + ",Mamadou,M,1996-01-01,oui",
        mark + "2,Koulibali" + mark + ",Mahamadou,M,1997-01-01,oui",
        mark + "3,Koulibali" + mark + ",Mahamadou,M,1985-01-01,oui")));
    assertThat(arrival.accepted()).isEqualTo(3);
    assertThat(arrivals.accepted(arrival.id(), 0, 9)).filteredOn(AcceptedRow::suspectedDuplicate)
        .extracting(AcceptedRow::row).containsExactly(3);
  }

  @Test
  void twoUploadsAtOnceTakeEachPersonOnce() throws Exception {
    var charter = marked("manifest-charter-126.csv");
    Callable<Arrival> uploading = () -> {
      People.as(People.BAMAKO);
      return arrivals.importManifest(upload(charter));
    };
    var pool = Executors.newFixedThreadPool(4);
    try {
      var taken = new ArrayList<Arrival>();
      for (var future : pool.invokeAll(List.of(uploading, uploading, uploading, uploading))) {
        taken.add(future.get());
      }
      assertThat(taken.stream().mapToInt(Arrival::accepted).sum()).isEqualTo(126);
      assertThat(taken.stream().mapToInt(Arrival::alreadyKnown).sum()).isEqualTo(3 * 126);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void onlyThoseWhoReceivePeopleImport() {
    for (var actor : List.of(People.PARTNER, People.PROTECTION, People.FINANCE)) {
      People.as(actor);
      assertRefused("NOT_YOUR_ROLE", () -> arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, "1,A,B,F,1999-01-01"))));
    }
  }

  @Test
  void anArrivalIsSeenInItsOfficeByThoseOfAllOfficesAndByItsUploader() {
    People.as(People.BAMAKO);
    var own = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, mark + ",Koné,Awa,F,1999-01-01"))).id();
    var forKayes = arrivals.importManifest(new ManifestUpload(
        Manifests.csv(Manifests.TITLES, mark + "k,Koné,Awa,F,1999-01-01"), "k.csv", null, null, null, "KAYES")).id();
    assertThat(arrivals.find(forKayes).office()).isEqualTo("KAYES");
    People.as(People.OFFICER);
    assertThat(arrivals.list(null, 200)).extracting(Arrival::id).contains(own, forKayes);
    People.as(People.KAYES);
    assertThat(arrivals.list(null, 200)).extracting(Arrival::id).contains(forKayes).doesNotContain(own);
    assertRefused("NOT_FOUND", () -> arrivals.find(own));
    People.as(People.PARTNER);
    assertThat(arrivals.list(null, 200)).isEmpty();
    assertRefused("NOT_FOUND", () -> arrivals.find(forKayes));
    assertRefused("NOT_FOUND", () -> arrivals.refusedRows(forKayes));
  }

  @Test
  void flagsAreForProtectionStaffAndTheUploader() {
    People.as(People.BAMAKO);
    var id = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES + ",medical_flag,vulnerability_flag",
        mark + ",Koné,Awa,F,1999-01-01,yes,pregnant", mark + "x,,Awa,F,1999-01-01,yes,trafficking"))).id();
    assertThat(arrivals.flagged(id, 0, 9)).extracting(AcceptedRow::vulnerabilityFlags).containsExactly("pregnant");
    assertThat(arrivals.refusedRows(id).rows().get(0).cells()).contains("trafficking");
    People.as(People.PROTECTION);
    assertThat(arrivals.flagged(id, 0, 9)).extracting(AcceptedRow::medicalFlag).containsExactly(true);
    People.as(People.OFFICER);
    assertRefused("NOT_YOUR_ROLE", () -> arrivals.flagged(id, 0, 9));
    assertThat(arrivals.accepted(id, 0, 9)).extracting(AcceptedRow::vulnerabilityFlags).containsOnlyNulls();
    assertThat(arrivals.refusedRows(id).rows().get(0).cells()).doesNotContain("trafficking", "yes");
    People.as(People.FINANCE);
    assertRefused("NOT_FOUND", () -> arrivals.refusedRows(id));
  }

  @Test
  void anUploaderWhoMovesToAPartnerOrToAnotherRoleSeesTheArrivalNoMore() {
    People.as(People.BAMAKO);
    var id = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES + ",vulnerability_flag",
        mark + ",Koné,Awa,F,1999-01-01,trafficking"))).id();
    var before = People.BAMAKO;
    for (var now : List.of(new Actor(before.username(), "x", Set.of(Role.CASEWORKER), null, "NGO_KITA", "BAMAKO", false),
        new Actor(before.username(), "x", Set.of(Role.AUDITOR), null, Actor.IOM, "BAMAKO", true))) {
      People.as(now);
      assertRefused("NOT_FOUND", () -> arrivals.find(id));
      assertRefused("NOT_FOUND", () -> arrivals.flagged(id, 0, 9));
      assertThat(arrivals.list(null, 200)).isEmpty();
    }
  }

  @Test
  void aRefusedRowWithALongCellIsReadAgainLikeAnyOther() {
    People.as(People.BAMAKO);
    var id = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES + ",remark",
        mark + ",Koné,Awa,F,1999-01-01,ok", mark + "x,,Awa,F,1999-01-01," + "z".repeat(10_001)))).id();

    assertThat(arrivals.refusedRows(id).rows().get(0).cells().get(5)).hasSize(10_001);
  }

  @Test
  void whatIsSentWithTheFileIsChecked() {
    People.as(People.BAMAKO);
    var file = Manifests.csv(Manifests.TITLES, mark + ",Koné,Awa,F,1999-01-01");
    assertFault("office", new ManifestUpload(file, "a", null, null, null, "PARIS"));
    assertFault("modality", new ManifestUpload(file, "a", null, null, "BY_BUS", null));
    assertFault("flight", new ManifestUpload(file, "a", "\u0000", null, null, null));
    assertFault("arrivedOn", new ManifestUpload(file, "a", null, LocalDate.MAX, null, null));
  }

  @Test
  void anImportIsAudited() {
    People.as(People.BAMAKO);
    var id = arrivals.importManifest(upload(Manifests.csv(Manifests.TITLES, mark + ",Koné,Awa,F,1999-01-01"))).id();
    assertThat(jdbc.sql("select username from audit_entry where event = 'MANIFEST_IMPORTED' and details->>'arrival' = :id")
        .param("id", id.toString()).query(String.class).list()).containsExactly("caseworker");
  }

  private void assertFault(String field, ManifestUpload upload) {
    assertThatThrownBy(() -> arrivals.importManifest(upload)).isInstanceOfSatisfying(InvalidAnswers.class,
        refusal -> assertThat(refusal.faults()).extracting(InvalidAnswers.Fault::field).containsExactly(field));
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  /** The sample with references of this test's own, so that tests do not know each other's people. */
  private byte[] marked(String sample) {
    return new String(Manifests.sample(sample)).replace("TIP-22-", mark + "-").getBytes();
  }

  private static ManifestUpload upload(byte[] file) {
    return new ManifestUpload(file, "manifest.csv", "5T 714", null, null, null);
  }
}
