package org.dozvon.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything listens on the loopback address alone.
public final class Ports {
    public static final String HOST = "127.0.0.1";

    private Ports() {}

    /// That many different ports which nobody holds. All are held together until the last is known, so that no two are
    /// the same.
    public static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.ofLiteral(HOST)));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failure) {
            throw new InfraException("no-free-port", "Expected to find a free port, but there is none.", failure);
        } finally {
            held.forEach(Ports::release);
        }
    }

    public static int free() {
        return free(1).getFirst();
    }

    /// Names every taken port at once, so that nobody has to free them one failed start at a time.
    public static void requireFree(Map<String, Integer> portsByPart) {
        var taken = portsByPart.entrySet().stream()
                .filter(entry -> !isFree(entry.getValue()))
                .map(entry -> entry.getKey() + " needs port " + entry.getValue())
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new InfraException(
                    "port-taken",
                    "Expected to start on free ports, but others listen there: " + String.join(", ", taken)
                            + ". Stop what listens there, or choose another port in the ports file.");
        }
    }

    public static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            // A port of a server that has just stopped stays in TIME_WAIT for a minute, and that must not count as
            // taken.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was only a reservation: nothing is lost.
        }
    }
}
