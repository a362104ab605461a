package org.dozvon.esl.inbound;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dozvon.esl.DeadlineException;
import org.dozvon.esl.EslException;
import org.dozvon.esl.Reply;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class InboundConnectionTest {
    private final Vertx vertx = Vertx.vertx();
    private final FakeSwitch node = new FakeSwitch(vertx);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        node.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aWrongPasswordShouldBeToldAsSuch() {
        assertThatThrownBy(() -> InboundConnection.connect(vertx, node.options("wrong"), events::add))
                .isInstanceOf(WrongPasswordException.class)
                .hasMessageContaining("-ERR invalid")
                .hasMessageNotContaining("wrong\"");
    }

    @Test
    void nobodyThereShouldBeToldAsSuch() {
        var nowhere = InboundOptions.of("127.0.0.1", 1, "dozvon-on-loopback");
        assertThatThrownBy(() -> InboundConnection.connect(vertx, nowhere, events::add))
                .isInstanceOf(SocketLostException.class);
    }

    @Test
    void aGreetingThatComesBeforeTheCallerGoesOnShouldNotBeLost() {
        var connection =
                InboundConnection.connect(BusyMachine.of(vertx), node.options("dozvon-on-loopback"), events::add);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void everyWaitingCommandShouldFailWhenTheSocketEnds() throws Exception {
        // Given
        var connection = connected();
        var waiting = List.of(
                connection.apiLater(new Api.Status()),
                connection.apiLater(new Api.UuidExists("1")),
                connection.apiLater(new Api.ShowChannels()));
        var job = connection.bgapi(new Api.Status());

        // When
        node.sockets.take().close();

        // Then
        for (CompletableFuture<Reply> one : waiting) {
            assertThatThrownBy(() -> one.get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SocketLostException.class);
        }
        assertThatThrownBy(() -> job.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(SocketLostException.class);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aCommandAfterTheEndShouldFailAtOnce() throws Exception {
        // Given
        var connection = connected();
        connection.close();

        // When, Then
        assertThat(connection.apiLater(new Api.Status())).isCompletedExceptionally();
        assertThatThrownBy(() -> connection.api(new Api.Status())).isInstanceOf(SocketLostException.class);
        assertThat(connection.bgapi(new Api.Status())).isCompletedExceptionally();
    }

    @Test
    void aLateReplyShouldNotGoToTheNextCommand() throws Exception {
        // Given
        var connection = connected();
        var socket = node.sockets.take();

        // When: the first gives up waiting, then both replies come
        assertThatThrownBy(() -> connection.api(new Api.UuidExists("1"), Duration.ofMillis(100)))
                .isInstanceOf(DeadlineException.class);
        var second = connection.apiLater(new Api.UuidExists("2"));
        socket.write("Content-Type: api/response\nContent-Length: 5\n\nfirst");
        socket.write("Content-Type: api/response\nContent-Length: 6\n\nsecond");

        // Then
        assertThat(second.get(5, TimeUnit.SECONDS).text()).isEqualTo("second");
    }

    @Test
    void aJobShouldBeKnownBeforeItsReplyComes() throws Exception {
        // Given
        var connection = connected();
        var socket = node.sockets.take();
        node.commands.clear();

        // When: the result overtakes the reply
        var result = connection.bgapi(new Api.Status());
        var job = node.commands.take().header("Job-UUID").orElseThrow();
        var event = "Event-Name: BACKGROUND_JOB\nJob-UUID: " + job + "\nContent-Length: 4\n\n+OK\n";
        socket.write("Content-Length: " + event.length() + "\nContent-Type: text/event-plain\n\n" + event);

        // Then
        assertThat(result.get(5, TimeUnit.SECONDS)).isEqualTo("+OK");
        assertThat(UUID.fromString(job)).isNotNull();
    }

    @Test
    void eventsShouldComeInOrderThoughTheHandlerIsSlowAndTheBacklogSmall() throws Exception {
        // Given
        var options = new InboundOptions(
                "127.0.0.1",
                node.options("x").port(),
                "dozvon-on-loopback",
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                4,
                org.dozvon.esl.frame.FrameLimits.DEFAULT);
        InboundConnection.connect(vertx, options, event -> {
            Thread.yield();
            events.add(event);
        });
        var socket = node.sockets.take();

        // When
        for (int i = 0; i < 2_000; i++) {
            var event = "Event-Name: DTMF\nUnique-ID: 1\nEvent-Sequence: " + i + "\n\n";
            socket.write("Content-Length: " + event.length() + "\nContent-Type: text/event-plain\n\n" + event);
        }

        // Then
        for (int i = 0; i < 2_000; i++) {
            var event = events.poll(5, TimeUnit.SECONDS);
            assertThat(event.sequence()).isEqualTo(i);
            assertThat(event.name()).isEqualTo(EventName.DTMF);
        }
    }

    @Test
    void aReplyNobodyWaitsForShouldEndTheConnection() throws Exception {
        // Given
        var connection = connected();

        // When
        node.sockets.take().write("Content-Type: command/reply\nReply-Text: +OK\n\n");

        // Then
        assertThat(connection.closed().get(5, TimeUnit.SECONDS)).hasMessageContaining("out of step");
    }

    @Test
    void theKeeperShouldComeBackAndSayUpAgain() throws Exception {
        // Given
        var ups = new LinkedBlockingQueue<InboundConnection>();
        var downs = new LinkedBlockingQueue<EslException>();
        try (var _ = InboundKeeper.start(
                vertx,
                node.options("dozvon-on-loopback"),
                events::add,
                listener(ups, downs, new LinkedBlockingQueue<>()))) {
            ups.take();

            // When
            node.sockets.take().close();

            // Then
            assertThat(downs.poll(5, TimeUnit.SECONDS)).isInstanceOf(SocketLostException.class);
            assertThat(ups.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void theKeeperShouldNotTryAWrongPasswordTwice() throws Exception {
        // Given
        var refused = new LinkedBlockingQueue<WrongPasswordException>();

        // When
        try (var keeper = InboundKeeper.start(
                vertx,
                node.options("wrong"),
                events::add,
                listener(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(), refused))) {
            // Then
            assertThat(refused.poll(5, TimeUnit.SECONDS)).isNotNull();
            node.sockets.clear();
            assertThat(node.sockets.poll(600, TimeUnit.MILLISECONDS)).isNull();
            assertThat(keeper.connection()).isEmpty();
        }
    }

    @Test
    void theKeeperShouldNotTellOfAnEndThatItMadeItself() throws Exception {
        // Given
        var downs = new LinkedBlockingQueue<EslException>();
        for (int i = 0; i < 5; i++) {
            var ups = new LinkedBlockingQueue<InboundConnection>();
            var keeper = InboundKeeper.start(
                    vertx,
                    node.options("dozvon-on-loopback"),
                    events::add,
                    listener(ups, downs, new LinkedBlockingQueue<>()));
            var up = ups.poll(5, TimeUnit.SECONDS);
            while (keeper.connection().isEmpty()) {
                Thread.yield();
            }

            // When
            keeper.close();
            up.closed().get(5, TimeUnit.SECONDS);
            assertThat(keeper.awaitEnd(Duration.ofSeconds(5))).isTrue();
        }

        // Then
        assertThat(downs).isEmpty();
    }

    private InboundConnection connected() {
        return InboundConnection.connect(vertx, node.options("dozvon-on-loopback"), events::add);
    }

    private static InboundKeeper.Listener listener(
            BlockingQueue<InboundConnection> ups,
            BlockingQueue<EslException> downs,
            BlockingQueue<WrongPasswordException> refused) {
        return new InboundKeeper.Listener() {
            @Override
            public void onUp(InboundConnection connection) {
                ups.add(connection);
            }

            @Override
            public void onDown(EslException reason) {
                downs.add(reason);
            }

            @Override
            public void onRefused(WrongPasswordException reason) {
                refused.add(reason);
            }
        };
    }
}
