package org.dozvon.simulator.socket;

import io.vertx.core.Future;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import org.dozvon.simulator.channel.Node;

/// Where clients connect to the switch.
public final class InboundListener {
    private final NetServer server;

    public InboundListener(Node node, String host, int port, String password) {
        server = node.vertx()
                .createNetServer(
                        new NetServerOptions().setHost(host).setPort(port).setTcpNoDelay(true))
                .connectHandler(socket -> new InboundSocket(node, socket, password));
    }

    public Future<Integer> listen() {
        return server.listen().map(NetServer::actualPort);
    }
}
