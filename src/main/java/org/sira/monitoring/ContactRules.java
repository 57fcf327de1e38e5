package org.sira.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sira.monitoring.Contact.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when and how people are contacted and where visits are not possible, as the office has set it. */
@Component
class ContactRules {

  private final JdbcClient jdbc;

  ContactRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All contacts of a follow-up, the earliest first. */
  List<ContactRule> all() {
    return jdbc.sql("select month, mode, with_survey, with_satisfaction, tries, wait_days from monitoring_rule order by month")
        .query(ContactRules::rule).list();
  }

  /** The rule of a month; a month that was taken out of the table is made by phone. */
  ContactRule of(int month) {
    return all().stream().filter(rule -> rule.month() == month).findFirst()
        .orElseGet(() -> new ContactRule(month, Mode.PHONE, false, false, 3, 60));
  }

  /** What keeps visitors from a region on a day, the newest constraint first; empty where visits are possible. */
  Optional<Access> access(String region, LocalDate day) {
    return jdbc.sql("""
            select reason, instead from monitoring_access
            where region = :region and from_on <= :day and (until_on is null or until_on >= :day)
            order by from_on desc, id desc limit 1""")
        .param("region", region).param("day", day)
        .query((rs, row) -> new Access(rs.getString("reason"), Mode.valueOf(rs.getString("instead")))).optional();
  }

  private static ContactRule rule(ResultSet rs, int row) throws SQLException {
    return new ContactRule(rs.getInt("month"), Mode.valueOf(rs.getString("mode")), rs.getBoolean("with_survey"),
        rs.getBoolean("with_satisfaction"), rs.getInt("tries"), rs.getInt("wait_days"));
  }
}
