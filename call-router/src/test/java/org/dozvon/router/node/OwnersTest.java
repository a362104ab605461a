package org.dozvon.router.node;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionFactory;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.node.NodeState.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Which tenants move to other routers, and when.
class OwnersTest {
    private static final int ALL = 4;
    private static final String TENANT = "avto";
    private static final int PARTITION = Utils.toPositive(Utils.murmur2(TENANT.getBytes(StandardCharsets.UTF_8))) % ALL;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Owners owners = new Owners("router-1", later);
    private final List<Boolean> moved = java.util.Collections.synchronizedList(new ArrayList<>());

    OwnersTest() {
        owners.onMove((Predicate<String> tenants) -> moved.add(tenants.test(TENANT)));
        owners.own(List.of(0, 1, 2, 3), ALL);
    }

    @AfterEach
    void stop() {
        later.shutdownNow();
    }

    @Test
    void aTenantMovesWhenAnotherRouterSaysThatItIsTheirs() {
        assertThat(owners.isMine(TENANT)).isTrue();
        owners.own(without(), ALL);

        owners.saw(router("router-2", State.READY, PARTITION));

        soon().untilAsserted(() -> assertThat(moved).containsExactly(true));
        assertThat(owners.isMine(TENANT)).isFalse();
    }

    @Test
    void aTenantMovesAlsoWhenTheOtherRouterWasHeardFirst() {
        owners.saw(router("router-2", State.READY, PARTITION));

        owners.own(without(), ALL);

        soon().untilAsserted(() -> assertThat(moved).containsExactly(true));
    }

    @Test
    void whatIsTakenAwayAndGivenBackHasNotMoved() throws Exception {
        owners.own(without(), ALL);
        owners.own(List.of(0, 1, 2, 3), ALL);
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        owners.own(List.of(0, 1, 2, 3), ALL);

        settled();
        assertThat(moved).isEmpty();
    }

    @Test
    void aRouterThatIsGoneOrStillStartsOwnsNothing() throws Exception {
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        owners.saw(router("router-2", State.GONE));
        owners.saw(router("router-3", State.STARTING, PARTITION));
        owners.saw(router("router-1", State.READY, PARTITION));

        settled();
        assertThat(moved).isEmpty();
    }

    @Test
    void aSignOfLifeThatSaysTheSameAgainMovesNobodyAgain() throws Exception {
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        soon().untilAsserted(() -> assertThat(moved).hasSize(1));

        owners.saw(router("router-2", State.READY, PARTITION));

        settled();
        assertThat(moved).hasSize(1);
    }

    /// What was put off until doors know has been looked at.
    private void settled() throws Exception {
        later.schedule(() -> {}, 1_100, MILLISECONDS).get();
    }

    private static List<Integer> without() {
        return List.of(0, 1, 2, 3).stream().filter(one -> one != PARTITION).toList();
    }

    private static NodeState router(String name, State state, Integer... owns) {
        return new NodeState(name, "router", state, "127.0.0.1", 1, List.of(owns), ALL, Instant.now());
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(1));
    }
}
