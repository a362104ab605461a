package org.dozvon.tenant.scheme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

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

    /// Twice as long after each failure. The row is not read: reading it may be what fails.
    void postpone(String id) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE publish_order SET failures = failures + 1,
                            due = now() + least(:first * power(2, least(failures, 20)), :longest) * interval '1 second'
                        WHERE tenant = current_setting('dozvon.tenant') AND id = :id AND due <= now()
                        """)
                .setParameter("first", FIRST_RETRY.toSeconds())
                .setParameter("longest", LONGEST_RETRY.toSeconds())
                .setParameter("id", id)
                .executeUpdate();
    }

    /// After those that are still to come.
    List<OrderEntity> newestFirst(String scheme) {
        return find("scheme = ?1 order by case when due is null then 1 else 0 end, orderedAt desc", scheme)
                .page(0, ROWS_AT_MOST)
                .list();
    }

    /// Of each scheme that has something to tell: what was refused goes before what waits.
    Map<String, OrderState> byScheme() {
        var states = new HashMap<String, OrderState>();
        tell(states, OrderState.WAITING, OrderState.OUT);
        tell(states, OrderState.REFUSED, OrderState.RETURN_REFUSED);
        return states;
    }

    private record Told(String scheme, OrderState state) {}

    private void tell(Map<String, OrderState> states, OrderState... worthTelling) {
        getEntityManager()
                .createQuery(
                        "select scheme, state from OrderEntity where state in :states order by orderedAt", Told.class)
                .setParameter("states", List.of(worthTelling))
                .getResultList()
                .forEach(order -> states.put(order.scheme(), order.state()));
    }

    /// Only the newest of those that ended are worth keeping.
    void forgetOldest(String scheme) {
        var old = getEntityManager()
                .createQuery(
                        "select id from OrderEntity where scheme = :scheme and due is null order by orderedAt desc, id",
                        String.class)
                .setParameter("scheme", scheme)
                .setFirstResult(ROWS_AT_MOST)
                .getResultList();
        if (!old.isEmpty()) {
            delete("id in ?1", old);
        }
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
