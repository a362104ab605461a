package org.dozvon.tenant.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.problem.ProblemException;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/// Publishes that wait for their hour.
@ApplicationScoped
public class OrderRepository implements PanacheRepositoryBase<OrderEntity, OrderEntity.Key> {
    private static final int ROWS_AT_MOST = 50;
    private static final int DUE_AT_MOST = 100;

    /// As Hibernate writes SKIP LOCKED.
    private static final int SKIP_LOCKED = -2;

    private final DataSource database;

    OrderRepository(DataSource database) {
        this.database = database;
    }

    record Due(TenantId tenant, String order) {}

    /// Of all tenants: to be asked in the platform's name.
    List<Due> due() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT tenant, id FROM publish_order WHERE due <= now() ORDER BY due LIMIT ?")) {
            select.setInt(1, DUE_AT_MOST);
            var found = new ArrayList<Due>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Due(new TenantId(row.getString(1)), row.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to look which publishes are due, but " + e.getMessage(), e);
        }
    }

    /// Empty when another pod has it in hand, has done it, or somebody cancelled it.
    Optional<OrderEntity> takenIfDue(String id) {
        return find("id = ?1 and due <= ?2", id, Instant.now())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .singleResultOptional();
    }

    List<OrderEntity> newestFirst(String scheme) {
        return find("scheme = ?1", Sort.descending("orderedAt"), scheme)
                .page(0, ROWS_AT_MOST)
                .list();
    }

    /// Of each scheme that has something to tell: what was refused goes before what waits.
    Map<String, OrderState> byScheme() {
        var states = new HashMap<String, OrderState>();
        list("state in ?1 order by orderedAt", List.of(OrderState.WAITING, OrderState.OUT))
                .forEach(order -> states.put(order.scheme, order.state));
        list("state in ?1 order by orderedAt", List.of(OrderState.REFUSED, OrderState.RETURN_REFUSED))
                .forEach(order -> states.put(order.scheme, order.state));
        return states;
    }

    long open(String scheme) {
        return count("scheme = ?1 and due is not null", scheme);
    }

    OrderEntity locked(String scheme, String id) {
        return find("scheme = ?1 and id = ?2", scheme, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ProblemException::unknown);
    }
}
