package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.LikePattern;
import org.sira.shared.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases by number, name, phone or flight, within the person's scope, the newest first. */
@Component
public class CaseLists {

  /** What to look for; each part may be null. {@code text} matches number, names, phone and flight in
   * part, names also in another of their spellings and phones however they are written. */
  public record Query(String text, String number, String stage, CaseStatus status, String office, Waiting waiting) {

    public Query(String text, String number, String stage, CaseStatus status, String office) {
      this(text, number, stage, status, office, null);
    }
  }

  /**
   * What a case waits for from whoever looks after it: from officers, managers and the chief every case of their scope,
   * from others the cases they are responsible for, from caseworkers also those for which nobody is. {@code SILENT}: an
   * open case whose person nobody has met or reached for so many days; {@code CONTACT_DUE}: the next contact was planned
   * for today or is missed.
   */
  public enum Waiting { SILENT, CONTACT_DUE }

  /** A line of the list. {@code since} is when the case entered its stage, or was opened. */
  public record Line(CaseId id, String number, String person, String stage, CaseStatus status, String office,
                     String organisation, String responsible, boolean deceased, Instant since, Instant openedAt) {}

  private static final Set<Role> WATCHERS = Set.of(Role.OFFICER, Role.MANAGER, Role.CHIEF);
  private static final String FROM = """
       from casefile_case c join casefile_person p on p.case_id = c.id join casefile_return r on r.case_id = c.id where
      """;
  private static final String WAITING = """
       and (:waiting = '' or (not c.ending and (:watches or c.responsible = :username or (:works and c.responsible is null))))
       and (:waiting <> 'SILENT' or (c.status = 'OPEN' and c.opened_at < :metFrom
         and (c.last_met is null or c.last_met < :metFrom)
         and not exists (select 1 from casefile_contact_now k where k.case_id = c.id and k.reached and k.held_on >= :heardFrom)))
       and (:waiting <> 'CONTACT_DUE' or (c.status <> 'CLOSED' and :today >= (
         select k.next_on from casefile_contact_now k where k.case_id = c.id order by k.root desc limit 1)))
      """;

  private final JdbcClient jdbc;
  private final Scope scope;
  private final CurrentActor actors;
  private final Clock clock;
  private final int silentAfterDays;

  CaseLists(JdbcClient jdbc, Scope scope, CurrentActor actors, Clock clock,
      @Value("${sira.casefile.silent-after-days:30}") int silentAfterDays) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.actors = actors;
    this.clock = clock;
    this.silentAfterDays = silentAfterDays;
  }

  public Page<Line> list(Query query, String after, int size) {
    var params = params(query);
    var cursor = after == null ? "" : " and (c.opened_at, c.id) < (:afterAt, cast(:afterId as uuid))";
    if (after != null) {
      var from = Cursor.of(after);
      params.put("afterAt", Timestamp.from(from.at()));
      params.put("afterId", uuid(from.id()));
    }
    params.put("size", size + 1);
    var rows = jdbc.sql("select c.*, p.given_name, p.family_name" + FROM + conditions() + cursor + " order by c.opened_at desc, c.id desc limit :size")
        .params(params).query(CaseLists::line).list();
    return Page.of(rows, size, line -> new Cursor(line.openedAt(), line.id().toString()));
  }

  /** How many cases a list holds, counted no further than 1,000. */
  public int count(Query query) {
    return jdbc.sql("select count(*) from (select 1" + FROM + conditions() + " limit 1000) counted")
        .params(params(query)).query(Integer.class).single();
  }

  /** After how many days without a contact a case is called silent. */
  public int silentAfterDays() {
    return silentAfterDays;
  }

  private Map<String, Object> params(Query query) {
    var params = new HashMap<>(scope.params(actors.get()));
    params.putAll(waiting(query.waiting()));
    var text = query.text() == null ? "" : query.text();
    params.put("text", LikePattern.containing(SearchText.fold(text)));
    params.put("phone", LikePattern.containing(SearchText.phone(text)));
    params.put("sounds", SearchText.sounds(text).map(LikePattern::containing).toArray(String[]::new));
    params.put("number", query.number());
    params.put("stage", query.stage());
    params.put("status", query.status() == null ? null : query.status().name());
    params.put("office", query.office());
    return params;
  }

  private Map<String, Object> waiting(Waiting waiting) {
    var actor = actors.get();
    var today = LocalDate.ofInstant(clock.instant(), Casefiles.MALI);
    var heardFrom = today.minusDays(silentAfterDays - 1L);
    return Map.of("waiting", waiting == null ? "" : waiting.name(), "username", actor.username(),
        "watches", WATCHERS.stream().anyMatch(actor::has), "works", actor.has(Role.CASEWORKER), "today", today,
        "heardFrom", heardFrom, "metFrom", Timestamp.from(heardFrom.atStartOfDay(Casefiles.MALI).toInstant()));
  }

  private String conditions() {
    return scope.sql("c") + WAITING + """
         and (cast(:text as text) is null or p.search like :text or lower(r.flight) like :text
           or p.search like cast(:phone as text)
           or (cardinality(cast(:sounds as text[])) > 0 and p.search like all (cast(:sounds as text[]))))
         and (cast(:number as text) is null or c.number = :number)
         and (cast(:stage as text) is null or c.stage = :stage)
         and (cast(:status as text) is null or c.status = :status)
         and (cast(:office as text) is null or c.office = :office)
        """;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  private static Line line(ResultSet rs, int row) throws SQLException {
    var facts = CaseStore.facts(rs, row);
    return new Line(facts.id(), facts.number(), rs.getString("given_name") + " " + rs.getString("family_name"),
        facts.stage(), facts.status(), facts.office(), facts.organisation(), facts.responsible(), facts.deceased(),
        facts.stageSince() == null ? facts.openedAt() : facts.stageSince(), facts.openedAt());
  }
}
