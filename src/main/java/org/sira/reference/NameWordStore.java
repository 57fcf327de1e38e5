package org.sira.reference;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of words met in names. Under {@code near} stands each word and its key without one letter, the word itself
 * behind "=", its key behind "~".
 */
@Component
class NameWordStore {

  /** A word as it was written, and the one spelling of it. */
  record Form(String word, String key) {

    boolean begins(String otherWord, String otherKey) {
      return otherWord.length() > 2 && word.startsWith(otherWord) || otherKey.length() > 2 && key.startsWith(otherKey);
    }
  }

  private static final int MOST = 2000;

  private final JdbcClient jdbc;

  NameWordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** No unique key on purpose: two who write the same new word at once need not wait for each other. */
  void add(String word, String key) {
    var near = Likeness.remains(word);
    near.addAll(Likeness.remainsOfKey(key));
    near.add("=" + word);
    near.add("~" + key);
    jdbc.sql("""
            insert into reference_name (near, word, key)
            select near, :word, :key from unnest(cast(:near as text[])) as near
            where not exists (select 1 from reference_name where near = '=' || :word)""")
        .param("word", word).param("key", key).param("near", near.toArray(String[]::new)).update();
  }

  List<Form> near(Collection<String> near, String word, String key) {
    return jdbc.sql("""
            select distinct word, key from (
              select word, key from reference_name where near = any (cast(:near as text[]))
              union all (select word, key from reference_name where near >= '=' || :word and near < '=' || :word || '~'
                order by near limit 200)
              union all (select word, key from reference_name where near >= '~' || :key and near < '~' || :key || '~'
                order by near limit 200)) found
            limit :most""")
        .param("near", near.toArray(String[]::new)).param("word", word).param("key", key).param("most", MOST)
        .query((rs, n) -> new Form(rs.getString("word"), rs.getString("key"))).list();
  }
}
