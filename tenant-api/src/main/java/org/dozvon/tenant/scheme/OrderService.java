package org.dozvon.tenant.scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.ProblemWords;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Publishes for later: ordered, carried out in their hour, taken back in theirs, or cancelled.
@ApplicationScoped
public class OrderService {
    private static final int OPEN_AT_MOST = 10;
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(366);

    private final OrderRepository orders;
    private final SchemeRepository schemes;
    private final SchemeService drafts;
    private final VersionService versions;
    private final Candidates candidates;
    private final TestGate tests;
    private final Caller caller;

    OrderService(
            OrderRepository orders,
            SchemeRepository schemes,
            SchemeService drafts,
            VersionService versions,
            Candidates candidates,
            TestGate tests,
            Caller caller) {
        this.orders = orders;
        this.schemes = schemes;
        this.drafts = drafts;
        this.versions = versions;
        this.candidates = candidates;
        this.tests = tests;
        this.caller = caller;
    }

    @Transactional
    public List<OrderView> list(String scheme, Language language) {
        schemes.required(scheme);
        return orders.newestFirst(scheme).stream()
                .map(order -> OrderView.of(order, language))
                .toList();
    }

    /// What could not be published now is not ordered for later either: whoever orders is still there to put it right.
    @Transactional
    public OrderView order(String id, OrderForm form, Language language) {
        var scheme = schemes.locked(id);
        SchemeService.requireRevision(scheme, form.revision());
        requireTimes(scheme, form);
        if (orders.open(id) >= OPEN_AT_MOST) {
            throw ProblemException.of(422, "too-many");
        }
        var tenant = candidates.withDraft(scheme);
        Proofs.require(tenant, new SchemeId(id), Instant.now());
        tests.pass(new SchemeId(id), scheme.tests, tenant, candidates.compiled(tenant));
        var order = row(scheme, form);
        orders.persist(order);
        orders.forgetOldest(id);
        return OrderView.of(order, language);
    }

    /// An order that ended is only put out of sight. Its hour may have come since it was looked at: then what was meant
    /// is no longer what would be done.
    ///
    /// @param seen the state that whoever asks has before them
    @Transactional
    public void cancel(String scheme, String id, @Nullable String seen) {
        var order = orders.locked(scheme, id);
        if (order.state != OrderState.named(seen)) {
            throw ProblemException.of(412, "order-changed-meanwhile");
        }
        switch (order.state) {
            case WAITING, OUT -> order.end(OrderState.CANCELLED, Instant.now());
            case DONE, RETURNED, REFUSED, RETURN_REFUSED, CANCELLED -> orders.delete(order);
        }
    }

    /// What is due, in the transaction of the publish: both happen, or neither.
    ///
    /// @throws ProblemException when it cannot be done
    @Transactional
    void carryOut(String id) {
        orders.takenIfDue(id).ifPresent(order -> {
            if (order.state == OrderState.OUT) {
                versions.takeBack(order);
                order.end(OrderState.RETURNED, Instant.now());
            } else {
                requireInTime(order);
                versions.publish(order);
                next(order);
            }
        });
    }

    /// It stays where those who ordered it see it, with the reason.
    @Transactional
    void refuse(String id, ProblemException why) {
        orders.takenIfDue(id).ifPresent(order -> {
            order.refusal = refusal(why);
            order.end(order.state == OrderState.OUT ? OrderState.RETURN_REFUSED : OrderState.REFUSED, Instant.now());
        });
    }

    private static void next(OrderEntity order) {
        if (order.returnAt == null) {
            order.end(OrderState.DONE, Instant.now());
        } else {
            order.state = OrderState.OUT;
            order.due = order.returnAt;
            // The return's own, if any: after a trouble of days ago it must not wait ten minutes at its first.
            order.failures = 0;
        }
    }

    /// After an outage: what was to be over by now is not begun.
    private static void requireInTime(OrderEntity order) {
        if (order.returnAt != null && !order.returnAt.isAfter(Instant.now())) {
            throw ProblemException.of(409, "order-too-late");
        }
    }

    private static void requireTimes(SchemeEntity scheme, OrderForm form) {
        var now = Instant.now();
        if (!form.publishAt().isAfter(now) || form.publishAt().isAfter(now.plus(AHEAD_AT_MOST))) {
            throw ProblemException.ofField("publishAt", "order-time");
        }
        var back = form.returnAt();
        if (back != null && (!back.isAfter(form.publishAt()) || back.isAfter(now.plus(AHEAD_AT_MOST)))) {
            throw ProblemException.ofField("returnAt", "order-return-time");
        }
        if (back != null && scheme.liveVersion == null) {
            throw ProblemException.ofField("returnAt", "order-nothing-to-return");
        }
    }

    private OrderEntity row(SchemeEntity scheme, OrderForm form) {
        var order = new OrderEntity();
        order.id = UUID.randomUUID().toString();
        order.scheme = scheme.id;
        order.publishAt = form.publishAt();
        order.returnAt = form.returnAt();
        order.drawing = drafts.drawn(scheme);
        order.tests = scheme.tests;
        order.comment = Objects.requireNonNullElse(form.comment(), "");
        order.orderedBy = caller.name();
        order.orderedAt = Instant.now();
        order.state = OrderState.WAITING;
        order.due = form.publishAt();
        return order;
    }

    private static OrderEntity.Refusal refusal(ProblemException why) {
        return new OrderEntity.Refusal(
                why.code(),
                ProblemWords.text(why.code(), Language.RUSSIAN),
                ProblemWords.text(why.code(), Language.ENGLISH),
                items(why, Language.RUSSIAN),
                items(why, Language.ENGLISH));
    }

    private static List<ProblemItem> items(ProblemException why, Language language) {
        return why.items().stream().map(item -> item.in(language)).toList();
    }
}
