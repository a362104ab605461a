package org.dozvon.gateway.door;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.common.utils.Utils;
import org.dozvon.records.node.NodeState;

/// Which routers there are, and in which order a call tries them: the owner of the tenant's desk, then the others, and
/// last of all those that failed a moment ago. The others stand in an order of the tenant's own, the same at every
/// door:
/// when the owner dies, all of the tenant's callers come to one router, and wait in one line.
///
/// A router counts as gone when others have told of themselves for a while and it has not. Nobody tells
/// anything while Kafka is away, so then nobody counts as gone.
public final class Routers {
    private static final Duration SILENT = Duration.ofSeconds(10);

    private record Known(NodeState state, RouterAddress address, long toldAtNanos) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<RouterAddress, Long> mistrustedUntilNanos = new ConcurrentHashMap<>();
    private final List<RouterAddress> fallback;
    private final Duration mistrust;
    private final LongSupplier nanoTime;
    private final AtomicLong turn = new AtomicLong();
    private volatile long lastTellingNanos;

    public Routers(Optional<String> fallback, Duration mistrust, LongSupplier nanoTime) {
        this.fallback = fallback.map(RouterAddress::parse).orElse(List.of());
        this.mistrust = mistrust;
        this.nanoTime = nanoTime;
        this.lastTellingNanos = nanoTime.getAsLong();
    }

    /// Somebody told of itself just now; not only routers, since any telling shows that tellings arrive.
    public void told(NodeState state) {
        long now = nanoTime.getAsLong();
        if (now - lastTellingNanos > SILENT.toNanos()) {
            // Nobody could tell anything meanwhile: everybody has all the time again.
            known.replaceAll((_, one) -> new Known(one.state(), one.address(), now));
        }
        lastTellingNanos = now;
        if (!state.kind().equals("router")) {
            return;
        }
        if (state.state() != NodeState.State.READY || state.eslHost() == null) {
            // One that starts has no address yet.
            known.remove(state.name());
            return;
        }
        var address = new RouterAddress(state.name(), state.eslHost(), state.eslPort());
        known.put(state.name(), new Known(state, address, now));
    }

    /// What stood in the topic before we came. It may be of a former life, so its own clock has to say that
    /// it is fresh.
    public void toldBefore(NodeState state, Instant now) {
        if (Duration.between(state.at(), now).abs().compareTo(SILENT) < 0) {
            told(state);
        }
    }

    public void gone(String name) {
        known.remove(name);
    }

    public void failed(RouterAddress address) {
        mistrustedUntilNanos.put(address, nanoTime.getAsLong() + mistrust.toNanos());
    }

    /// In the order in which they are to be tried.
    public List<RouterAddress> forTenant(String tenant) {
        var ready = known.values().stream().filter(this::isReady).toList();
        if (ready.isEmpty()) {
            return trustedFirst(spread(fallback));
        }
        var owners = ready.stream()
                .filter(one -> owns(one.state(), tenant))
                .map(Known::address)
                .toList();
        var others = ready.stream()
                .map(Known::address)
                .filter(address -> !owners.contains(address))
                .sorted(Comparator.comparing(RouterAddress::name))
                .toList();
        var all = new ArrayList<>(owners);
        all.addAll(tenant.isEmpty() ? spread(others) : inOrderOf(tenant, others));
        return trustedFirst(all);
    }

    /// Rendezvous hashing: who is added or gone changes the order of the others for nobody.
    private static List<RouterAddress> inOrderOf(String tenant, List<RouterAddress> routers) {
        return routers.stream()
                .sorted(Comparator.comparingInt(router -> hash(tenant + "/" + router.name())))
                .toList();
    }

    private static int hash(String key) {
        return Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isReady(Known one) {
        return lastTellingNanos - one.toldAtNanos() < SILENT.toNanos();
    }

    // The partition as Kafka's own producers choose it for this key.
    private static boolean owns(NodeState router, String tenant) {
        if (tenant.isEmpty() || router.partitions() < 1) {
            return false;
        }
        return router.owns().contains(Utils.toPositive(hash(tenant)) % router.partitions());
    }

    private List<RouterAddress> spread(List<RouterAddress> all) {
        var turned = new ArrayList<>(all);
        if (!turned.isEmpty()) {
            Collections.rotate(turned, (int) (turn.getAndIncrement() % turned.size()));
        }
        return turned;
    }

    private List<RouterAddress> trustedFirst(List<RouterAddress> all) {
        long now = nanoTime.getAsLong();
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(address -> isMistrusted(address, now)));
        return sorted;
    }

    private boolean isMistrusted(RouterAddress address, long now) {
        var until = mistrustedUntilNanos.get(address);
        return until != null && until - now > 0;
    }
}
