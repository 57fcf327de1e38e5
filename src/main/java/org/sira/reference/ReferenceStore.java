package org.sira.reference;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the reference tables at most every ten minutes, so that a corrected holiday reaches every node. */
@Repository
class ReferenceStore {

  private static final String ALL = "all";

  private final LoadingCache<String, Set<LocalDate>> holidays;
  private final LoadingCache<String, List<Place>> places;

  ReferenceStore(JdbcClient jdbc) {
    var cache = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10));
    holidays = cache.build(key -> Set.copyOf(
        jdbc.sql("select date from reference_holiday").query(LocalDate.class).list()));
    places = cache.build(key -> jdbc.sql("select code, kind, parent, name from reference_place order by code")
        .query(Place.class).list());
  }

  Set<LocalDate> holidays() {
    return holidays.get(ALL);
  }

  List<Place> places() {
    return places.get(ALL);
  }
}
