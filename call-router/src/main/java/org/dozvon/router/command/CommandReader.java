package org.dozvon.router.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.node.Heartbeat;
import org.dozvon.router.node.Owners;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SetAside;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Reads commands as one of the group of routers. Which partitions the group gives us decides which tenants' desks are
/// ours: Kafka's own protocol is the only election.
@Singleton
public class CommandReader {
    private static final Logger LOG = Logger.getLogger(CommandReader.class);
    private static final String GROUP = "dozvon-routers";
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clients clients;
    private final CommandRunner runner;
    private final SetAside setAside;
    private final Heartbeat heartbeat;
    private final Owners owners;
    private volatile boolean closing;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    public CommandReader(Clients clients, CommandRunner runner, SetAside setAside, Heartbeat heartbeat, Owners owners) {
        this.owners = owners;
        this.clients = clients;
        this.runner = runner;
        this.setAside = setAside;
        this.heartbeat = heartbeat;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name("read-commands").start(this::run);
    }

    /// Leaves the group at once, so that somebody else owns our tenants.
    public void stop() {
        closing = true;
        var open = current;
        if (open != null) {
            open.wakeup();
        }
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(3));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            try (var consumer = open()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException | InterruptException closed) {
                LOG.debug("Commands are read no more");
            } catch (KafkaException away) {
                LOG.warnf("Kafka can't be read, trying again topic=%s: %s", Topics.CALL_COMMANDS, away.getMessage());
                pause();
            }
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        return clients.consumer(
                "read-commands",
                Map.of(
                        "group.id",
                        GROUP,
                        // A router that died is noticed by the doors at once and by the group soon after.
                        "session.timeout.ms",
                        10_000,
                        "heartbeat.interval.ms",
                        2_000,
                        "partition.assignment.strategy",
                        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"));
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topics.CALL_COMMANDS), new Ownership(consumer));
        while (!closing) {
            var records = consumer.poll(LONGEST_POLL);
            if (!records.isEmpty()) {
                // First, so that a crash in between loses a command rather than doing it twice.
                consumer.commitSync();
                records.forEach(this::run);
            }
        }
    }

    private void run(ConsumerRecord<String, byte[]> record) {
        try {
            var command = RecordJson.read(record.value(), CallCommand.class);
            // The key decides whose command it is.
            if (!command.tenantId().equals(record.key())) {
                setAside(record, "its key is another tenant's");
                return;
            }
            runner.run(command, Instant.now());
        } catch (MalformedRecordException malformed) {
            setAside(record, String.valueOf(malformed.getMessage()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A command could not be done tenant=%s", record.key());
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, String why) {
        setAside.put(Topics.CALL_COMMANDS, record.partition() + "-" + record.offset(), record.value(), why);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ownership implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        Ownership(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            tell();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            tellWithout(taken);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> taken) {
            tellWithout(taken);
        }

        private void tell() {
            tellWithout(List.of());
        }

        private void tellWithout(Collection<TopicPartition> taken) {
            var owned = consumer.assignment().stream()
                    .filter(one -> !taken.contains(one))
                    .map(TopicPartition::partition)
                    .sorted()
                    .toList();
            int all = consumer.partitionsFor(Topics.CALL_COMMANDS).size();
            LOG.infof("This router owns partitions of commands owned=%s of=%d", owned, all);
            owners.own(owned, all);
            heartbeat.own(owned, all);
        }
    }
}
