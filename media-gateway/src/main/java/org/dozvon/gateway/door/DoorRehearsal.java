package org.dozvon.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;

/// Relays calls between a node and a router that do not exist, before the first caller comes: the code that they run on
/// is then loaded and compiled, and the first caller waits no longer than the thousandth.
final class DoorRehearsal {
    private static final String HOST = "127.0.0.1";
    private static final int MORE_VARIABLES = 120;
    private static final Buffer OK = Buffer.buffer("Content-Type: command/reply\nReply-Text: +OK\n\n");
    private static final Buffer GOODBYE = Buffer.buffer("""
            Content-Type: text/disconnect-notice
            Content-Disposition: disconnect
            Content-Length: 0

            """);
    private static final Buffer WORD = Buffer.buffer("connect\n\n");
    private static final Buffer COMMAND = Buffer.buffer("sendmsg\ncall-command: execute\nexecute-app-name: answer\n\n");

    private final Vertx vertx;
    private final DoorTimes times;
    private final Around around;
    private final NetClient client;
    private final RouterSockets sockets;
    private final Buffer channel = channel();

    DoorRehearsal(Vertx vertx, DoorTimes times, Around around) {
        this.vertx = vertx;
        this.times = times;
        this.around = around;
        this.client = vertx.createNetClient();
        this.sockets = new RouterSockets(vertx, client, 0);
    }

    /// @return how many calls there were, when they are over
    Future<Integer> run(int calls, long nanos) {
        var router = vertx.createNetServer().connectHandler(this::route);
        var door = vertx.createNetServer();
        return router.listen(0, HOST)
                .compose(listening -> door.connectHandler(node -> relay(node, listening.actualPort()))
                        .listen(0, HOST))
                .compose(_ -> next(door.actualPort(), 0, calls, System.nanoTime() + nanos))
                .eventually(() -> over(router, door));
    }

    private Future<Integer> next(int port, int done, int calls, long end) {
        if (done == calls || System.nanoTime() >= end) {
            return Future.succeededFuture(done);
        }
        return call(port).compose(_ -> next(port, done + 1, calls, end));
    }

    private Future<Void> call(int port) {
        Promise<Void> over = Promise.promise();
        // Lost when it does not come to its end: the next start of the product has another chance.
        long patience = vertx.setTimer(TimeUnit.SECONDS.toMillis(2), _ -> over.tryFail("a call did not end"));
        Sockets.open(
                        vertx,
                        client,
                        port,
                        HOST,
                        node -> node.handler(new FrameDecoder(command -> answer(node, command)))
                                .closeHandler(_ -> over.tryComplete()))
                .onFailure(over::tryFail);
        return over.future().onComplete(_ -> vertx.cancelTimer(patience));
    }

    private void answer(NetSocket node, Frame command) {
        if (command.line().strip().equals("connect")) {
            var _ = node.write(channel);
        } else {
            var _ = node.write(OK).compose(_ -> node.write(GOODBYE)).compose(_ -> node.close());
        }
    }

    private void route(NetSocket door) {
        door.handler(new FrameDecoder(frame -> {
            if (frame.header("Unique-ID").isPresent()) {
                var _ = door.write(COMMAND);
            }
        }));
        var _ = door.write(WORD);
    }

    private void relay(NetSocket node, int router) {
        var only = List.of(new RouterAddress("rehearsal", HOST, router));
        new DoorLine(vertx, sockets, node, new DoorCall(times, _ -> only, _ -> false), around).open();
    }

    private Future<Void> over(NetServer router, NetServer door) {
        return Future.join(router.close(), door.close(), client.close()).mapEmpty();
    }

    private static Buffer channel() {
        var text = new StringBuilder("""
                Content-Type: command/reply
                Reply-Text: +OK
                Event-Name: CHANNEL_DATA
                Unique-ID: rehearsal
                variable_dozvon_tenant: rehearsal
                """);
        for (int i = 0; i < MORE_VARIABLES; i++) {
            text.append("variable_rehearsal_").append(i).append(": sip%3Aanything%40127.0.0.1\n");
        }
        return Buffer.buffer(text.append('\n').toString());
    }
}
