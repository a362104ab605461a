package org.dozvon.gateway.door;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dozvon.records.node.NodeState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoutersTest {
    // Kafka's own partitioner puts the key "avto" here, of twelve.
    private static final int PARTITION_OF_AVTO =
            org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                    "avto".getBytes(java.nio.charset.StandardCharsets.UTF_8), 12);

    private long now;
    private final Routers routers = new Routers(Optional.of("spare:8084|other:9000"), Duration.ofSeconds(5), () -> now);

    @Test
    void theOwnerOfTheTenantsDeskComesFirst() {
        for (var owner : List.of("a", "b", "c")) {
            for (var name : List.of("a", "b", "c")) {
                told(name, NodeState.State.READY, name.equals(owner) ? List.of(PARTITION_OF_AVTO) : List.of());
            }
            assertThat(names("avto")).first().isEqualTo(owner);
            assertThat(names("avto")).containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void callsOfAnUnknownTenantSpread() {
        IntStream.range(0, 3).forEach(i -> told("r" + i, NodeState.State.READY, List.of()));
        var first = new ArrayList<String>();
        IntStream.range(0, 3).forEach(_ -> first.add(names("").getFirst()));
        assertThat(first).containsExactlyInAnyOrder("r0", "r1", "r2");
    }

    /// Two of them would each ring the same people.
    @Test
    void whoseOwnerIsDeadComeAllToOneRouter() {
        IntStream.range(0, 3).forEach(i -> told("r" + i, NodeState.State.READY, List.of()));
        var first = names("avto");
        IntStream.range(0, 5).forEach(_ -> assertThat(names("avto")).isEqualTo(first));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> names("tenant-" + i).getFirst())
                        .distinct())
                .as("tenants spread")
                .hasSize(3);
    }

    @Test
    void whoDrainsOrStartsOrIsGoneGetsNoCall() {
        told("ready", NodeState.State.READY, List.of());
        told("draining", NodeState.State.DRAINING, List.of());
        told("starting", NodeState.State.STARTING, List.of());
        told("gone", NodeState.State.GONE, List.of());
        assertThat(names("avto")).containsExactly("ready");
    }

    @Test
    void whoHasNotToldOfItselfWhileOthersDidIsGone() {
        told("silent", NodeState.State.READY, List.of());
        passes(9);
        told("telling", NodeState.State.READY, List.of());
        assertThat(names("avto")).containsExactlyInAnyOrder("silent", "telling");
        passes(2);
        told("telling", NodeState.State.READY, List.of());
        assertThat(names("avto")).containsExactly("telling");
    }

    @Test
    void whileKafkaIsAwayNobodyIsGone() {
        told("one", NodeState.State.READY, List.of());
        passes(3600);
        assertThat(names("avto")).containsExactly("one");
    }

    @Test
    void afterKafkaWasAwayEverybodyHasTimeToTell() {
        told("slow", NodeState.State.READY, List.of());
        passes(60);
        told("quick", NodeState.State.READY, List.of());
        assertThat(names("avto")).containsExactlyInAnyOrder("slow", "quick");
    }

    @Test
    void whoFailedAMomentAgoComesLastEvenTheOwner() {
        told("owner", NodeState.State.READY, List.of(PARTITION_OF_AVTO));
        told("other", NodeState.State.READY, List.of());
        routers.failed(routers.forTenant("avto").getFirst());
        assertThat(names("avto")).containsExactly("other", "owner");
        passes(5);
        assertThat(names("avto")).containsExactly("owner", "other");
    }

    @Test
    void theFallbackIsAskedOnlyWhenNobodyHasToldOfItself() {
        assertThat(names("avto")).containsExactlyInAnyOrder("spare:8084", "other:9000");
        told("one", NodeState.State.READY, List.of());
        assertThat(names("avto")).containsExactly("one");
    }

    @Test
    void aStateFromAFormerLifeIsNotBelieved() {
        var old = state("old", NodeState.State.READY, List.of(), Instant.parse("2026-01-01T00:00:00Z"));
        routers.toldBefore(old, Instant.parse("2026-01-01T01:00:00Z"));
        assertThat(names("avto")).doesNotContain("old");
    }

    @Test
    void aFallbackThatIsNoAddressIsRefusedAtTheStart() {
        assertThatThrownBy(() -> RouterAddress.parse("router-1"))
                .hasMessageStartingWith("Expected dozvon.gateway.fallback-routers");
    }

    private void told(String name, NodeState.State state, List<Integer> owns) {
        routers.told(state(name, state, owns, Instant.EPOCH));
    }

    private static NodeState state(String name, NodeState.State state, List<Integer> owns, Instant at) {
        return new NodeState(name, "router", state, "127.0.0.1", 8094, owns, 12, at);
    }

    private List<String> names(String tenant) {
        return routers.forTenant(tenant).stream().map(RouterAddress::name).toList();
    }

    private void passes(long seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
