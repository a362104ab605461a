package org.dozvon.router.command;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.TopicReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Reads every tenant's commands, also of those whose desks are another router's, for what only the
/// holder of a call can do. What is old in the topic has expired; the owner sets aside what cannot be
/// read.
@Singleton
public class HangUpReader {
    private static final Logger LOG = Logger.getLogger(HangUpReader.class);

    private final Clients clients;
    private final HangUps hangUps;
    private @Nullable TopicReader reader;

    public HangUpReader(Clients clients, HangUps hangUps) {
        this.clients = clients;
        this.hangUps = hangUps;
    }

    public void start() {
        reader = TopicReader.start(clients, Topics.CALL_COMMANDS, this::record);
    }

    public void stop() {
        if (reader != null) {
            reader.close();
        }
    }

    private void record(ConsumerRecord<String, byte @Nullable []> record) {
        var value = record.value();
        if (value == null) {
            return;
        }
        try {
            var command = RecordJson.read(value, CallCommand.class);
            if (command.tenantId().equals(record.key()) && command.task() instanceof CallCommand.HangUp hangUp) {
                hangUps.wished(command, hangUp, Instant.now());
            }
        } catch (MalformedRecordException malformed) {
            LOG.debugf("A command can't be read: %s", malformed.getMessage());
        }
    }
}
