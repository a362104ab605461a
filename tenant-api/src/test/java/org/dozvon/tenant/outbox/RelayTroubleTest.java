package org.dozvon.tenant.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelayTroubleTest {
    private static final int TRIES = 10;

    @Test
    void aDatabaseThatIsAwayIsToldOfOnceHoweverOftenItIsTried() throws Exception {
        // Given
        var tried = new CountDownLatch(TRIES);
        try (var database = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var told = new Told()) {
            Thread.ofVirtual().start(() -> hangUp(database, tried));
            var relay = relay("jdbc:postgresql://127.0.0.1:" + database.getLocalPort() + "/nowhere");

            // When
            relay.start(new StartupEvent());
            var often = tried.await(120, TimeUnit.SECONDS);
            relay.stop(new ShutdownEvent());

            // Then
            assertThat(often).isTrue();
            assertThat(relay.state()).isEqualTo(Relay.State.FAILING);
            assertThat(told.warnings.values()).isNotEmpty().containsOnly(1);
        }
    }

    private static void hangUp(ServerSocket database, CountDownLatch tried) {
        try {
            while (true) {
                database.accept().close();
                tried.countDown();
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private static Relay relay(String url) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(TenantApiConfig.class)
                .withDefaultValue("dozvon.tenant-api.outbox.retry", "PT0.01S")
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(TenantApiConfig.class);
        var producer = new MockProducer<>(
                true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        return new Relay(config, new Teller(producer), url, "nobody", "");
    }

    private static final class Told extends Handler implements AutoCloseable {
        private final Logger relays = Logger.getLogger(Relay.class.getName());
        /// By thread: a service that another test has started may have a relay, too.
        private final Map<Thread, Integer> warnings = new ConcurrentHashMap<>();

        Told() {
            relays.addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                warnings.merge(Thread.currentThread(), 1, Integer::sum);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            relays.removeHandler(this);
        }
    }
}
