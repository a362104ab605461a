package org.dozvon.router.line;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;

/// Brings calls as a node would: says yes to everything, and whoever is rung has answered and hung up again.
final class RehearsalNode implements AutoCloseable {
    private static final String OK = """
            Content-Type: command/reply
            Reply-Text: +OK

            """;
    private static final String GOODBYE = """
            Content-Type: text/disconnect-notice
            Content-Disposition: disconnect
            Content-Length: 4

            bye
            """;
    // As long as what a node tells of a channel.
    private static final int MORE_VARIABLES = 120;

    private final Vertx vertx;
    private final NetClient client;
    private final int port;
    private final String more = more();

    RehearsalNode(Vertx vertx, int port) {
        this.vertx = vertx;
        this.client = vertx.createNetClient();
        this.port = port;
    }

    /// Completes when the call is over.
    CompletableFuture<Void> call(String tenant, String dialled) {
        var over = new CompletableFuture<Void>();
        Sockets.open(vertx, client, port, "127.0.0.1", socket -> new OneCall(socket, tenant, dialled, over).listen())
                .onFailure(over::completeExceptionally);
        return over;
    }

    @Override
    public void close() {
        client.close();
    }

    private static String more() {
        var text = new StringBuilder();
        for (int i = 0; i < MORE_VARIABLES; i++) {
            text.append("variable_rehearsal_").append(i).append(": sip%3Aanything%40127.0.0.1\n");
        }
        return text.toString();
    }

    private final class OneCall {
        private final String uuid = UUID.randomUUID().toString();
        private final NetSocket socket;
        private final String tenant;
        private final String dialled;
        private final CompletableFuture<Void> over;
        private boolean rung;

        OneCall(NetSocket socket, String tenant, String dialled, CompletableFuture<Void> over) {
            this.socket = socket;
            this.tenant = tenant;
            this.dialled = dialled;
            this.over = over;
        }

        NetSocket listen() {
            socket.handler(new FrameDecoder(this::command));
            socket.closeHandler(_ -> over.complete(null));
            return socket.exceptionHandler(over::completeExceptionally);
        }

        private void command(Frame command) {
            var app = command.header("execute-app-name").orElse("");
            rung |= app.equals("bridge");
            say(command.line().strip().equals("connect") ? channel() : app.equals("hangup") ? OK + GOODBYE : OK);
        }

        private void say(String text) {
            var _ = socket.write(Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)));
        }

        private String channel() {
            long micros = System.currentTimeMillis() * 1_000;
            return "Content-Type: command/reply\nReply-Text: +OK\nEvent-Name: CHANNEL_DATA\n"
                    + "FreeSWITCH-Switchname: rehearsal\n"
                    + "Event-Date-Timestamp: " + micros + "\nUnique-ID: " + uuid + "\n"
                    + "Answer-State: " + (rung ? "answered" : "ringing") + "\n"
                    + "Caller-Caller-ID-Number: +79161112233\nCaller-Caller-ID-Name: Rehearsal\n"
                    + "Caller-Destination-Number: " + dialled + "\nCaller-Channel-Created-Time: " + micros + "\n"
                    + "variable_dozvon_tenant: " + tenant + "\nvariable_dozvon_dialled: " + dialled + "\n"
                    + (rung ? "variable_originate_disposition: SUCCESS\nvariable_dozvon_leg: 0\n" : "")
                    + more + "\n";
        }
    }
}
