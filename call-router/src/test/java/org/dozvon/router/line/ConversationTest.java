package org.dozvon.router.line;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.dozvon.esl.outbound.OutboundServer;
import org.dozvon.scheme.run.LineEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What a call learns of its end, from a door that is only a socket.
@Timeout(60)
class ConversationTest {
    private static final String CHANNEL =
            "Content-Type: command/reply\nReply-Text: +OK\nUnique-ID: channel-1\nAnswer-State: answered\n\n";
    private static final String OK = "Content-Type: command/reply\nReply-Text: +OK\n\n";
    private static final String LINGERS =
            "Content-Type: text/disconnect-notice\nContent-Disposition: linger\nLinger-Time: 5\nContent-Length: 0\n\n";
    private static final String GOODBYE =
            "Content-Type: text/disconnect-notice\nContent-Disposition: disconnect\nContent-Length: 3\n\nbye";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Frame> commands = new LinkedBlockingQueue<>();
    private final CompletableFuture<ChannelState> performed = new CompletableFuture<>();
    private OutboundServer server;
    private NetSocket door;

    @BeforeEach
    void aPromptPlays() throws Exception {
        server = OutboundServer.listen(vertx, "127.0.0.1", 0, session -> {
            try {
                var prompt = new App.Playback(Sound.file("/x.wav"));
                performed.complete(Conversation.open(session, new SwitchClock(System::nanoTime))
                        .perform(List.of(prompt), Duration.ofSeconds(15)));
            } catch (LineEnded ended) {
                performed.completeExceptionally(ended);
            }
        });
        door = Sockets.open(
                        vertx,
                        vertx.createNetClient(),
                        server.port(),
                        "127.0.0.1",
                        socket -> socket.handler(new FrameDecoder(commands::add)))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        heard("connect");
        tell(CHANNEL);
        heard("linger");
        heard("sendmsg");
        heard("connect");
    }

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aSocketLostBeforeTheLastWordsMeansThatAnotherRouterTellsTheEnd() throws Exception {
        // When
        tell(LINGERS);
        heard("connect");
        door.close();

        // Then
        assertThat(why()).isEqualTo(LineEnded.Why.HANDED_OVER);
    }

    @Test
    void aSocketLostTogetherWithTheNoticeMeansTheSame() throws Exception {
        // When: as a frozen router finds it when it wakes
        tell(LINGERS);
        door.close();

        // Then
        assertThat(why()).isEqualTo(LineEnded.Why.HANDED_OVER);
    }

    @Test
    void aCallerWhoseEndIsToldHasLeftEvenWithoutLastWords() throws Exception {
        // When
        tell(LINGERS + GOODBYE);
        door.close();

        // Then
        assertThat(performed.get(5, TimeUnit.SECONDS).gone()).isTrue();
    }

    @Test
    void theLastWordsOfARouterThatSleptThroughItsDeadlineAreNotMissed() throws Exception {
        // When the door's answer comes after the time for which it is waited at first
        tell(LINGERS);
        heard("connect");
        assertThatThrownBy(() -> performed.get(2_500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        tell(OK + OK + CHANNEL + CHANNEL.replace("answered", "hangup") + GOODBYE);

        // Then
        assertThat(performed.get(5, TimeUnit.SECONDS).recent()).isTrue();
    }

    private LineEnded.Why why() throws Exception {
        try {
            var state = performed.get(5, TimeUnit.SECONDS);
            throw new AssertionError("Expected the line to end, but the caller is told gone=" + state.gone());
        } catch (ExecutionException ended) {
            return ((LineEnded) ended.getCause()).why();
        }
    }

    private void tell(String frames) {
        var _ = door.write(Buffer.buffer(frames));
    }

    private void heard(String command) throws InterruptedException {
        assertThat(commands.poll(15, TimeUnit.SECONDS))
                .isNotNull()
                .satisfies(frame -> assertThat(frame.line()).startsWith(command));
    }
}
