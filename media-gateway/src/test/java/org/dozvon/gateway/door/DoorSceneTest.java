package org.dozvon.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.gateway.door.Frames.execute;

/// The door between sockets. Its clock stands still but when a scene moves it, so that no pause of a
/// busy machine is taken for a router's. The second router comes when the first has the call.
class DoorSceneTest {
    private static final DoorTimes TIMES = new DoorTimes(ms(5_000), ms(300), ms(1_000), ms(2_000), ms(3_000));
    private static final DoorTimes PROBING = new DoorTimes(0, ms(60_000), ms(200), 0, 0);

    private final Vertx vertx = Vertx.vertx();
    private final List<RouterAddress> routers = new CopyOnWriteArrayList<>();
    private final List<String> interrupted = new CopyOnWriteArrayList<>();
    private final Set<DoorLine> lines = ConcurrentHashMap.newKeySet();
    private final AtomicLong clock = new AtomicLong();
    private volatile boolean searched;
    // How many sockets wait at a router for the next calls.
    private volatile int spares;
    private int port;

    @BeforeEach
    void open() throws Exception {
        var server = vertx.createNetServer(
                new NetServerOptions().setHost("127.0.0.1").setPort(0));
        var client = vertx.createNetClient(new NetClientOptions().setConnectTimeout(60_000));
        var sockets = new AtomicReference<RouterSockets>();
        server.connectHandler(node -> {
            var call = new DoorCall(TIMES, _ -> known(), _ -> false);
            sockets.compareAndSet(null, new RouterSockets(vertx, client, spares));
            var line = new DoorLine(vertx, sockets.get(), node, call, around());
            lines.add(line);
            line.open();
        });
        port = server.listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .actualPort();
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
    void whenTheRouterIsFrozenInAMenuTheOtherHasTheCall() throws Exception {
        // Given
        var one = router("one");
        var node = call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        one.says(execute("playback", "/long.wav"));
        until(() -> node.hears("playback"));
        // When
        one.manner = FakeRouter.Manner.MUTE;
        probe(one);
        until(() -> interrupted.contains("BREAK"));
        node.applicationEnds();
        // Then
        until(() -> two.calls().size() == 1);
        assertThat(one.calls()).as("never two routers").isEmpty();
    }

    @Test
    void aRouterThatFallsSilentBetweenCommandsIsReplaced() throws Exception {
        var one = router("one");
        call();
        until(() -> one.calls().size() == 1);
        var two = router("two");
        passes(Duration.ofMillis(1_900));
        assertThat(two.calls()).isEmpty();
        passes(Duration.ofMillis(100));
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
    void aMuteRouterIsPassedOver() throws Exception {
        var mute = FakeRouter.start(vertx, "mute", FakeRouter.Manner.MUTE);
        routers.add(mute.address());
        call();
        until(() -> mute.accepted.get() == 1);
        var two = router("two");
        passes(Duration.ofSeconds(1));
        until(() -> two.calls().size() == 1);
        assertThat(mute.calls()).isEmpty();
    }

    @Test
    @Timeout(120)
    void aLaterCallTakesASocketThatWaits() throws Exception {
        spares = 2;
        var one = router("one");
        call();
        until(() -> one.calls().size() == 1);
        // Perhaps not the very next one: a socket is taken once its router's first word has come.
        for (boolean taken = false; !taken; ) {
            int calls = one.calls().size();
            until(() -> one.accepted.get() >= calls + spares);
            var waiting = one.waiting();
            var node = call();
            until(() -> one.calls().size() == calls + 1);
            taken = waiting.contains(one.calls().getLast());
            one.says(execute("answer", ""));
            until(() -> node.hears("answer"));
        }
    }

    @Test
    void aSocketThatItsRouterClosedIsNotTaken() throws Exception {
        spares = 2;
        var one = router("one");
        call();
        until(() -> one.calls().size() == 1 && one.accepted.get() == 3);
        one.waiting().forEach(NetSocket::close);
        call();
        until(() -> one.calls().size() == 2);
    }

    @Test
    void aRouterThatFrozeWhileItsSocketsWaitedIsLeft() throws Exception {
        // Given
        spares = 2;
        var one = router("one");
        call();
        until(() -> one.calls().size() == 1 && one.accepted.get() == 3);
        // When
        call();
        until(() -> one.calls().size() == 2);
        var two = router("two");
        passes(Duration.ofSeconds(2));
        // Then
        until(() -> two.calls().size() == 2);
    }

    @Test
    void withoutAnyRouterTheNodeIsLetGoWhenTheSearchEnds() throws Exception {
        var node = call();
        until(() -> searched);
        assertThat(node.closed).isFalse();
        passes(Duration.ofSeconds(3));
        until(() -> node.closed);
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
        one.stopsReading();
        var body = "x".repeat(1 << 20);
        for (int i = 0; i < 20; i++) {
            node.says("Content-Type: text/event-plain\nContent-Length: " + body.length() + "\n\n" + body);
        }
        one.readsOn();
        until(() -> one.heard.stream().filter(text -> text.endsWith(body)).count() == 20);
    }

    private List<RouterAddress> known() {
        searched = true;
        return List.copyOf(routers);
    }

    private void passes(Duration time) {
        clock.addAndGet(time.toNanos());
        lines.forEach(DoorLine::look);
    }

    private void probe(FakeRouter router) {
        new RouterProbe(vertx, vertx.createNetClient(), PROBING)
                .ask(router.address(), frozen -> lines.forEach(line -> line.frozen(frozen)));
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
                return clock.get();
            }
        };
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited two minutes").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    private static long ms(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
