package org.dozvon.router.line;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who talked with the caller has sent them on from their phone. The node has taken the channel out of the
/// talk, and does what it was asked as soon as the channel's socket ends.
sealed interface Departure {
    /// Where a channel goes that was talking without a socket, when the other side hangs up: no phone can dial it.
    String BACK = "dozvon-back";

    /// Another for each.
    String id();

    /// Into the dialplan.
    ///
    /// @param to what was dialled for it
    record Blind(String id, String to) implements Departure {}

    /// To somebody who is on the line already.
    ///
    /// @param leg     the channel of whoever that is
    /// @param address the account, or the number
    record Joined(String id, String leg, String address) implements Departure {}

    Pattern SOURCE = Pattern.compile("\\d+:([0-9a-f-]{36}):(bl_xfer|uuid_br):.*", Pattern.DOTALL);

    /// The last time that the channel was moved, by whomever: a gateway that brings a lost caller in leaves the same
    /// mark as a phone that sends them on.
    static Optional<String> last(ChannelState state) {
        return Optional.of(source(state)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    /// Empty when nobody sent the caller on, or that is done already.
    static Optional<Departure> of(ChannelState state) {
        var matcher = source(state);
        if (state.gone() || !matcher.matches() || isDone(state, matcher.group(1))) {
            return Optional.empty();
        }
        return matcher.group(2).equals("uuid_br") ? joined(state, matcher.group(1)) : blind(state, matcher.group(1));
    }

    private static Matcher source(ChannelState state) {
        return SOURCE.matcher(state.variable("transfer_source").orElse(""));
    }

    private static boolean isDone(ChannelState state, String id) {
        return state.variable(Variables.DEPARTED).filter(id::equals).isPresent();
    }

    private static Optional<Departure> blind(ChannelState state, String id) {
        var to = state.data().destination();
        return to.equals(BACK) ? Optional.empty() : Optional.of(new Blind(id, to));
    }

    private static Optional<Departure> joined(ChannelState state, String id) {
        return other(state, "Unique-ID").map(leg -> new Joined(id, leg, address(state)));
    }

    // Who was rung is known by what was dialled, as `102%domain` or a number; who called by themselves by their
    // account.
    private static String address(ChannelState state) {
        var rung = other(state, "Direction").filter("outbound"::equals).isPresent();
        return other(state, rung ? "Destination-Number" : "Username")
                .or(() -> other(state, "Caller-ID-Number"))
                .map(text -> text.split("[%@]", 2)[0])
                .orElse("");
    }

    private static Optional<String> other(ChannelState state, String what) {
        return state.data().data().header("Other-Leg-" + what).filter(text -> !text.isEmpty());
    }
}
