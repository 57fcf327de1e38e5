package org.sira.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sira.access.Actor;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.audit.Audit;
import org.sira.reference.WorkingCalendar;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.sira.shared.WorkAdded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in the manifests of arrivals and tells what became of them. IOM caseworkers, officers and managers import
 * ({@code NOT_YOUR_ROLE} to others); a manifest is visible within its office and to its uploader, never to partners,
 * and its flags only to protection staff and its uploader.
 */
@Component
public class Arrivals {

  public static final List<String> MODALITIES = List.of("VHR", "AVR", "FORCED", "SPONT");
  public static final List<String> OFFICES = List.of("BAMAKO", "KAYES", "MOPTI", "GAO", "TOMBOUCTOU");

  private static final Set<Role> IMPORTERS = Set.of(Role.CASEWORKER, Role.OFFICER, Role.MANAGER);
  private static final int MAX_TEXT = 100;

  private final ArrivalStore arrivals;
  private final ManifestStore manifests;
  private final ManifestArchive archive;
  private final CurrentActor actors;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Arrivals(ArrivalStore arrivals, ManifestStore manifests, ManifestArchive archive, CurrentActor actors, Audit audit,
      ApplicationEventPublisher events, Clock clock) {
    this.arrivals = arrivals;
    this.manifests = manifests;
    this.archive = archive;
    this.actors = actors;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes in every good row of a manifest that was not taken before and keeps the file. The cases are opened after
   * this returns. A file that is no manifest is refused with a code {@code MANIFEST_…}.
   */
  @UseCase
  public Arrival importManifest(ManifestUpload upload) {
    var actor = actors.get();
    if (!mayImport(actor)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    var manifest = ManifestReader.read(upload.file());
    var result = ManifestCheck.check(manifest, WorkingCalendar.dayOf(clock.instant()));
    var id = UUID.randomUUID();
    var arrival = described(id, upload, actor, manifest, result);
    manifests.addArrival(arrival, sha256(upload.file()), manifest.titles().stream().map(ManifestStore::storable).toList());
    manifests.addRefused(id, result.refused());
    var accepted = manifests.addRows(id, result.travellers(), arrival.uploadedAt());
    var known = result.travellers().size() - accepted;
    manifests.total(id, accepted, known, manifests.markSuspectedDuplicates(id));
    archive.keep(id, arrival.fileName(), upload.file());
    audit.noted("MANIFEST_IMPORTED", Map.of("arrival", id, "rows", arrival.rows(), "accepted", accepted,
        "alreadyKnown", known, "refused", arrival.refused()));
    events.publishEvent(new WorkAdded(CaseOpening.NAME));
    return arrivals.find(id, actor).orElseThrow();
  }

  public boolean mayImport() {
    return mayImport(actors.get());
  }

  /** The arrival, or a refusal as if there were none when it lies outside the reader's scope. */
  public Arrival find(UUID id) {
    return arrivals.find(id, actors.get()).orElseThrow(Refusal::notFound);
  }

  /** The newest arrivals before the given one, which is null for the first page. */
  public List<Arrival> list(UUID before, int limit) {
    return arrivals.list(actors.get(), before, limit);
  }

  /** The people taken in, in the order of the file, after the given line; without their flags. */
  public List<AcceptedRow> accepted(UUID id, int after, int limit) {
    return arrivals.accepted(find(id).id(), after, limit).stream().map(AcceptedRow::withoutFlags).toList();
  }

  /** The same with their flags for whoever {@link #maySeeFlags}, {@code NOT_YOUR_ROLE} to others; each look is audited. */
  @UseCase
  public List<AcceptedRow> flagged(UUID id, int after, int limit) {
    if (!maySeeFlags(id)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    audit.noted("ARRIVAL_FLAGS_READ", Map.of("arrival", id));
    return arrivals.accepted(id, after, limit);
  }

  /** Why rows were refused, by line and column. */
  public List<RowFault> faults(UUID id) {
    return manifests.refused(find(id).id()).stream().flatMap(row -> row.faults().stream()).toList();
  }

  /** Whether the signed-in person may see what the manifest says about health and vulnerability. */
  public boolean maySeeFlags(UUID id) {
    var actor = actors.get();
    var arrival = find(id);
    return actor.has(Role.PROTECTION) || mayImport(actor) && actor.username().equals(arrival.uploadedBy());
  }

  /** The refused rows as the file had them, to be mended and imported again; without flags that are not for the reader. */
  @UseCase
  public RefusedRows refusedRows(UUID id) {
    var arrival = find(id);
    if (!mayImport() && !maySeeFlags(id)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    audit.noted("REFUSED_ROWS_READ", Map.of("arrival", id));
    var rows = new RefusedRows(manifests.titles(arrival.id()), manifests.refused(arrival.id()));
    return maySeeFlags(id) ? rows : rows.withoutFlags();
  }

  private Arrival described(UUID id, ManifestUpload upload, Actor actor, Manifest manifest,
      ManifestCheck.Result result) {
    var now = clock.instant();
    var flight = orElse(upload.flight(), null);
    var day = upload.arrivedOn() == null ? WorkingCalendar.dayOf(now) : upload.arrivedOn();
    var modality = orElse(upload.modality(), MODALITIES.get(0));
    var office = orElse(upload.office(), orElse(actor.office(), OFFICES.get(0)));
    refuse(new Fault("flight", "TOO_LONG", Map.of("max", MAX_TEXT)), flight != null && flight.length() > MAX_TEXT);
    refuse(new Fault("flight", "NOT_STORABLE"), flight != null && !flight.equals(ManifestStore.storable(flight)));
    refuse(new Fault("arrivedOn", "NOT_A_DATE", Map.of("typed", day.toString())),
        Math.abs(day.getYear() - WorkingCalendar.dayOf(now).getYear()) > 50);
    refuse(new Fault("modality", "NOT_AN_OPTION"), !MODALITIES.contains(modality));
    refuse(new Fault("office", "NOT_AN_OPTION"), !OFFICES.contains(office));
    return new Arrival(id, flight, day, modality, office, actor.username(), now, fileName(upload.fileName()),
        manifest.rows().size(), 0, 0, 0, result.refused().size(), 0);
  }

  /** Arrivals are IOM's, and for those who read what people answered. */
  public static boolean mayRead(Actor actor) {
    return actor.system() || !actor.partner() && Role.readsAnswers(actor.roles());
  }

  static boolean mayImport(Actor actor) {
    return actor.system() || !actor.partner() && actor.roles().stream().anyMatch(IMPORTERS::contains);
  }

  private static void refuse(Fault fault, boolean atFault) {
    if (atFault) {
      throw new InvalidAnswers(List.of(fault));
    }
  }

  /** The bare name: browsers of old send the whole path. */
  private static String fileName(String name) {
    var bare = ManifestStore.storable(orElse(name, "manifest")).replaceAll("^.*[/\\\\]", "");
    return bare.substring(Math.max(0, bare.length() - MAX_TEXT));
  }

  private static String orElse(String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text.strip();
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
