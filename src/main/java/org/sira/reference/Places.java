package org.sira.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The regions, cercles and communes of Mali as papers and manifests name them. */
@Component
public class Places {

  private final ReferenceStore store;

  Places(ReferenceStore store) {
    this.store = store;
  }

  public List<Place> regions() {
    return within(null);
  }

  /** What lies directly within a place; with null, the regions. */
  public List<Place> within(String parent) {
    return store.places().stream().filter(place -> Objects.equals(parent, place.parent())).toList();
  }

  public Optional<Place> find(String code) {
    return store.places().stream().filter(place -> place.code().equals(code)).findFirst();
  }

  /** The place of this name directly within another (null for a region), whatever its case and accents. */
  public Optional<Place> named(String name, String parent) {
    var wanted = Folding.fold(name);
    return within(parent).stream().filter(place -> Folding.fold(place.name()).equals(wanted)).findFirst();
  }
}
