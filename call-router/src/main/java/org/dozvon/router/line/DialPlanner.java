package org.dozvon.router.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.TestCall;
import org.dozvon.router.phone.OutgoingLedger;
import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.Music;
import org.dozvon.scheme.run.RingManner;
import org.jspecify.annotations.Nullable;

/// How the legs of a wave are dialled: all at once, each with its own patience and its own name.
///
/// @param devices of an account that has several, or one on another node; empty when the account itself
///           may be rung
record DialPlanner(
        LineSettings settings,
        CallIdentity identity,
        Arrival arrival,
        Function<String, List<Endpoint.Contact>> devices,
        Away away) {
    /// The node then refuses the phone that would join whom it talks with and somebody else.
    static final String DENY_TRANSFER = "deny_refer_requests";

    /// No dialplan has this context: whom a phone sends there blindly is hung up on.
    private static final String NOWHERE = "called-out";

    private static final String TEST_CONTEXT = "dozvon-test";
    private static final String ON_ANSWER = "execute_on_answer";
    private static final String CONFIRM_KEY = "1";
    private static final int MARGIN_SECONDS = 5;
    private static final Music ON_HOLD = new Music(null);
    private static final int LONGEST_SHORT = "+112345".length();

    /// Whether a phone of the tenant has those called who cost the tenant something.
    sealed interface Away {
        Away INSIDE = new Inside();

        record Inside() implements Away {}

        /// Somebody sent the caller on, perhaps there.
        record Onward() implements Away {}

        /// @param atMost of talk, null for no limit
        record Outside(@Nullable Duration atMost) implements Away {}
    }

    /// The same, for a number that a phone of the tenant calls.
    DialPlanner outside(@Nullable Duration atMost) {
        return new DialPlanner(settings, identity, arrival, devices, new Away.Outside(atMost));
    }

    /// The same, for a caller whom somebody has sent on.
    DialPlanner sentOn() {
        return new DialPlanner(settings, identity, arrival, devices, new Away.Onward());
    }

    /// What rings for these legs: each device of an account has a leg of its own, since the node rings
    /// only one of an account.
    List<RungLeg> rung(List<PlanLeg> legs) {
        return legs.stream().flatMap(this::rung).toList();
    }

    private Stream<RungLeg> rung(PlanLeg leg) {
        if (!(leg instanceof PlanLeg.Account account) || !isReal(leg)) {
            return Stream.of(RungLeg.ring(leg));
        }
        var found = devices.apply(account.account());
        return found.isEmpty()
                ? Stream.of(RungLeg.ring(leg))
                : found.stream().map(device -> RungLeg.ring(leg, device.uri()));
    }

    private boolean isReal(PlanLeg leg) {
        var test = arrival.test();
        return test == null || test.answerOf(leg.person()) == CallCommand.Answer.REAL;
    }

    /// @param fetched the key by which a colleague may fetch the call, null when nobody may
    DialString together(List<RungLeg> legs, RingManner manner, @Nullable String fetched) {
        var dialled = new ArrayList<Leg>();
        for (int i = 0; i < legs.size(); i++) {
            dialled.add(leg(legs.get(i), i, manner));
        }
        if (fetched != null) {
            dialled.add(fetchable(fetched, legs.size()));
        }
        var together = DialString.together(dialled).within(patience(legs));
        return away instanceof Away.Outside(var atMost) ? bounded(together, atMost) : together;
    }

    // The limit is the leg's own, from its answer on: it holds whatever becomes of the phone and of every router.
    private static DialString bounded(DialString legs, @Nullable Duration atMost) {
        var kept = legs.with(DENY_TRANSFER, "true")
                .with("force_transfer_dialplan", "XML")
                .with("force_transfer_context", NOWHERE);
        return atMost == null ? kept : kept.with(ON_ANSWER, hangup(atMost));
    }

    /// How people are called who shall call a customer back: their phones show whom.
    DialString summoning(List<RungLeg> legs, String token) {
        var dialled = legs.stream()
                .map(rung -> Leg.to(endpoint(rung))
                        .ringing(counted(rung.leg().timeoutSeconds()))
                        .with("origination_uuid", rung.id())
                        .with("origination_caller_id_number", shownNumber(rung.leg(), RingManner.USUAL))
                        .with("ignore_early_media", "true")
                        .with("loopback_bowout", "false")
                        .with(Variables.TENANT, identity.tenant().value())
                        .with(Variables.BACK, token)
                        .with(Variables.BACK_PERSON, Objects.requireNonNullElse(rung.person(), "")))
                .toList();
        return DialString.together(dialled).within(patience(legs));
    }

    /// How somebody is called who wants to hear a talk: their phones show who is talked to.
    DialString listening(List<RungLeg> legs) {
        var dialled = legs.stream()
                .map(rung -> Leg.to(endpoint(rung))
                        .ringing(counted(rung.leg().timeoutSeconds()))
                        .with("origination_uuid", rung.id())
                        .with("origination_caller_id_number", shownNumber(rung.leg(), RingManner.USUAL))
                        .with("ignore_early_media", "true"))
                .toList();
        return DialString.together(dialled).within(patience(legs));
    }

    /// Nobody rings: whoever fetches the caller becomes the leg.
    DialString parked(String key, Duration atMost) {
        var seconds = Math.toIntExact(atMost.toSeconds());
        var leg = fetchable(key, 0).ringing(counted(seconds));
        return DialString.together(List.of(leg)).within(atMost.plusSeconds(MARGIN_SECONDS));
    }

    // Rings nobody, and ends by itself when all others have. Whoever fetches it has its variables from then on.
    private Leg fetchable(String key, int index) {
        return Leg.to(new Endpoint.Pickup(key))
                .with("ignore_early_media", "true")
                .with(Variables.LEG, Integer.toString(index))
                .with(Variables.CALL, identity.callId())
                .with(Variables.ROUTER, identity.router());
    }

    // The node gives an attempt up after a minute, whatever patience its legs have, unless it is told otherwise. Each
    // leg ends by its own patience before, and who answers in the last second has the time to confirm.
    private static Duration patience(List<RungLeg> legs) {
        int longest = legs.stream()
                .mapToInt(rung -> rung.leg().timeoutSeconds())
                .max()
                .orElse(0);
        return Duration.ofSeconds(
                longest + Math.max(Confirm.WAIT_SECONDS, Limits.WHISPER_SECONDS) + 2 * MARGIN_SECONDS);
    }

    private Leg leg(RungLeg rung, int index, RingManner manner) {
        var leg = shown(plain(rung, index, manner), manner);
        if (manner.asksFirst(rung.leg())) {
            return confirmed(leg, Objects.requireNonNull(manner.prompt()));
        }
        return manner.whisper() == null ? leg : whispered(leg, manner.whisper());
    }

    // Whoever picks up hears it out and is connected then; the caller goes on hearing music until that very frame.
    private Leg whispered(Leg leg, PlanPrompt.Uploaded whisper) {
        var sound =
                new Prompts(settings.sounds(), identity.tenant()).sound(whisper).value();
        var seconds = Math.ceilDiv(whisper.durationMillis(), 1_000L) + MARGIN_SECONDS;
        return leg.with("group_confirm_key", "exec")
                .with("group_confirm_file", "playback " + sound)
                .with("group_confirm_timeout", Long.toString(seconds));
    }

    // Who picks up hears who calls, again and again, until they press 1. From then on the leg has the time that this
    // takes instead of what is left of its ringing: who answers in the last second has it too. Loopback legs forget
    // these variables, so a test's phones connect at once.
    private Leg confirmed(Leg leg, PlanPrompt prompt) {
        return leg.with("group_confirm_key", CONFIRM_KEY)
                .with(
                        "group_confirm_file",
                        new Prompts(settings.sounds(), identity.tenant())
                                .sound(prompt)
                                .value())
                .with("group_confirm_timeout", Integer.toString(Confirm.WAIT_SECONDS));
    }

    private static Leg shown(Leg leg, RingManner manner) {
        var name = manner.name();
        return name == null ? leg : leg.with("origination_caller_id_name", plainText(name));
    }

    // A name is for reading: what a dial string or a header could take for its own does not get there.
    private static String plainText(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} .+-]", " ").strip();
    }

    private Leg plain(RungLeg rung, int index, RingManner manner) {
        var leg = Leg.to(endpoint(rung))
                .ringing(counted(rung.leg().timeoutSeconds()))
                .with("origination_uuid", rung.id())
                .with("origination_caller_id_number", shownNumber(rung.leg(), manner))
                .with("ignore_early_media", "true")
                // The node plays what the phone that holds has, not what the one who waits has.
                .with("hold_music", holdMusic(manner))
                // A test's phone stays what it is; without this the node would splice it out of the call.
                .with("loopback_bowout", "false")
                .with(Variables.LEG, Integer.toString(index))
                .with(Variables.CALL, identity.callId())
                .with(Variables.ROUTER, identity.router());
        return away instanceof Away.Onward && rung.leg() instanceof PlanLeg.Outside
                ? leg.with(ON_ANSWER, hangup(OutgoingLedger.LONGEST))
                : leg;
    }

    private static String hangup(Duration atMost) {
        return "sched_hangup +%d ALLOTTED_TIMEOUT".formatted(atMost.toSeconds());
    }

    // What they have waited with: the queue's own, else the product's.
    private String holdMusic(RingManner manner) {
        var music = manner.music() == null ? ON_HOLD : manner.music();
        return new Prompts(settings.sounds(), identity.tenant()).piece(music).value();
    }

    // The node counts the whole seconds that begin while a leg rings, and gives it up when the count has passed the
    // limit.
    private static Duration counted(int seconds) {
        return Duration.ofSeconds(Math.max(1, seconds - 1));
    }

    // Carriers refuse a number that is not the customer's own: outside phones see the number that was dialled.
    private String shownNumber(PlanLeg leg, RingManner manner) {
        return switch (manner.number()) {
            case CALLER -> callersNumber();
            case DIALLED -> arrival.dialled();
            case AUTOMATIC -> leg instanceof PlanLeg.Outside ? arrival.dialled() : callersNumber();
        };
    }

    private String callersNumber() {
        return arrival.caller() == null ? "anonymous" : arrival.caller();
    }

    private Endpoint endpoint(RungLeg rung) {
        var contact = rung.contact();
        if (contact != null) {
            return new Endpoint.Contact(contact);
        }
        var test = arrival.test();
        return test == null ? realEndpoint(rung.leg()) : testEndpoint(rung.leg(), test);
    }

    private Endpoint testEndpoint(PlanLeg leg, TestCall test) {
        return switch (test.answerOf(leg.person())) {
            case ANSWERS -> new Endpoint.Loopback("answers", TEST_CONTEXT);
            case BUSY -> new Endpoint.Loopback("busy", TEST_CONTEXT);
            case SILENT -> new Endpoint.Loopback("silent", TEST_CONTEXT);
            case UNREACHABLE -> new Endpoint.Failure(HangupCause.USER_NOT_REGISTERED);
            case REAL -> realEndpoint(leg);
        };
    }

    // A number that is too short for one of a country is a network's own: nobody dials 112 with a country's code.
    private static String asDialled(String number) {
        return number.length() <= LONGEST_SHORT ? number.substring(1) : number;
    }

    private Endpoint realEndpoint(PlanLeg leg) {
        return switch (leg) {
            case PlanLeg.Account account -> new Endpoint.User(account.account(), identity.domain());
            case PlanLeg.Outside outside ->
                new Endpoint.External(
                        settings.trunk(), asDialled(outside.number().value()));
            case PlanLeg.Exchange exchange ->
                new Endpoint.Exchange(
                        exchange.address().user(), exchange.address().host());
        };
    }
}
