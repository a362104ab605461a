package org.dozvon.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Dialler;
import org.dozvon.simulator.channel.Node;
import org.dozvon.simulator.party.PhoneScript;
import org.dozvon.simulator.party.ScriptedParty;
import org.dozvon.simulator.party.Trail;

/// The phones that can be rung, by `account@domain` or by number, and what each does. Kept trails: the last of each.
public final class Phones {
    private static final Duration UNTIL_IT_RINGS = Duration.ofMillis(20);

    private final Node node;
    private final Map<String, PhoneScript> scripts = new ConcurrentHashMap<>();
    private final Map<String, Trail> trails = new ConcurrentHashMap<>();

    Phones(Node node) {
        this.node = node;
    }

    public void put(String address, PhoneScript script) {
        scripts.put(key(address), script);
    }

    public void remove(String address) {
        scripts.remove(key(address));
    }

    public Map<String, PhoneScript> all() {
        return Map.copyOf(scripts);
    }

    /// What the phone heard and did when it was rung last.
    public Optional<Trail> trail(String address) {
        return Optional.ofNullable(trails.get(key(address)));
    }

    Optional<PhoneScript> find(String address) {
        return Optional.ofNullable(scripts.get(key(address)));
    }

    /// A registered phone that no script describes: answers after three seconds and talks.
    PhoneScript usual() {
        return PhoneScript.answersAfter(Duration.ofSeconds(3));
    }

    void ring(Channel channel, String address, PhoneScript script, Dialler.Attempt attempt) {
        var trail = new Trail(node.clock().now());
        trails.put(key(address), trail);
        var party = new ScriptedParty(channel, script.reactions(), trail);
        channel.party(party);
        attempt.ringing(channel);
        node.events().emit("CHANNEL_CREATE", channel);
        party.start();
        switch (script.behaviour()) {
            case ANSWERS -> {
                ringing(channel, attempt);
                later(channel, script.after(), () -> {
                    channel.answer();
                    attempt.answered(channel);
                });
            }
            case BUSY -> hangUpAfter(channel, script.after(), HangupCause.USER_BUSY);
            case REJECTS -> {
                ringing(channel, attempt);
                hangUpAfter(channel, script.after(), HangupCause.CALL_REJECTED);
            }
            case SILENT -> ringing(channel, attempt);
            case UNREGISTERED -> hangUpAfter(channel, script.after(), HangupCause.USER_NOT_REGISTERED);
            case UNREACHABLE -> hangUpAfter(channel, script.after(), HangupCause.NORMAL_TEMPORARY_FAILURE);
        }
    }

    private void ringing(Channel channel, Dialler.Attempt attempt) {
        later(channel, UNTIL_IT_RINGS, () -> {
            channel.progress();
            var originator = attempt.originator();
            if (originator != null && !attempt.isOver()) {
                originator.progress();
            }
        });
    }

    private void hangUpAfter(Channel channel, Duration delay, HangupCause cause) {
        later(channel, delay, () -> channel.hangUp(cause));
    }

    private void later(Channel channel, Duration delay, Runnable action) {
        node.clock().after(delay, () -> {
            if (channel.isUp()) {
                action.run();
            }
        });
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
