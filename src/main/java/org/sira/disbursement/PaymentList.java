package org.sira.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.sira.access.CurrentActor;
import org.sira.access.Role;
import org.sira.access.Scope;
import org.sira.shared.CaseId;
import org.sira.shared.Cursor;
import org.sira.shared.Money;
import org.sira.shared.Page;
import org.sira.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments of all cases in the scope of somebody of finance, what changed last first; others are refused. */
@Component
public class PaymentList {

  /** A payment with its case's number; since when it is in this state. */
  public record Row(String reference, CaseId caseId, String caseNumber, String lineId, String payee, Money amount,
                    String channel, PaymentState state, Instant at) {}

  private final JdbcClient jdbc;
  private final Scope scope;
  private final CurrentActor actors;

  PaymentList(JdbcClient jdbc, Scope scope, CurrentActor actors) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.actors = actors;
  }

  /** A page of payments, those of one state when it is given. */
  public Page<Row> list(PaymentState state, String after, int size) {
    var actor = actors.get();
    if (!actor.has(Role.FINANCE)) {
      throw Refusal.forbidden("NOT_YOUR_ROLE");
    }
    var params = new HashMap<>(scope.params(actor));
    params.put("state", state == null ? null : state.name());
    params.put("size", size + 1);
    var from = after == null ? null : Cursor.of(after);
    params.put("afterAt", from == null ? null : Timestamp.from(from.at()));
    params.put("afterReference", from == null ? null : from.id());
    var rows = jdbc.sql("""
            select p.*, c.number from disbursement_payment p join casefile_case c on c.id = p.case_id
            where (cast(:state as text) is null or p.state = :state)
              and (cast(:afterAt as timestamptz) is null or p.changed_at < :afterAt
                or (p.changed_at = :afterAt and p.reference > :afterReference)) and """ + " " + scope.sql("c") + """
             order by p.changed_at desc, p.reference limit :size""")
        .params(params).query(PaymentList::row).list();
    return Page.of(rows, size, row -> new Cursor(row.at(), row.reference()));
  }

  private static Row row(ResultSet rs, int row) throws SQLException {
    return new Row(rs.getString("reference"), new CaseId(rs.getObject("case_id", UUID.class)), rs.getString("number"),
        rs.getString("line_id"), rs.getString("payee_name"), new Money(rs.getBigDecimal("amount"), Money.XOF),
        rs.getString("channel"), PaymentState.valueOf(rs.getString("state")), rs.getTimestamp("changed_at").toInstant());
  }
}
