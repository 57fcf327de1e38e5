package org.sira.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sira.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of goods on their way. */
@Component
class DeliveryStore {

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(Delivery d) {
    jdbc.sql("""
            insert into disbursement_delivery (line_id, case_id, vendor, vendor_phone, price, order_number, state,
              ordered_on, received_on, handed_over_on, serials, changed_at)
            values (:line, :caseId, :vendor, :vendorPhone, :price, :orderNumber, :state, :orderedOn, :receivedOn,
              :handedOverOn, :serials, :changedAt)
            on conflict (line_id) do update set state = excluded.state, received_on = excluded.received_on,
              handed_over_on = excluded.handed_over_on, serials = excluded.serials,
              changed_at = excluded.changed_at""")
        .param("line", d.lineId()).param("caseId", d.caseId().value()).param("vendor", d.vendor())
        .param("vendorPhone", d.vendorPhone()).param("price", d.price()).param("orderNumber", d.orderNumber())
        .param("state", d.state().name()).param("orderedOn", d.orderedOn()).param("receivedOn", d.receivedOn())
        .param("handedOverOn", d.handedOverOn()).param("serials", d.serials())
        .param("changedAt", Timestamp.from(d.changedAt())).update();
  }

  Optional<Delivery> find(Line line) {
    return jdbc.sql("select * from disbursement_delivery where line_id = :line").param("line", line.id())
        .query(DeliveryStore::delivery).optional();
  }

  List<Delivery> ofCase(CaseId id) {
    return jdbc.sql("select * from disbursement_delivery where case_id = :id order by ordered_on, line_id")
        .param("id", id.value()).query(DeliveryStore::delivery).list();
  }

  private static Delivery delivery(ResultSet rs, int row) throws SQLException {
    return new Delivery(rs.getString("line_id"), new CaseId(rs.getObject("case_id", UUID.class)),
        rs.getString("vendor"), rs.getString("vendor_phone"), rs.getBigDecimal("price"), rs.getString("order_number"),
        Delivery.State.valueOf(rs.getString("state")), rs.getObject("ordered_on", LocalDate.class),
        rs.getObject("received_on", LocalDate.class), rs.getObject("handed_over_on", LocalDate.class),
        rs.getString("serials"), rs.getTimestamp("changed_at").toInstant());
  }
}
