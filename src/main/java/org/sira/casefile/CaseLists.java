package org.sira.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists cases within the person's scope: the newest first, or the likeliest when something is searched for. */
@Component
public class CaseLists {

  /** What to look for; each part may be null. {@code text} is what somebody typed of names, phone, number or flight. */
  public record Query(String text, String number, String stage, CaseStatus status, String office, Waiting waiting,
                      String responsible) {

    public Query(String text, String number, String stage, CaseStatus status, String office) {
      this(text, number, stage, status, office, null, null);
    }
  }

  /** Stands in a query for the cases for which nobody is responsible. */
  public static final String NOBODY = "-";

  /**
   * What a case waits for from whoever looks after it: from officers, managers and the chief every case of their scope,
   * from others the cases they are responsible for, from caseworkers also those for which nobody is. {@code SILENT}: an
   * open case whose person nobody has met or reached for so many days; {@code CONTACT_DUE}: the next contact was planned
   * for today or is missed; {@code ONGOING}: it is not closed.
   */
  public enum Waiting { SILENT, CONTACT_DUE, ONGOING }

  /** A line of the list. {@code since} is when the case entered its stage, or was opened; {@code match} says why a
   * search found it, null in a list without one. */
  public record Line(CaseId id, String number, String person, String stage, CaseStatus status, String office,
                     String organisation, String responsible, boolean deceased, Instant since, Instant openedAt,
                     Match match) {}

  private static final String FROM = " from casefile_case c where ";
  private static final String WAITING = """
       and (:waiting = '' or ((:waiting = 'ONGOING' or not c.ending) and (:watches or c.responsible = :username or (:works and c.responsible is null))))
       and (:waiting <> 'SILENT' or (c.status = 'OPEN' and c.opened_at < :metFrom
         and (c.last_met is null or c.last_met < :metFrom)
         and not exists (select 1 from casefile_contact_now k where k.case_id = c.id and k.reached and k.held_on >= :heardFrom)))
       and (:waiting <> 'ONGOING' or c.status <> 'CLOSED')
       and (:waiting <> 'CONTACT_DUE' or (c.status <> 'CLOSED' and :today >= (
         select k.next_on from casefile_contact_now k where k.case_id = c.id order by k.root desc limit 1)))
      """;

  private final JdbcClient jdbc;
  private final CaseSearch search;
  private final Scope scope;
  private final CurrentActor actors;
  private final Clock clock;
  private final int silentAfterDays;

  CaseLists(JdbcClient jdbc, CaseSearch search, Scope scope, CurrentActor actors, Clock clock,
      @Value("${sira.casefile.silent-after-days:30}") int silentAfterDays) {
    this.jdbc = jdbc;
    this.search = search;
    this.scope = scope;
    this.actors = actors;
    this.clock = clock;
    this.silentAfterDays = silentAfterDays;
  }

  public Page<Line> list(Query query, String after, int size) {
    var from = after == null ? null : Cursor.of(after);
    return query.text() == null || query.text().isBlank() ? newest(query, from, size) : likeliest(query, from, size);
  }

  private Page<Line> newest(Query query, Cursor from, int size) {
    var params = params(query);
    var cursor = from == null ? "" : " and (c.opened_at, c.id) < (:afterAt, cast(:afterId as uuid))";
    if (from != null) {
      params.put("afterAt", Timestamp.from(from.at()));
      params.put("afterId", uuid(from.id()));
    }
    params.put("size", size + 1);
    var rows = jdbc.sql("select c.*, p.given_name, p.family_name from casefile_case c join casefile_person p on p.case_id = c.id where "
            + conditions() + cursor + " order by c.opened_at desc, c.id desc limit :size")
        .params(params).query(CaseLists::line).list();
    return Page.of(rows, size, line -> new Cursor(line.openedAt(), line.id().toString()));
  }

  /** How many cases a list holds that nobody searches by a text, counted no further than 1,000. */
  public int count(Query query) {
    return jdbc.sql("select count(*) from (select 1" + FROM + conditions() + " limit 1000) counted")
        .params(params(query)).query(Integer.class).single();
  }

  /** How many cases that are not closed each person looks after, by stage; those of nobody under {@link #NOBODY}. */
  public Map<String, Map<String, Integer>> ongoing() {
    var counts = new TreeMap<String, Map<String, Integer>>();
    var query = new Query(null, null, null, null, null, Waiting.ONGOING, null);
    jdbc.sql("select coalesce(c.responsible, '-') as person, coalesce(c.stage, '') as stage, count(*) as n" + FROM
            + conditions() + " group by 1, 2")
        .params(params(query)).query((RowCallbackHandler) rs -> counts
            .computeIfAbsent(rs.getString("person"), person -> new HashMap<>()).put(rs.getString("stage"), rs.getInt("n")));
    return counts;
  }

  /** After how many days without a contact a case is called silent. */
  public int silentAfterDays() {
    return silentAfterDays;
  }

  /** Goes on behind the line where the page before ended, or has ended when that is found no more. */
  private Page<Line> likeliest(Query query, Cursor from, int size) {
    var lines = found(query);
    var begin = from == null ? 0
        : 1 + lines.stream().map(line -> line.id().toString()).toList().indexOf(from.id());
    if (from != null && begin == 0) {
      return new Page<>(List.of(), null);
    }
    return Page.of(lines.subList(begin, Math.min(lines.size(), begin + size + 1)), size,
        line -> new Cursor(line.openedAt(), line.id().toString()));
  }

  private List<Line> found(Query query) {
    var lines = search.find(query).stream().map(CaseLists::found).toList();
    if (query.waiting() == null && query.responsible() == null) {
      return lines;
    }
    var listed = jdbc.sql("select c.id" + FROM + conditions() + " and c.id = any (:ids)").params(params(query))
        .param("ids", lines.stream().map(line -> line.id().value()).toArray(UUID[]::new)).query(UUID.class).set();
    return lines.stream().filter(line -> listed.contains(line.id().value())).toList();
  }

  private Map<String, Object> params(Query query) {
    var params = new HashMap<>(scope.params(actors.get()));
    params.putAll(waiting(query.waiting()));
    params.put("number", query.number());
    params.put("stage", query.stage());
    params.put("status", query.status() == null ? null : query.status().name());
    params.put("office", query.office());
    params.put("responsible", query.responsible());
    return params;
  }

  private Map<String, Object> waiting(Waiting waiting) {
    var actor = actors.get();
    var today = LocalDate.ofInstant(clock.instant(), Casefiles.MALI);
    var heardFrom = today.minusDays(silentAfterDays - 1L);
    return Map.of("waiting", waiting == null ? "" : waiting.name(), "username", actor.username(),
        "watches", actor.roles().stream().anyMatch(Role::leads), "works", actor.has(Role.CASEWORKER), "today", today,
        "heardFrom", heardFrom, "metFrom", Timestamp.from(heardFrom.atStartOfDay(Casefiles.MALI).toInstant()));
  }

  private String conditions() {
    return scope.sql("c") + WAITING + """
         and (cast(:number as text) is null or c.number = :number)
         and (cast(:stage as text) is null or c.stage = :stage)
         and (cast(:status as text) is null or c.status = :status)
         and (cast(:office as text) is null or c.office = :office)
         and (cast(:responsible as text) is null or coalesce(c.responsible, '-') = :responsible)
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
    return of(CaseStore.facts(rs, row), rs.getString("given_name") + " " + rs.getString("family_name"), null);
  }

  private static Line found(CaseSearch.Hit hit) {
    return of(hit.facts(), hit.person().displayName(), hit.match());
  }

  private static Line of(CaseFacts facts, String person, Match match) {
    return new Line(facts.id(), facts.number(), person, facts.stage(), facts.status(), facts.office(),
        facts.organisation(), facts.responsible(), facts.deceased(),
        facts.stageSince() == null ? facts.openedAt() : facts.stageSince(), facts.openedAt(), match);
  }
}
