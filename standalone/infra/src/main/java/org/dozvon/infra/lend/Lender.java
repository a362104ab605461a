package org.dozvon.infra.lend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.infra.Ports;

/// Listens for leases. A lease is an open connection: when a test's JVM is killed, the kernel gives its lease back.
final class Lender implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(500);

    private final SharedParts parts;
    private final Duration patience;
    private final ServerSocket door;
    private final String token = UUID.randomUUID().toString();
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private volatile Instant idleSince = Instant.now();

    Lender(SharedParts parts, Duration patience) {
        this.parts = parts;
        this.patience = patience;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.ofLiteral(Ports.HOST));
            door.setSoTimeout((int) TICK.toMillis());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Moved into place whole, so that a reader never sees half of it.
    void announce(Path state, String fingerprint) {
        var lines = "port=%d%ntoken=%s%nfingerprint=%s%n".formatted(door.getLocalPort(), token, fingerprint);
        try {
            var draft = Files.writeString(state.resolve("lender.draft"), lines);
            Files.move(draft, state.resolve("lender.properties"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Returns when nobody has held a lease for the time set.
    void serve() {
        while (!isIdleTooLong()) {
            try {
                begin(door.accept());
            } catch (SocketTimeoutException _) {
                // Nobody came in this tick: look at the clock again.
            } catch (SocketException _) {
                return;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        close();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        leases.forEach(Lease::close);
    }

    private void begin(Socket connection) {
        var lease = new Lease(connection, token, parts);
        leases.add(lease);
        Thread.ofVirtual().start(() -> serve(lease));
    }

    private void serve(Lease lease) {
        try (lease) {
            lease.serve();
        } finally {
            idleSince = Instant.now();
            leases.remove(lease);
        }
    }

    private boolean isIdleTooLong() {
        return leases.isEmpty() && Instant.now().isAfter(idleSince.plus(patience));
    }
}
