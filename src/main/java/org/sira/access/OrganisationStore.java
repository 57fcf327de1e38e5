package org.sira.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of organisations, the regions they serve, and offices. */
@Repository
class OrganisationStore {

  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Organisation> all() {
    return jdbc.sql("""
            select o.code, o.name, o.partner, array(select r.region from access_organisation_region r
              where r.organisation = o.code order by r.region) as regions
            from access_organisation o order by o.partner, o.name, o.code""")
        .query((row, number) -> new Organisation(row.getString("code"), row.getString("name"),
            row.getBoolean("partner"), List.of((String[]) row.getArray("regions").getArray())))
        .list();
  }

  List<Office> offices() {
    return jdbc.sql("select code, name from access_office order by name").query(Office.class).list();
  }

  Optional<String> servingRegion(String region) {
    return jdbc.sql("select min(organisation) from access_organisation_region where region = :region")
        .param("region", region).query((row, number) -> Optional.ofNullable(row.getString(1))).single();
  }

  boolean insert(String code, String name) {
    return jdbc.sql("""
            insert into access_organisation (code, name, partner) values (:code, :name, true)
            on conflict (code) do nothing""")
        .param("code", code).param("name", name).update() == 1;
  }

  void rename(String code, String name) {
    jdbc.sql("update access_organisation set name = :name where code = :code")
        .param("name", name).param("code", code).update();
  }

  void setRegions(String code, Set<String> regions) {
    jdbc.sql("delete from access_organisation_region where organisation = :code").param("code", code).update();
    regions.forEach(region -> jdbc.sql("""
            insert into access_organisation_region (organisation, region) values (:code, :region)""")
        .param("code", code).param("region", region).update());
  }
}
