package org.sira.reference;

import java.util.List;
import org.sira.access.Regions;
import org.springframework.stereotype.Component;

/** Offers the regions among the places to those who say which partner serves which. */
@Component
class ServedRegions implements Regions {

  private final Places places;

  ServedRegions(Places places) {
    this.places = places;
  }

  @Override
  public List<Region> regions() {
    return places.regions().stream().map(place -> new Region(place.code(), place.name())).toList();
  }
}
