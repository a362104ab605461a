package org.dozvon.router.node;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Utils;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.config.RouterConfig;
import org.jboss.logging.Logger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Which router owns which tenants, by what each says of itself. A partition that is taken away and given back has not
/// moved: it has when another router says that it is theirs.
@Singleton
public class Owners {
    private static final Logger LOG = Logger.getLogger(Owners.class);

    /// Doors hear of it as well, and must not bring back who is handed over.
    private static final Duration UNTIL_DOORS_KNOW = Duration.ofSeconds(1);

    private final String name;
    private final Consumer<Runnable> later;
    // Whoever claimed a partition last has it: one who is dead does not take back what it claimed.
    private final Map<Integer, String> claims = new HashMap<>();
    private Set<Integer> mine = Set.of();
    private Set<Integer> theirs = Set.of();
    private int all;
    private Consumer<Predicate<String>> mover = _ -> {};

    @Inject
    public Owners(RouterConfig config) {
        this(config.name(), later());
    }

    /// @param later does things when doors know
    Owners(String name, Consumer<Runnable> later) {
        this.name = name;
        this.later = later;
    }

    private static Consumer<Runnable> later() {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("owners").factory());
        return what -> {
            var _ = thread.schedule(what, UNTIL_DOORS_KNOW.toMillis(), TimeUnit.MILLISECONDS);
        };
    }

    /// Told which tenants have moved to other routers.
    public synchronized void onMove(Consumer<Predicate<String>> wantsToKnow) {
        mover = wantsToKnow;
    }

    /// By Kafka's own protocol.
    public synchronized void own(List<Integer> partitions, int ofAll) {
        mine = Set.copyOf(partitions);
        mine.forEach(claims::remove);
        all = ofAll;
        lookWhoseTheyAre();
    }

    public synchronized boolean isMine(String tenant) {
        return all > 0 && mine.contains(partition(tenant));
    }

    synchronized void saw(NodeState router) {
        if (router.name().equals(name)) {
            return;
        }
        claims.values().removeIf(router.name()::equals);
        if (router.state() == NodeState.State.READY) {
            router.owns().forEach(partition -> claims.put(partition, router.name()));
        }
        lookWhoseTheyAre();
    }

    synchronized void gone(String router) {
        claims.values().removeIf(router::equals);
        lookWhoseTheyAre();
    }

    private void lookWhoseTheyAre() {
        var before = theirs;
        theirs = claimedByOthers();
        var moved = new HashSet<>(theirs);
        moved.removeAll(before);
        if (!moved.isEmpty()) {
            later.accept(() -> move(moved));
        }
    }

    private Set<Integer> claimedByOthers() {
        var claimed = new HashSet<>(claims.keySet());
        claimed.removeAll(mine);
        return claimed;
    }

    /// What came back meanwhile has not moved.
    private void move(Set<Integer> partitions) {
        try {
            var still = stillTheirs(partitions);
            if (!still.isEmpty()) {
                LOG.infof("Other routers own tenants now partitions=%s", still);
                mover().accept(tenant -> still.contains(partition(tenant)));
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Callers could not be handed over");
        }
    }

    private synchronized Set<Integer> stillTheirs(Set<Integer> partitions) {
        var still = new HashSet<>(partitions);
        still.retainAll(theirs);
        return still;
    }

    private synchronized Consumer<Predicate<String>> mover() {
        return mover;
    }

    /// As Kafka's own producers choose it for this key.
    private synchronized int partition(String tenant) {
        return Utils.toPositive(Utils.murmur2(tenant.getBytes(StandardCharsets.UTF_8))) % Math.max(1, all);
    }
}
