package org.dozvon.web.call;

import org.dozvon.web.client.CallSummary;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// One call in one line of a list, ready to show.
///
/// @param caller  the other side: who called, or of a call out who was called
/// @param dialled the company's number
/// @param way     of a call out that it is one, else empty
/// @param tone    how the outcome is coloured; its word says the same
public record CallLine(
        String id,
        String when,
        String caller,
        String callerName,
        String way,
        String dialled,
        String outcome,
        String tone,
        String icon,
        String who,
        String waited,
        String talk) {

    /// Makes lines in one language, for one company.
    public record Writer(Formats formats, CallMessages texts, Names names) {
        public CallLine line(CallSummary call) {
            return new CallLine(
                    call.callId(),
                    formats.moment(call.startedAt()),
                    call.isInside() ? colleague(call) : caller(call.other()),
                    call.callerName() == null || call.isInside() ? "" : call.callerName(),
                    call.isOutgoing() ? texts.directionOutbound() : "",
                    formats.number(call.isOutgoing() ? call.caller() : call.dialled()),
                    isLostOnTheWay(call) ? texts.outcomeTransferFailed() : outcome(call.outcome()),
                    isLostOnTheWay(call) ? "warn" : tone(call.outcome()),
                    icon(call.outcome()),
                    who(call),
                    formats.lengthOrDash(call.waitMillis()),
                    formats.lengthOrDash(call.talkMillis()));
        }

        // Somebody talked, so it is not missed; but whoever the caller was sent to did not answer.
        private static boolean isLostOnTheWay(CallSummary call) {
            return call.outcome().equals("answered") && "transfer-failed".equals(call.missedCause());
        }

        String title(CallSummary call) {
            if (call.isOutgoing()) {
                return texts.outgoingTitle(formats.number(call.dialled()));
            }
            if (call.isInside()) {
                return texts.callTitle(colleague(call));
            }
            var caller = call.caller();
            return caller == null ? texts.hiddenCallTitle() : texts.callTitle(formats.number(caller));
        }

        private String colleague(CallSummary call) {
            return call.callerName() == null ? names.person(call.placedBy(), "") : call.callerName();
        }

        public String caller(@Nullable String number) {
            return number == null ? texts.hiddenCaller() : formats.number(number);
        }

        private String who(CallSummary call) {
            return call.isOutgoing()
                    ? names.person(call.placedBy(), "")
                    : names.person(call.answeredBy(), formats.number(call.answeredEndpoint()));
        }

        public String direction(String direction) {
            return switch (direction) {
                case "outbound" -> texts.directionOutbound();
                case "inside" -> texts.directionInside();
                default -> texts.directionInbound();
            };
        }

        public String outcome(String outcome) {
            return switch (outcome) {
                case "in-progress" -> texts.outcomeInProgress();
                case "answered" -> texts.outcomeAnswered();
                case "missed" -> texts.outcomeMissed();
                case "voicemail" -> texts.outcomeVoicemail();
                case "goodbye" -> texts.outcomeGoodbye();
                case "unanswered" -> texts.outcomeUnanswered();
                case "refused" -> texts.outcomeRefused();
                default -> outcome;
            };
        }

        private static String tone(String outcome) {
            return switch (outcome) {
                case "answered" -> "good";
                case "missed" -> "bad";
                case "voicemail", "refused" -> "warn";
                case "in-progress" -> "on";
                default -> "";
            };
        }

        private static String icon(String outcome) {
            return switch (outcome) {
                case "answered" -> "check";
                case "missed" -> "missed";
                case "voicemail" -> "voicemail";
                case "in-progress" -> "live";
                default -> "calls";
            };
        }
    }
}
