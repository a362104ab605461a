package org.dozvon.tenant.scheme;

import io.quarkus.scheduler.Scheduled;
import java.util.List;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.log.Trouble;
import org.dozvon.tenant.problem.ProblemException;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

/// Looks which publishes are due. Every pod does; the lock on an order's row lets one of them carry it out, and an
/// order that a pod died over is still due for the next. One that fails comes again later and later, so that it stands
/// in nobody's way.
@ApplicationScoped
public class OrderClock {
    private static final Logger LOG = Logger.getLogger(OrderClock.class);

    private final TenantScope scope;
    private final OrderRepository orders;
    private final OrderService service;
    private final Trouble blindness = new Trouble(
            LOG,
            "Expected to look which publishes are due, but %s Trying again.",
            "Publishes that are due can be looked for again.");

    OrderClock(TenantScope scope, OrderRepository orders, OrderService service) {
        this.scope = scope;
        this.orders = orders;
        this.service = service;
    }

    @Scheduled(every = "${dozvon.tenant-api.orders.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        due().forEach(this::carryOut);
    }

    /// While the database is away nothing is due; it is asked again soon.
    private List<OrderRepository.Due> due() {
        try {
            var due = scope.inTransactionOfPlatform(orders::due);
            blindness.passed();
            return due;
        } catch (RuntimeException e) {
            blindness.met(e);
            return List.of();
        }
    }

    private void carryOut(OrderRepository.Due due) {
        try {
            carryOutOrRefuse(due);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Expected to publish in its hour tenant=%s order=%s; trying again later.",
                    due.tenant(),
                    due.order());
            postpone(due);
        }
    }

    private void carryOutOrRefuse(OrderRepository.Due due) {
        try {
            as(due, () -> service.carryOut(due.order()));
        } catch (ProblemException refused) {
            LOG.warnf(
                    "A publish for later is refused tenant=%s order=%s code=%s",
                    due.tenant(), due.order(), refused.code());
            as(due, () -> service.refuse(due.order(), refused));
        }
    }

    private void postpone(OrderRepository.Due due) {
        try {
            as(due, () -> orders.postpone(due.order()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Expected to put off a publish tenant=%s order=%s, but %s",
                    due.tenant(), due.order(), e.getMessage());
        }
    }

    private void as(OrderRepository.Due due, Runnable work) {
        scope.inTransactionOf(due.tenant(), () -> {
            work.run();
            return true;
        });
    }
}
