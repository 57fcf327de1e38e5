package org.sira.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of payments. */
@Component
class PaymentStore {

  private final JdbcClient jdbc;

  PaymentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(Payment p) {
    jdbc.sql("""
            insert into disbursement_payment (reference, case_id, line_id, tranche, amount, channel, state, payee_name,
              payee_phone, payee_account, invoice_number, prepared_by, released_by, pay_on, sent_at, received_on,
              verified_at, changed_at)
            values (:reference, :caseId, :line, :tranche, :amount, :channel, :state, :name, :phone, :account, :invoice,
              :preparedBy, :releasedBy, :payOn, :sentAt, :receivedOn, :verifiedAt, :changedAt)
            on conflict (reference) do update set state = excluded.state, payee_name = excluded.payee_name,
              payee_phone = excluded.payee_phone, payee_account = excluded.payee_account,
              invoice_number = excluded.invoice_number, prepared_by = excluded.prepared_by,
              released_by = excluded.released_by, pay_on = excluded.pay_on, sent_at = excluded.sent_at,
              received_on = excluded.received_on, verified_at = excluded.verified_at,
              changed_at = excluded.changed_at""")
        .param("reference", p.reference()).param("caseId", p.caseId().value()).param("line", p.lineId())
        .param("tranche", p.tranche()).param("amount", p.amount()).param("channel", p.channel())
        .param("state", p.state().name()).param("name", p.payee().name()).param("phone", p.payee().phone())
        .param("account", p.payee().account()).param("invoice", p.payee().invoiceNumber())
        .param("preparedBy", p.preparedBy()).param("releasedBy", p.releasedBy()).param("payOn", p.payOn())
        .param("sentAt", timestamp(p.sentAt())).param("receivedOn", p.receivedOn())
        .param("verifiedAt", timestamp(p.verifiedAt())).param("changedAt", timestamp(p.changedAt())).update();
  }

  /** The payments of a line in the order of its tranches. */
  List<Payment> ofLine(Line line) {
    return jdbc.sql("select * from disbursement_payment where line_id = :line order by tranche")
        .param("line", line.id()).query(PaymentStore::payment).list();
  }

  Optional<Payment> newest(Line line) {
    return ofLine(line).stream().reduce((earlier, later) -> later);
  }

  List<Payment> ofCase(CaseId id) {
    return jdbc.sql("select * from disbursement_payment where case_id = :id order by reference")
        .param("id", id.value()).query(PaymentStore::payment).list();
  }

  static Payment payment(ResultSet rs, int row) throws SQLException {
    return new Payment(rs.getString("reference"), new CaseId(rs.getObject("case_id", UUID.class)),
        rs.getString("line_id"), rs.getInt("tranche"), rs.getBigDecimal("amount"), rs.getString("channel"),
        PaymentState.valueOf(rs.getString("state")),
        new Payee(rs.getString("payee_name"), rs.getString("payee_phone"), rs.getString("payee_account"),
            rs.getString("invoice_number")),
        rs.getString("prepared_by"), rs.getString("released_by"), rs.getObject("pay_on", LocalDate.class),
        instant(rs, "sent_at"), rs.getObject("received_on", LocalDate.class), instant(rs, "verified_at"),
        instant(rs, "changed_at"));
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    var value = rs.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
