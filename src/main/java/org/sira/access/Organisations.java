package org.sira.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.InvalidAnswers.Fault;
import org.sira.shared.Refusal;
import org.sira.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** IOM and its partners, the regions that partners serve, and the offices. */
@Component
public class Organisations {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

  private final OrganisationStore store;
  private final ApplicationEventPublisher events;
  /** Read once: offices come with a migration, and every page shows one. */
  private volatile Map<String, String> officeNames;

  Organisations(OrganisationStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  public List<Organisation> all() {
    return store.all();
  }

  public Optional<Organisation> find(String code) {
    return store.all().stream().filter(o -> o.code().equals(code)).findFirst();
  }

  public List<Office> offices() {
    return store.offices();
  }

  /** The name of an office, null for none. */
  public String officeName(String code) {
    if (officeNames == null) {
      officeNames = store.offices().stream().collect(Collectors.toMap(Office::code, Office::name));
    }
    return code == null ? null : officeNames.get(code);
  }

  /** The partner that cases of this region are shared with: of several the first by code. */
  public Optional<String> servingRegion(String region) {
    return store.servingRegion(region);
  }

  /** Enters a partner without asking who does it, as the demo's start does. */
  @UseCase
  public void create(String code, String name, Set<String> regions) {
    var faults = new ArrayList<Fault>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(new Fault("code", "NOT_A_CODE"));
    }
    faults.addAll(faultsOfName(name));
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
    if (!store.insert(code, name)) {
      throw new InvalidAnswers("code", "TAKEN");
    }
    store.setRegions(code, regions);
    note("PARTNER_ADDED", code, regions);
  }

  /** Enters a partner; refused for a code that is taken or is none, and for an empty name. */
  @UseCase
  @PreAuthorize("hasRole('ADMIN')")
  public void add(String code, String name, Set<String> regions) {
    create(code, name, regions);
  }

  /** Renames an organisation, and says which regions it serves from now on; cases already shared stay shared. */
  @UseCase
  @PreAuthorize("hasRole('ADMIN')")
  public void change(String code, String name, Set<String> regions) {
    var faults = faultsOfName(name);
    if (!faults.isEmpty()) {
      throw new InvalidAnswers(faults);
    }
    var organisation = find(code).orElseThrow(Refusal::notFound);
    store.rename(code, name);
    store.setRegions(code, organisation.partner() ? regions : Set.of());
    note("ORGANISATION_CHANGED", code, regions);
  }

  private static List<Fault> faultsOfName(String name) {
    return name == null || name.isBlank() || name.length() > 120 ? List.of(new Fault("name", "REQUIRED")) : List.of();
  }

  private void note(String event, String code, Set<String> regions) {
    events.publishEvent(new AccessNoted(event, Map.of("organisation", code, "regions", regions.stream().sorted().toList())));
  }
}
