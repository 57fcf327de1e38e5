package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.casefile.Casefiles;
import org.sira.casefile.NewCase;
import org.sira.casefile.OpenedCase;
import org.sira.reference.Places;
import org.sira.shared.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Workers made by hand, of which some fail, on rows of the year 2099 that the application's own worker leaves alone. */
@SiraTest
class CaseOpeningIT {

  private static final Instant NOW = Instant.parse("2099-06-01T10:00:00Z");

  @Autowired
  WaitingStore waiting;
  @Autowired
  ManifestStore manifests;
  @Autowired
  Places places;
  @Autowired
  PlatformTransactionManager transactions;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TimeTravel time;

  private final ConcurrentLinkedQueue<NewCase> opened = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final UUID arrival = UUID.randomUUID();

  @BeforeEach
  void twentyPeopleWaitAndNobodyElse() {
    time.runDue();
    manifests.addArrival(new Arrival(arrival, "5T 714", LocalDate.parse("2099-06-01"), "VHR", "KAYES", "caseworker", NOW,
        "m.csv", 20, 0, 0, 0, 0, 0), "00", List.of());
    var rows = new String[21];
    rows[0] = Manifests.TITLES + ",region,language,id_document";
    for (int i = 1; i <= 20; i++) {
      rows[i] = arrival + "-" + i + ",Koné,Awa,F,1999-01-01,Ségou,bambara,passeport";
    }
    assertThat(manifests.addRows(arrival, Manifests.check(rows).travellers(), NOW)).isEqualTo(20);
  }

  @Test
  void everyPersonGetsACaseWithWhatTheManifestSays() {
    assertThat(worker(casefiles(), NOW).openWaiting()).isEqualTo(20);
    assertThat(opened).hasSize(20).allSatisfy(made -> {
      assertThat(made.office()).isEqualTo("KAYES");
      assertThat(made.person().region()).isEqualTo("SEGOU");
      assertThat(made.person().language()).isEqualTo("BM");
      assertThat(made.person().idDocument()).isEqualTo("PASSPORT");
      assertThat(made.returned().modality()).isEqualTo("VHR");
      assertThat(made.returned().flight()).isEqualTo("5T 714");
    });
    assertThat(waitingRows()).isZero();
  }

  @Test
  void aPersonWhoseCaseFailsIsTriedLaterAndHoldsUpNobody() {
    var failing = casefiles();
    var calls = new AtomicInteger();
    doAnswer(call -> {
      if (calls.incrementAndGet() == 5) {
        throw new IllegalStateException("out of order");
      }
      return open(call.getArgument(0));
    }).when(failing).open(any());
    worker(failing, NOW).openWaiting();
    assertThat(waitingRows()).isEqualTo(1);
    assertThat(worker(casefiles(), NOW.plusSeconds(5)).openWaiting()).isZero();
    assertThat(worker(casefiles(), NOW.plus(Duration.ofSeconds(11))).openWaiting()).isEqualTo(1);
    assertThat(opened).hasSize(20);
    assertThat(waitingRows()).isZero();
  }

  @Test
  void aWorkerThatDiesLeavesTheRestToTheNextOne() {
    var dying = casefiles();
    doAnswer(call -> {
      if (opened.size() == 7) {
        throw new ThreadDeath();
      }
      return open(call.getArgument(0));
    }).when(dying).open(any());
    assertThatThrownBy(() -> worker(dying, NOW).openWaiting()).isInstanceOf(ThreadDeath.class);
    assertThat(waitingRows()).isEqualTo(13);
    assertThat(worker(casefiles(), NOW).openWaiting()).isEqualTo(13);
    assertThat(opened).hasSize(20);
  }

  @Test
  void twoNodesOpenEachCaseOnce() throws Exception {
    Callable<Integer> node = () -> worker(casefiles(), NOW).openWaiting();
    var pool = Executors.newFixedThreadPool(3);
    try {
      var sum = 0;
      for (var done : pool.invokeAll(List.of(node, node, node))) {
        sum += done.get();
      }
      assertThat(sum).isEqualTo(20);
      assertThat(opened).hasSize(20);
    } finally {
      pool.shutdownNow();
    }
  }

  private int waitingRows() {
    return jdbc.sql("select count(*) from intake_row where arrival_id = :id and case_id is null")
        .param("id", arrival).query(Integer.class).single();
  }

  private CaseOpening worker(Casefiles casefiles, Instant now) {
    return new CaseOpening(waiting, casefiles, places, transactions, Clock.fixed(now, ZoneOffset.UTC));
  }

  private Casefiles casefiles() {
    var casefiles = mock(Casefiles.class);
    doAnswer(call -> open(call.getArgument(0))).when(casefiles).open(any());
    return casefiles;
  }

  private OpenedCase open(NewCase made) {
    opened.add(made);
    return new OpenedCase(CaseId.create(), "T-" + arrival + numbers.incrementAndGet());
  }
}
