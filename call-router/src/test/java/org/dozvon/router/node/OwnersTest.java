package org.dozvon.router.node;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Utils;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.node.NodeState.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which tenants move to other routers, and when.
class OwnersTest {
    private static final int ALL = 4;
    private static final String TENANT = "avto";
    private static final int PARTITION = Utils.toPositive(Utils.murmur2(TENANT.getBytes(StandardCharsets.UTF_8))) % ALL;

    private final List<Runnable> later = new ArrayList<>();
    private final Owners owners = new Owners("router-1", later::add);
    private final List<Boolean> moved = new ArrayList<>();

    OwnersTest() {
        owners.onMove((Predicate<String> tenants) -> moved.add(tenants.test(TENANT)));
        owners.own(List.of(0, 1, 2, 3), ALL);
    }

    @Test
    void aTenantMovesWhenAnotherRouterSaysThatItIsTheirs() {
        assertThat(owners.isMine(TENANT)).isTrue();
        owners.own(without(), ALL);

        owners.saw(router("router-2", State.READY, PARTITION));

        settled();
        assertThat(moved).containsExactly(true);
        assertThat(owners.isMine(TENANT)).isFalse();
    }

    @Test
    void aTenantMovesAlsoWhenTheOtherRouterWasHeardFirst() {
        owners.saw(router("router-2", State.READY, PARTITION));

        owners.own(without(), ALL);

        settled();
        assertThat(moved).containsExactly(true);
    }

    @Test
    void whatIsTakenAwayAndGivenBackHasNotMoved() {
        owners.own(without(), ALL);
        owners.own(List.of(0, 1, 2, 3), ALL);
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        owners.own(List.of(0, 1, 2, 3), ALL);

        settled();
        assertThat(moved).isEmpty();
    }

    @Test
    void aRouterThatIsGoneOrStillStartsOwnsNothing() {
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        owners.saw(router("router-2", State.GONE));
        owners.saw(router("router-3", State.STARTING, PARTITION));
        owners.saw(router("router-1", State.READY, PARTITION));

        settled();
        assertThat(moved).isEmpty();
    }

    @Test
    void aSignOfLifeThatSaysTheSameAgainMovesNobodyAgain() {
        owners.own(without(), ALL);
        owners.saw(router("router-2", State.READY, PARTITION));
        settled();
        assertThat(moved).hasSize(1);

        owners.saw(router("router-2", State.READY, PARTITION));

        settled();
        assertThat(moved).hasSize(1);
    }

    /// What was put off until doors know is looked at.
    private void settled() {
        later.forEach(Runnable::run);
        later.clear();
    }

    private static List<Integer> without() {
        return List.of(0, 1, 2, 3).stream().filter(one -> one != PARTITION).toList();
    }

    private static NodeState router(String name, State state, Integer... owns) {
        return new NodeState(name, "router", state, "127.0.0.1", 1, List.of(owns), ALL, Instant.now());
    }
}
