package org.sira.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people and their roles. */
@Repository
class PeopleStore {

  private static final String SELECT = """
      select p.*, array(select r.role from access_role r where r.username = p.username) as roles
      from access_person p
      """;

  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> find(String username) {
    return jdbc.sql(SELECT + "where p.username = :username").param("username", username)
        .query(PeopleStore::person).optional();
  }

  Optional<Person> findInvited(String digest, Instant now) {
    return jdbc.sql(SELECT + "where p.invitation_hash = :digest and p.invited_until > :now and p.active")
        .param("digest", digest).param("now", Timestamp.from(now))
        .query(PeopleStore::person).optional();
  }

  /** The next page of people by name, after the one given; {@code like} is a pattern on name, username and e-mail. */
  List<Person> page(PeopleFilter filter, int size) {
    return jdbc.sql(SELECT + """
            where (cast(:like as text) is null or p.display_name ilike :like or p.username ilike :like
                or p.email ilike :like)
              and (cast(:role as text) is null
                or exists (select 1 from access_role r where r.username = p.username and r.role = :role))
              and (cast(:organisation as text) is null or p.organisation = :organisation)
              and (cast(:active as boolean) is null or p.active = :active)
              and (cast(:after as text) is null or (p.display_name, p.username) >
                (select a.display_name, a.username from access_person a where a.username = :after))
            order by p.display_name, p.username limit :size""")
        .param("like", filter.like()).param("role", filter.role() == null ? null : filter.role().name())
        .param("organisation", filter.organisation()).param("active", filter.active())
        .param("after", filter.after()).param("size", size)
        .query(PeopleStore::person).list();
  }

  /** Who holds the role and, by the rule of {@link Scope}, sees cases of the office and organisation. */
  List<Contact> ofRole(Role role, String office, String organisation, String seat) {
    return jdbc.sql("""
            select p.username, p.display_name, p.email, p.language
            from access_person p join access_role r on r.username = p.username and r.role = :role
            where p.active and p.password_hash is not null
              and (cast(:seat as text) is null or p.seat = :seat)
              and case when p.organisation <> :iom then p.organisation = :organisation
                  else p.all_offices or cast(:office as text) is null or p.office = :office end
            order by p.username""")
        .param("role", role.name()).param("office", office).param("organisation", organisation)
        .param("seat", seat).param("iom", Actor.IOM)
        .query(Contact.class).list();
  }

  boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from access_person)").query(Boolean.class).single();
  }

  /** Whether the row was new; a username that is taken changes nothing. */
  boolean insert(NewPerson person, String passwordHash, Instant at) {
    var fresh = jdbc.sql("""
            insert into access_person (username, display_name, email, language, organisation, office, all_offices,
              seat, active, stamp, password_hash, created_at)
            values (:username, :displayName, :email, :language, :organisation, :office, :allOffices,
              :seat, true, 1, :passwordHash, :at)
            on conflict (username) do nothing""")
        .param("username", person.username()).param("displayName", person.displayName())
        .param("email", person.email()).param("language", person.language())
        .param("organisation", person.post().organisation()).param("office", person.post().office())
        .param("allOffices", person.post().allOffices()).param("seat", person.post().seat())
        .param("passwordHash", passwordHash).param("at", Timestamp.from(at))
        .update() == 1;
    if (fresh) {
      insertRoles(person.username(), person.post());
    }
    return fresh;
  }

  void update(NewPerson person) {
    jdbc.sql("""
            update access_person set display_name = :displayName, email = :email, language = :language,
              organisation = :organisation, office = :office, all_offices = :allOffices, seat = :seat
            where username = :username""")
        .param("username", person.username()).param("displayName", person.displayName())
        .param("email", person.email()).param("language", person.language())
        .param("organisation", person.post().organisation()).param("office", person.post().office())
        .param("allOffices", person.post().allOffices()).param("seat", person.post().seat())
        .update();
    jdbc.sql("delete from access_role where username = :username").param("username", person.username()).update();
    insertRoles(person.username(), person.post());
  }

  private void insertRoles(String username, Post post) {
    post.roles().forEach(role -> jdbc.sql("insert into access_role (username, role) values (:username, :role)")
        .param("username", username).param("role", role.name()).update());
  }

  void setActive(String username, boolean active) {
    jdbc.sql("update access_person set active = :active where username = :username")
        .param("active", active).param("username", username).update();
  }

  void setLanguage(String username, String language) {
    jdbc.sql("update access_person set language = :language where username = :username")
        .param("language", language).param("username", username).update();
  }

  /** Ends the person's sessions and remembered passwords, on every node. */
  void renewStamp(String username) {
    jdbc.sql("update access_person set stamp = stamp + 1 where username = :username")
        .param("username", username).update();
  }

  void signedIn(String username, Instant at) {
    jdbc.sql("update access_person set last_sign_in = :at where username = :username")
        .param("at", Timestamp.from(at)).param("username", username).update();
  }

  /** Administrators wait for each other here, so that two of them cannot take away each other's role at once. */
  void oneChangeAtATime() {
    jdbc.sql("lock table access_role in share row exclusive mode").update();
  }

  boolean hasAdministrator() {
    return jdbc.sql("""
            select exists (select 1 from access_person p join access_role r on r.username = p.username
              where r.role = 'ADMIN' and p.active and p.password_hash is not null)""")
        .query(Boolean.class).single();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    var post = new Post(Stream.of((String[]) roles(row).getArray()).map(Role::valueOf).collect(Collectors.toSet()),
        row.getString("organisation"), row.getString("office"), row.getBoolean("all_offices"), row.getString("seat"));
    var lastSignIn = row.getTimestamp("last_sign_in");
    return new Person(row.getString("username"), row.getString("display_name"), row.getString("email"),
        row.getString("language"), post, row.getBoolean("active"), row.getString("password_hash") != null,
        row.getLong("stamp"), lastSignIn == null ? null : lastSignIn.toInstant());
  }

  private static Array roles(ResultSet row) throws SQLException {
    return row.getArray("roles");
  }
}
