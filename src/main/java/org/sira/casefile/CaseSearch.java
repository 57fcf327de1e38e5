package org.sira.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sira.access.CurrentActor;
import org.sira.access.Scope;
import org.sira.reference.NameWords;
import org.sira.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that somebody may mean, the likeliest first, equals the newest first: by the words of the name in
 * any order, spelling and with slips of the pen, the father's name, the year of birth, or by part of a phone, a
 * number, a flight or a document. Looks no further than some hundred cases; who is not among them types more of the
 * name. Knows no case outside the person's scope.
 */
@Component
class CaseSearch {

  /** A case that was found. */
  record Hit(CaseFacts facts, Person person, Match match) {}

  private static final int MOST = 200;
  private static final int MOST_BEFORE_FILTERS = 2000;
  /** So many good hits fill a page: then nobody who is only written alike is looked for. */
  private static final int ENOUGH = 20;
  private static final double GOOD = 0.94;
  private static final String EXACT_FIRST =
      "(select count(*) from unnest(s.names) as name where name = any (cast(:keys as text[]))) desc,";

  private final SearchStore store;
  private final NameWords nameWords;
  private final Scope scope;
  private final CurrentActor actors;

  CaseSearch(SearchStore store, NameWords nameWords, Scope scope, CurrentActor actors) {
    this.store = store;
    this.nameWords = nameWords;
    this.scope = scope;
    this.actors = actors;
  }

  List<Hit> find(CaseLists.Query query) {
    var wanted = Wanted.of(query.text());
    var hits = new LinkedHashMap<CaseId, Hit>();
    var byCode = wanted.code() == null ? Stream.<Hit>empty() : byCode(wanted.code(), query);
    var byName = wanted.isName() ? byName(wanted, query) : Stream.<Hit>empty();
    Stream.concat(byCode, byName).forEach(hit -> hits.merge(hit.facts().id(), hit,
        (one, other) -> one.match().fit() < other.match().fit() ? other : one));
    return hits.values().stream().sorted(Comparator.comparingDouble((Hit hit) -> -hit.match().fit())
        .thenComparing(hit -> hit.facts().openedAt(), Comparator.reverseOrder())
        .thenComparing(hit -> hit.facts().number(), Comparator.reverseOrder())).toList();
  }

  private Stream<Hit> byCode(String code, CaseLists.Query query) {
    var params = params(query);
    params.put("code", "%" + code + "%");
    return store.find("s.codes like :code", "", params).stream()
        .map(one -> new Hit(one.facts(), one.person(), Match.ofCode(code, one.facts().number(), one.person(), one.flight())));
  }

  private Stream<Hit> byName(Wanted wanted, CaseLists.Query query) {
    var keys = Stream.concat(wanted.words().stream().map(NameWords::key), Stream.ofNullable(wanted.year()))
        .toArray(String[]::new);
    var params = params(query);
    params.put("keys", keys);
    params.put("pieces", wanted.pieces().stream().map(piece -> "%" + piece + "%").toArray(String[]::new));
    var hits = named(wanted, "s.names @> cast(:keys as text[])", "", params);
    if (hits.stream().filter(hit -> hit.match().fit() >= GOOD).count() >= ENOUGH) {
      return hits.stream();
    }
    var near = named(wanted, alike(wanted, params), keys.length == 1 ? "" : EXACT_FIRST, params);
    return Stream.concat(hits.stream(), near.stream());
  }

  /** One condition for each word: one of the words that it may stand for is among the names. */
  private String alike(Wanted wanted, Map<String, Object> params) {
    var alternatives = new ArrayList<>(wanted.words().stream().map(nameWords::meant).toList());
    if (wanted.year() != null) {
      var year = Integer.parseInt(wanted.year());
      alternatives.add(IntStream.rangeClosed(year - 1, year + 1).mapToObj(String::valueOf).toList());
    }
    for (int i = 0; i < alternatives.size(); i++) {
      params.put("word" + i, alternatives.get(i).toArray(String[]::new));
    }
    return IntStream.range(0, alternatives.size()).mapToObj("s.names && cast(:word%d as text[])"::formatted)
        .collect(Collectors.joining(" and "));
  }

  private List<Hit> named(Wanted wanted, String condition, String first, Map<String, Object> params) {
    var pieces = wanted.pieces().isEmpty() ? "" : " and s.codes like all (cast(:pieces as text[]))";
    return store.find(condition + pieces, first, params).stream()
        .map(one -> new Hit(one.facts(), one.person(), Match.ofName(wanted, one.person())))
        .filter(hit -> hit.match() != null).toList();
  }

  private Map<String, Object> params(CaseLists.Query query) {
    var params = new HashMap<>(scope.params(actors.get()));
    params.put("number", query.number());
    params.put("stage", query.stage());
    params.put("status", Objects.toString(query.status(), null));
    params.put("office", query.office());
    var filtered = Stream.of(query.number(), query.stage(), query.status(), query.office()).anyMatch(Objects::nonNull);
    params.put("most", filtered ? MOST_BEFORE_FILTERS : MOST);
    return params;
  }
}
