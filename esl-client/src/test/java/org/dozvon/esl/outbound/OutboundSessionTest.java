package org.dozvon.esl.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dozvon.esl.CallerHungUpException;
import org.dozvon.esl.DeadlineException;
import org.dozvon.esl.RefusedException;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Command;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class OutboundSessionTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final App PLAYBACK = new App.Playback(Sound.file("/x.wav"));

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Frame> commands = new LinkedBlockingQueue<>();
    private final BlockingQueue<OutboundSession> sessions = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private OutboundServer server;
    private NetSocket node;
    private OutboundSession session;

    @BeforeEach
    void call() throws Exception {
        server = OutboundServer.listen(vertx, "127.0.0.1", 0, one -> {
            sessions.add(one);
            over.join();
        });
        node = Sockets.open(
                        vertx,
                        vertx.createNetClient(),
                        server.port(),
                        "127.0.0.1",
                        socket -> socket.handler(new FrameDecoder(commands::add)))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        session = sessions.take();
    }

    @AfterEach
    void close() {
        over.complete(null);
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCommandWaitingWhenTheSocketEndsShouldTellThatTheSocketIsLost() throws Exception {
        // Given
        var waiting = session.send(new Command.Execute(PLAYBACK));
        commands.take();

        // When
        node.close();

        // Then
        assertThat(session.ended().get(5, TimeUnit.SECONDS)).isInstanceOf(SessionEnd.SocketLost.class);
        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(SocketLostException.class);
        assertThatThrownBy(() -> session.execute(PLAYBACK, SOON)).isInstanceOf(SocketLostException.class);
    }

    @Test
    void aDisconnectNoticeShouldTellThatTheCallerHungUp() throws Exception {
        // Given
        var waiting = session.sendAll(List.of(new Command.Execute(PLAYBACK), new Command.GetVar("x")));
        commands.take();

        // When
        node.write("Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\nContent-Length: 3\n\nbye");
        node.close();

        // Then
        assertThat(session.ended().get(5, TimeUnit.SECONDS)).isEqualTo(new SessionEnd.CallerHungUp());
        for (var one : waiting) {
            assertThatThrownBy(() -> one.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(CallerHungUpException.class);
        }
        assertThatThrownBy(() -> session.getVar("x", SOON)).isInstanceOf(CallerHungUpException.class);
    }

    @Test
    void aLingeringSocketShouldStillAnswerForVariables() throws Exception {
        // Given: a command waits when the channel goes
        var waiting = session.send(new Command.Execute(PLAYBACK));
        commands.take();
        node.write(
                "Content-Type: text/disconnect-notice\nContent-Disposition: linger\nLinger-Time: 3\nContent-Length: 0\n\n");
        session.ended().get(5, TimeUnit.SECONDS);
        assertThat(waiting).isCompletedExceptionally();

        // When: its own reply still comes, then the variable's
        var value = CompletableFuture.supplyAsync(() -> session.getVar("record_ms", SOON));
        commands.take();
        node.write("Content-Type: command/reply\nReply-Text: +OK\n\n");
        node.write("Content-Type: command/reply\nReply-Text: 4200\n\n");

        // Then
        assertThat(value.get(5, TimeUnit.SECONDS)).contains("4200");
        assertThatThrownBy(() -> session.execute(PLAYBACK, SOON)).isInstanceOf(CallerHungUpException.class);
    }

    @Test
    void aLingeringSocketThatEndsWithoutAWordShouldBeLost() throws Exception {
        // Given
        node.write(
                "Content-Type: text/disconnect-notice\nContent-Disposition: linger\nLinger-Time: 3\nContent-Length: 0\n\n");
        session.ended().get(5, TimeUnit.SECONDS);
        var waiting = session.send(new Command.Connect());
        commands.take();

        // When
        node.close();

        // Then
        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(SocketLostException.class);
        assertThatThrownBy(() -> session.connect(SOON)).isInstanceOf(SocketLostException.class);
        assertThat(session.ended().get(5, TimeUnit.SECONDS)).isEqualTo(new SessionEnd.CallerHungUp());
    }

    @Test
    void aLingeringSocketWhoseEndIsToldShouldNotBeLost() throws Exception {
        // Given
        var waiting = session.send(new Command.Connect());
        commands.take();
        node.write(
                "Content-Type: text/disconnect-notice\nContent-Disposition: linger\nLinger-Time: 3\nContent-Length: 0\n\n");

        // When
        node.write("Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\nContent-Length: 3\n\nbye");
        node.close();

        // Then
        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(CallerHungUpException.class);
        session.ended().get(5, TimeUnit.SECONDS);
    }

    @Test
    void aPassedDeadlineShouldLeaveTheNextCommandItsOwnReply() throws Exception {
        // When
        assertThatThrownBy(() -> session.execute(PLAYBACK, Duration.ofMillis(50)))
                .isInstanceOf(DeadlineException.class);
        var value = CompletableFuture.supplyAsync(() -> session.getVar("x", SOON));
        commands.take();
        commands.take();
        node.write("Content-Type: command/reply\nReply-Text: +OK\n\nContent-Type: command/reply\nReply-Text: mine\n\n");

        // Then
        assertThat(value.get(5, TimeUnit.SECONDS)).contains("mine");
    }

    @Test
    void arefusedApplicationShouldSayTheSwitchesOwnWords() {
        // When
        var running = CompletableFuture.supplyAsync(() -> session.execute(PLAYBACK, SOON));
        node.write("");
        awaitCommand();
        node.write("Content-Type: command/reply\nReply-Text: -ERR memory error\n\n");

        // Then
        assertThatThrownBy(() -> running.get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("-ERR memory error");
    }

    @Test
    void anEndedProgramShouldCloseTheSocket() throws Exception {
        // Given
        var closed = new CompletableFuture<Void>();
        node.closeHandler(_ -> closed.complete(null));

        // When
        over.complete(null);

        // Then
        closed.get(5, TimeUnit.SECONDS);
        assertThat(session.ended().get(5, TimeUnit.SECONDS)).isEqualTo(new SessionEnd.LetGo());
    }

    @Test
    void aTakenPortShouldBeToldAsSuch() {
        assertThatThrownBy(() -> OutboundServer.listen(vertx, "127.0.0.1", server.port(), _ -> {}))
                .isInstanceOf(SocketLostException.class)
                .hasMessageContaining("Expected to listen on 127.0.0.1:" + server.port());
    }

    private void awaitCommand() {
        try {
            commands.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
