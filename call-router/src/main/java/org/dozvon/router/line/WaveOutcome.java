package org.dozvon.router.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.esl.HangupCause;
import org.dozvon.records.event.CallFact.LegOutcome;
import org.dozvon.scheme.run.RingResult;
import org.jspecify.annotations.Nullable;

/// What became of the legs that rang together, read from the caller's channel alone: right even where every event of
/// the legs was lost.
///
/// @param answered the leg that was talked to, null when none answered
/// @param outcomes of each other leg, in their order
record WaveOutcome(@Nullable RungLeg answered, Map<RungLeg, LegOutcome> outcomes) {
    private static final String ARRAY = "ARRAY::";
    private static final String NEXT = "[|]:";
    private static final Set<String> ANSWERED = Set.of("SUCCESS", "call accepted");

    static WaveOutcome of(List<RungLeg> legs, ChannelState state) {
        var disposition = state.variable("originate_disposition").orElse("");
        var answered = wasAnswered(state) ? answeredOf(legs, state) : null;
        var causes = causes(state.variable("originate_causes").orElse(""));
        var outcomes = new LinkedHashMap<RungLeg, LegOutcome>();
        for (RungLeg leg : legs) {
            if (!leg.equals(answered)) {
                outcomes.put(leg, outcome(causes.get(leg.id()), answered != null, HangupCause.of(disposition), causes));
            }
        }
        return new WaveOutcome(answered, outcomes);
    }

    /// Whether a bridge on this channel found somebody.
    static boolean wasAnswered(ChannelState state) {
        return state.variable("originate_disposition")
                .filter(ANSWERED::contains)
                .isPresent();
    }

    /// For the wave as a whole, when nobody answered.
    RingResult unanswered() {
        if (outcomes.containsValue(LegOutcome.NOT_ANSWERED)) {
            return new RingResult.NotAnswered();
        }
        boolean refused = outcomes.containsValue(LegOutcome.BUSY) || outcomes.containsValue(LegOutcome.DECLINED);
        return refused ? new RingResult.Busy() : new RingResult.Unreachable();
    }

    /// Of the legs that the caller left while they rang, the one whose phone it was; null when that may be several.
    @Nullable
    RungLeg leftByCaller() {
        var left = outcomes.entrySet().stream()
                .filter(leg -> leg.getValue() == LegOutcome.CALLER_LEFT)
                .map(Map.Entry::getKey)
                .toList();
        var phones = left.stream().map(RungLeg::endpoint).distinct().count();
        return phones == 1 ? left.getFirst() : null;
    }

    // The variable that the node imported from the leg; the channel's name where that is missing.
    private static @Nullable RungLeg answeredOf(List<RungLeg> legs, ChannelState state) {
        var partner = state.variable("last_bridge_to")
                .or(() -> state.variable("bridge_uuid"))
                .orElse("");
        var index = state.variable(Variables.LEG)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        if (index < legs.size()) {
            return legs.get(index);
        }
        // Behind the legs that rang stands the one that a colleague may have become.
        var fetched = state.variable(Variables.PICKED).flatMap(PickedUp::read);
        if (index == legs.size() && fetched.isPresent()) {
            return fetched.get().leg(partner);
        }
        return legs.stream()
                .filter(leg -> leg.id().equals(partner))
                .findFirst()
                .orElse(legs.size() == 1 ? legs.getFirst() : null);
    }

    private static LegOutcome outcome(
            @Nullable HangupCause cause, boolean answered, HangupCause disposition, Map<String, HangupCause> causes) {
        if (cause == null) {
            // It has no channel: the node could not even begin. Where no leg has one, the whole attempt's cause is its.
            return answered || !causes.isEmpty() ? LegOutcome.UNREACHABLE : of(disposition);
        }
        // It still rang when the attempt ended, and is hung up only now.
        if (cause == HangupCause.NONE) {
            return answered ? LegOutcome.ANSWERED_ELSEWHERE : stillRinging(disposition);
        }
        return of(cause);
    }

    private static LegOutcome stillRinging(HangupCause disposition) {
        return disposition == HangupCause.ORIGINATOR_CANCEL ? LegOutcome.CALLER_LEFT : LegOutcome.NOT_ANSWERED;
    }

    /// How a leg that nobody talked to ended, by the cause on its channel.
    static LegOutcome of(HangupCause cause) {
        return switch (cause) {
            case NO_ANSWER, ALLOTTED_TIMEOUT, NO_PICKUP, MEDIA_TIMEOUT, NORMAL_CLEARING, NORMAL_UNSPECIFIED ->
                LegOutcome.NOT_ANSWERED;
            case USER_BUSY, BUSY_EVERYWHERE -> LegOutcome.BUSY;
            case CALL_REJECTED, DECLINE, REJECT_ALL, UNWANTED -> LegOutcome.DECLINED;
            case LOSE_RACE, PICKED_OFF -> LegOutcome.ANSWERED_ELSEWHERE;
            case ORIGINATOR_CANCEL -> LegOutcome.CALLER_LEFT;
            case UNKNOWN -> LegOutcome.FAILED;
            default -> LegOutcome.UNREACHABLE;
        };
    }

    // `ARRAY::uuid;CAUSE|:uuid;CAUSE`, or one pair alone. A leg may stand in it twice: first while it was begun, with
    // no cause yet.
    private static Map<String, HangupCause> causes(String written) {
        var causes = new HashMap<String, HangupCause>();
        var pairs = written.startsWith(ARRAY) ? written.substring(ARRAY.length()) : written;
        for (String pair : pairs.split(NEXT)) {
            int semicolon = pair.indexOf(';');
            if (semicolon > 0) {
                var cause = HangupCause.of(pair.substring(semicolon + 1));
                causes.merge(
                        pair.substring(0, semicolon), cause, (one, other) -> one == HangupCause.NONE ? other : one);
            }
        }
        return causes;
    }
}
