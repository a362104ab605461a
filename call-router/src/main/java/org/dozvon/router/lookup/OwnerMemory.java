package org.dozvon.router.lookup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.dozvon.outside.crm.Owner;
import org.dozvon.outside.crm.Place;
import org.dozvon.outside.guard.Failure;
import org.jspecify.annotations.Nullable;

/// Who a CRM said is responsible for a caller. A call waits for the CRM only when nothing is remembered:
///
/// fresh ▶ answered at once; kept ▶ answered at once, asked again beside the call; gone ▶ asked, and the call waits for
/// its limit at most. An answer that comes too late for its call is remembered for the next.
///
/// Each tenant has its own room, so that one with many callers does not push out another's.
final class OwnerMemory {
    /// @param address of the account, with what it is opened by: an account that changed knows other people
    record Key(String address, List<Place> order, String caller) {
        Key {
            order = List.copyOf(order);
        }
    }

    private record Remembered(Owner owner, Instant at) {}

    private record Asking(String tenant, Key key) {}

    private static final int TENANTS = 5_000;

    private final OutsideConfig config;
    private final InstantSource clock;
    private final Cache<String, Cache<Key, Remembered>> tenants = Caffeine.newBuilder()
            .maximumSize(TENANTS)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final ConcurrentHashMap<Asking, CompletableFuture<Owner>> asking = new ConcurrentHashMap<>();

    OwnerMemory(OutsideConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// @param ask takes as long as the CRM does; runs on a thread of its own, once for all calls that want it
    Owner owner(String tenant, Key key, Duration limit, Supplier<Owner> ask) {
        var remembered = remembered(tenant, key);
        if (remembered == null) {
            return await(begin(tenant, key, ask), limit);
        }
        if (!isFresh(remembered)) {
            var _ = begin(tenant, key, ask);
        }
        return remembered.owner();
    }

    /// Asks beside the call when nothing fresh is remembered.
    void prepare(String tenant, Key key, Supplier<Owner> ask) {
        var remembered = remembered(tenant, key);
        if (remembered == null || !isFresh(remembered)) {
            var _ = begin(tenant, key, ask);
        }
    }

    private @Nullable Remembered remembered(String tenant, Key key) {
        var remembered = of(tenant).getIfPresent(key);
        return remembered == null || age(remembered).compareTo(kept(remembered)) >= 0 ? null : remembered;
    }

    private boolean isFresh(Remembered remembered) {
        return age(remembered).compareTo(config.ownerFresh()) < 0;
    }

    private Duration age(Remembered remembered) {
        return Duration.between(remembered.at(), clock.instant());
    }

    private Duration kept(Remembered remembered) {
        return remembered.owner() instanceof Owner.Found ? config.ownerKept() : config.nobodyKept();
    }

    private CompletableFuture<Owner> begin(String tenant, Key key, Supplier<Owner> ask) {
        var one = new Asking(tenant, key);
        var answer = new CompletableFuture<Owner>();
        var earlier = asking.putIfAbsent(one, answer);
        if (earlier != null) {
            return earlier;
        }
        var _ = Thread.ofVirtual().name("ask-crm").start(() -> ask(one, answer, ask));
        return answer;
    }

    private void ask(Asking one, CompletableFuture<Owner> answer, Supplier<Owner> ask) {
        Owner owner = new Owner.Failed(Failure.CONNECTION_LOST);
        try {
            owner = ask.get();
            remember(one, owner);
        } finally {
            asking.remove(one, answer);
            answer.complete(owner);
        }
    }

    // A failure is not remembered: the breaker sees to it that a broken CRM is not asked by every call.
    private void remember(Asking one, Owner owner) {
        if (!(owner instanceof Owner.Failed)) {
            of(one.tenant()).put(one.key(), new Remembered(owner, clock.instant()));
        }
    }

    private Cache<Key, Remembered> of(String tenant) {
        return tenants.get(
                tenant,
                _ -> Caffeine.newBuilder().maximumSize(config.ownersPerTenant()).build());
    }

    private static Owner await(CompletableFuture<Owner> answer, Duration limit) {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Owner.Failed(Failure.TIMED_OUT);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return new Owner.Failed(Failure.TIMED_OUT);
        } catch (ExecutionException never) {
            return new Owner.Failed(Failure.CONNECTION_LOST);
        }
    }
}
