package org.dozvon.simulator.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a phone behaves when it is rung.
public record PhoneScript(Behaviour behaviour, Duration after, List<Reaction> reactions) {
    /// What it does once `after` has passed.
    public enum Behaviour {
        ANSWERS,
        BUSY,
        REJECTS,
        /// Rings for ever.
        SILENT,
        /// Known, but no device of it is there.
        UNREGISTERED,
        /// Nobody answers at its address.
        UNREACHABLE
    }

    public PhoneScript {
        reactions = List.copyOf(reactions);
    }

    /// Talks until the caller hangs up, unless told otherwise.
    public static PhoneScript answersAfter(Duration ringing) {
        return new PhoneScript(Behaviour.ANSWERS, ringing, List.of());
    }

    public static PhoneScript busy() {
        return new PhoneScript(Behaviour.BUSY, Duration.ofMillis(100), List.of());
    }

    public static PhoneScript rejectsAfter(Duration ringing) {
        return new PhoneScript(Behaviour.REJECTS, ringing, List.of());
    }

    public static PhoneScript silent() {
        return new PhoneScript(Behaviour.SILENT, Duration.ZERO, List.of());
    }

    public static PhoneScript unregistered() {
        return new PhoneScript(Behaviour.UNREGISTERED, Duration.ZERO, List.of());
    }

    public static PhoneScript unreachable() {
        return new PhoneScript(Behaviour.UNREACHABLE, Duration.ofMillis(20), List.of());
    }

    public PhoneScript talksFor(Duration length) {
        return reacts(new Cue.Answered(length), new Deed.HangUp());
    }

    public PhoneScript presses(String keys, Duration afterAnswer) {
        return reacts(new Cue.Answered(afterAnswer), new Deed.Press(keys));
    }

    public PhoneScript transfersTo(String number, Duration afterAnswer) {
        return reacts(new Cue.Answered(afterAnswer), new Deed.Transfer(number));
    }

    public PhoneScript reacts(Cue cue, Deed deed) {
        var more = new ArrayList<>(reactions);
        more.add(new Reaction(cue, deed));
        return new PhoneScript(behaviour, after, more);
    }
}
