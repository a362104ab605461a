package org.dozvon.router.command;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.router.call.CallPlacer;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.talk.TalkDeeds;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.TopicReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Reads every tenant's commands, also of those whose owner is another router, for what only the
/// holder of a call can do. What is old in the topic has expired; the owner sets aside what cannot be
/// read.
@Singleton
public class CommandListener {
    private static final Logger LOG = Logger.getLogger(CommandListener.class);

    private static final Duration LONGEST_WATCH = Duration.ofMinutes(2);

    private final Clients clients;
    private final HangUps hangUps;
    private final Desks desks;
    private final Listening listening;
    private final CallPlacer placer;
    private final TalkDeeds talks;
    private @Nullable TopicReader reader;

    public CommandListener(
            Clients clients, HangUps hangUps, Desks desks, Listening listening, CallPlacer placer, TalkDeeds talks) {
        this.talks = talks;
        this.listening = listening;
        this.placer = placer;
        this.clients = clients;
        this.hangUps = hangUps;
        this.desks = desks;
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
            if (command.tenantId().equals(record.key())) {
                heard(command, Instant.now());
            }
        } catch (MalformedRecordException malformed) {
            LOG.debugf("A command can't be read: %s", malformed.getMessage());
        }
    }

    void heard(CallCommand command, Instant now) {
        if (!command.expiresAt().isAfter(now)) {
            return;
        }
        switch (command.task()) {
            case CallCommand.HangUp hangUp -> hangUp(command, hangUp, now);
            case CallCommand.WatchDesk _ -> desks.watched(command.tenantId(), latest(command, now));
            case CallCommand.SetDuty _, CallCommand.ToFront _, CallCommand.Redirect _, CallCommand.CallBackLater _ -> {
                var _ = desks.asked(command);
            }
            case CallCommand.Listen listen ->
                listening.asked(command, listen).ifPresent(outcome -> desks.settles(command, outcome));
            case CallCommand.InTalk deed -> talks.asked(command, deed);
            case CallCommand.Fetch fetch -> placer.tellToFetch(command.tenantId(), fetch);
            case CallCommand.PlaceTestCall _, CallCommand.PlaceCall _, CallCommand.Unknown _ -> {}
        }
    }

    /// Whoever was sent elsewhere a moment ago, or answered, is not meant by who saw them wait.
    private void hangUp(CallCommand command, CallCommand.HangUp hangUp, Instant now) {
        if (desks.asked(command).filter(Outcome.TOO_LATE::equals).isEmpty()) {
            hangUps.wished(command, hangUp, now);
        }
    }

    /// Nobody watches for longer without saying so again.
    private static Instant latest(CallCommand command, Instant now) {
        var latest = now.plus(LONGEST_WATCH);
        return command.expiresAt().isBefore(latest) ? command.expiresAt() : latest;
    }
}
