package org.dozvon.simulator.socket;

import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.List;
import org.dozvon.esl.Sockets;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Words;

/// `socket HOST:PORT|HOST2:PORT2 full`: hands the channel to the first that accepts. With nobody there, the dialplan
/// goes on.
public final class SocketApplication {
    private static final String USUAL_PORT = "8084";

    public void run(Channel channel, String argument, Runnable done) {
        var words = Words.split(argument, ' ');
        if (words.isEmpty()) {
            done.run();
            return;
        }
        connect(channel, List.of(words.getFirst().split("\\|")), 0, USUAL_PORT, done);
    }

    // A missing port is that of the host before it, as on the real switch.
    private void connect(Channel channel, List<String> hosts, int at, String usualPort, Runnable done) {
        if (at >= hosts.size() || !channel.isReady()) {
            done.run();
            return;
        }
        var parts = hosts.get(at).split(":", 2);
        var port = parts.length > 1 ? parts[1] : usualPort;
        if (!port.matches("\\d{1,5}")) {
            done.run();
            return;
        }
        channel.set("socket_host", parts[0]);
        var held = channel.node().clock().hold();
        var client = channel.node().vertx().createNetClient(new NetClientOptions().setTcpNoDelay(true));
        Sockets.open(
                        channel.node().vertx(),
                        client,
                        Integer.parseInt(port),
                        parts[0],
                        socket -> take(channel, socket, done))
                .onFailure(_ -> connect(channel, hosts, at + 1, port, done))
                .onComplete(_ -> held.release());
    }

    private static NetSocket take(Channel channel, NetSocket socket, Runnable done) {
        if (channel.isReady()) {
            new OutboundSocket(channel, socket, done);
        } else {
            socket.close();
            done.run();
        }
        return socket;
    }
}
