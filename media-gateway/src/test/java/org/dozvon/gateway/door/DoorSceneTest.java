package org.dozvon.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.gateway.door.Frames.execute;

/// The door between sockets, with the waits of the product. The second router comes when the first has the
/// call, so that a slow machine can't send the call to the wrong one.
class DoorSceneTest {
    // Longer than the product's, so that a busy machine's pause is not taken for a router's: what is tried is the order
    // of things, not the times.
    private static final DoorTimes TIMES = new DoorTimes(ms(10_000), ms(3_000), ms(2_000), ms(4_000), ms(6_000));
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Vertx vertx = Vertx.vertx();
    private final List<RouterAddress> routers = new CopyOnWriteArrayList<>();
    private final List<String> interrupted = new CopyOnWriteArrayList<>();
    private final Set<DoorLine> lines = ConcurrentHashMap.newKeySet();
    private int port;

    @BeforeEach
    void open() throws Exception {
        var server = vertx.createNetServer(
                new NetServerOptions().setHost("127.0.0.1").setPort(0));
        var client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(3_000));
        server.connectHandler(node -> {
            var call = new DoorCall(TIMES, _ -> List.copyOf(routers), _ -> false);
            var line = new DoorLine(vertx, client, node, call, around());
            lines.add(line);
            line.open();
        });
        port = server.listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .actualPort();
        var probe =
                new RouterProbe(vertx, vertx.createNetClient(new NetClientOptions().setConnectTimeout(3_000)), TIMES);
        vertx.setPeriodic(
                500,
                _ -> lines.stream()
                        .map(DoorLine::heldBy)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .forEach(router -> probe.ask(
                                router,
                                frozen -> lines.stream()
                                        .filter(line -> frozen.equals(line.heldBy()))
                                        .forEach(line -> line.frozen(frozen)))));
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aCallReachesItsRouterAndItsCommandsReachTheNode() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        one.says(execute("answer", ""));
        until(() -> node.hears("answer") && one.has("+OK"));
    }

    @Test
    void whenTheRouterIsKilledInAMenuTheOtherGoesOn() throws Exception {
        // Given
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.says(execute("play_and_get_digits", "1 1 1 5000 none /menu.wav silence_stream://250 k"));
        until(() -> node.hears("play_and_get_digits"));
        // When
        one.dies();
        until(() -> interrupted.contains("KEY"));
        node.applicationEnds();
        // Then
        until(() -> two.calls().size() == 1);
        assertThat(two.heard).as("nothing of what the dead router was owed").noneMatch(text -> text.equals(Frames.OK));
        assertThat(two.has("variable_dozvon_tenant: avto")).isTrue();
    }

    @Test
    void whenTheRouterIsFrozenInAMenuTheOtherSoonHasTheCall() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.says(execute("playback", "/long.wav"));
        until(() -> node.hears("playback"));
        // When
        one.manner = FakeRouter.Manner.MUTE;
        long frozenAt = System.nanoTime();
        until(() -> interrupted.contains("BREAK"));
        node.applicationEnds();
        until(() -> two.calls().size() == 1);
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - frozenAt)).isLessThan(SOON);
        assertThat(one.calls()).as("never two routers").isEmpty();
    }

    @Test
    void aRouterThatFallsSilentBetweenCommandsIsReplaced() throws Exception {
        var one = router("one");
        call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.manner = FakeRouter.Manner.SILENT;
        until(() -> two.calls().size() == 1);
    }

    @Test
    void aTalkOutlivesItsRouterAndItsEndIsTheNextOnes() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.says(execute("bridge", "user/101@avto.sip.localhost"));
        until(() -> node.hears("bridge"));
        one.dies();
        until(() -> one.calls().isEmpty());
        assertThat(interrupted).isEmpty();
        assertThat(two.calls()).isEmpty();
        // When
        node.applicationEnds();
        // Then
        until(() -> two.calls().size() == 1);
        assertThat(node.closed).isFalse();
    }

    @Test
    void halfACommandNeverReachesTheNode() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.says("sendmsg\ncall-command: execute\nexecute-app-name: hangup\n");
        one.letsGo();
        until(() -> two.calls().size() == 1);
        assertThat(node.heard).doesNotContain("hangup");
    }

    @Test
    void aMuteRouterCostsTheTimeOfItsFirstWord() throws Exception {
        var mute = FakeRouter.start(vertx, "mute", FakeRouter.Manner.MUTE);
        routers.add(mute.address());
        var two = router("two");
        long start = System.nanoTime();
        call();
        until(() -> two.calls().size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(1_900), SOON);
    }

    @Test
    void withoutAnyRouterTheNodeIsLetGoWhenTheSearchEnds() throws Exception {
        long start = System.nanoTime();
        var node = call();
        until(() -> node.closed);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(5_900), SOON);
    }

    @Test
    void whenTheCallerHangsUpTheRouterIsToldAndItsSocketCloses() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        node.hangsUp();
        until(() -> one.has("disconnect-notice") && one.calls().isEmpty());
    }

    @Test
    void hundredsOfCallsSurviveTheDeathOfTheirRouter() throws Exception {
        // Given
        var one = router("one");
        var nodes = new ArrayList<FakeNode>();
        for (int i = 0; i < 300; i++) {
            nodes.add(call());
        }
        until(() -> one.calls().size() == 300);
        var two = router("two");
        // When
        one.dies();
        // Then
        until(() -> two.calls().size() == 300);
        assertThat(nodes).noneMatch(node -> node.closed);
    }

    @Test
    void muchDataPassesWholeThroughASlowReader() throws Exception {
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        one.calls().getFirst().pause();
        var body = "x".repeat(1 << 20);
        for (int i = 0; i < 20; i++) {
            node.says("Content-Type: text/event-plain\nContent-Length: " + body.length() + "\n\n" + body);
        }
        one.calls().getFirst().resume();
        until(() -> one.heard.stream().filter(text -> text.endsWith(body)).count() == 20);
    }

    private FakeRouter router(String name) throws Exception {
        var router = FakeRouter.start(vertx, name, FakeRouter.Manner.LIVING);
        routers.add(router.address());
        return router;
    }

    private FakeNode call() throws Exception {
        return FakeNode.call(vertx, port);
    }

    private Around around() {
        return new Around() {
            @Override
            public void interrupt(String uuid, Running.Interruption how) {
                interrupted.add(how.name());
            }

            @Override
            public void mistrust(RouterAddress router) {}

            @Override
            public void tell(Act.Slug slug, String uuid, String tenant, String router) {}

            @Override
            public long nanoTime() {
                return System.nanoTime();
            }
        };
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 40 s").isLessThan(end);
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    private static long ms(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
