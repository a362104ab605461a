package org.dozvon.router.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/// The way to a server, which can be closed: then whoever comes is sent away at once.
final class Road implements AutoCloseable {
    private final ServerSocket gate;
    private final AtomicReference<String> target = new AtomicReference<>("");

    private Road(ServerSocket gate) {
        this.gate = gate;
    }

    static Road closed() throws IOException {
        var road = new Road(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(road::receive);
        return road;
    }

    String address() {
        return "127.0.0.1:" + gate.getLocalPort();
    }

    void openTo(String server) {
        target.set(server);
    }

    @Override
    public void close() throws IOException {
        gate.close();
    }

    private void receive() {
        while (!gate.isClosed()) {
            try {
                var guest = gate.accept();
                Thread.ofVirtual().start(() -> bring(guest, target.get()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void bring(Socket guest, String server) {
        try (guest) {
            if (server.isEmpty()) {
                return;
            }
            var colon = server.lastIndexOf(':');
            try (var host = new Socket(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)))) {
                Thread.ofVirtual().start(() -> copy(host, guest));
                copy(guest, host);
            }
        } catch (IOException gone) {
            // The guest sees it.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // Either side may leave at any time.
        }
    }
}
