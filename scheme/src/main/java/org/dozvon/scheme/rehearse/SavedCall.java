package org.dozvon.scheme.rehearse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.Attendance;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.jspecify.annotations.Nullable;

/// Who calls, when, what they press and who answers.
///
/// @param number          one of the company's, null when the scheme itself is called
/// @param caller          null when hidden
/// @param moment          by the clock on the company's wall, so that a test of a Sunday stays one
/// @param keys            one entry for each question: a key, or the digits that it asks for; empty presses nothing
/// @param answers         by account, outside number or person
/// @param others          what all other phones do; null lets them ring
/// @param messageSeconds  how long the caller speaks after a beep; null is 10, zero says nothing
/// @param patienceSeconds after this the caller hangs up, if nobody answered; null never
/// @param world           what other systems answer; null: nothing is connected
public record SavedCall(
        @Nullable PhoneNumber number,
        @Nullable PhoneNumber caller,
        LocalDateTime moment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> keys,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Answering> answers,
        @Nullable Answering others,
        @Nullable Integer messageSeconds,
        @Nullable Integer patienceSeconds,
        @Nullable World world) {
    public static final int MOST_QUESTIONS = 50;
    public static final int MOST_PHONES = 200;
    public static final int LONGEST_SECONDS = 3_600;
    public static final int MESSAGE_SECONDS = 10;

    public SavedCall {
        Must.hold(moment != null && moment.getYear() > 1999 && moment.getYear() < 2100, "a moment of this century");
        keys = keys == null ? List.of() : List.copyOf(keys);
        answers = answers == null ? Map.of() : Copies.sorted(answers);
        Must.fit(keys, MOST_QUESTIONS, "keys");
        Must.hold(
                keys.stream().allMatch(key -> key.matches("[0-9*#]{0,20}")),
                "at most 20 of 0-9, * and # for each question");
        Must.fit(answers.keySet(), MOST_PHONES, "answers");
        Must.hold(answers.keySet().stream().allMatch(SavedCall::isWhom), "answers by person, account or number");
        Must.hold(isTime(messageSeconds) && isTime(patienceSeconds), "0 to 3600 seconds");
    }

    /// What other systems answer, and who talked to the caller before.
    ///
    /// @param webhooks by step, `scheme/step` going before it; one that is not named fails
    /// @param owner    whom the CRM names
    /// @param client   what the CRM calls the caller
    public record World(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Script.Webhook> webhooks,
            @Nullable PersonId owner,
            @Nullable String client,
            @Nullable PersonId lastAgent) {
        public static final int MOST_WEBHOOKS = 50;
        public static final int MOST_FIELDS = 50;
        public static final int LONGEST_TEXT = 200;

        public World {
            webhooks = webhooks == null ? Map.of() : Copies.sorted(webhooks);
            Must.fit(webhooks.keySet(), MOST_WEBHOOKS, "webhooks");
            webhooks.values().forEach(webhook -> Must.fit(webhook.fields().keySet(), MOST_FIELDS, "fields"));
            Must.hold(client == null || client.length() <= LONGEST_TEXT, "a client's name of at most 200 characters");
        }

        Script script() {
            return new Script(webhooks, owner, client, lastAgent, 0, 0, Map.of(), Map.of());
        }
    }

    Answers phones() {
        var byWhom = new TreeMap<String, Answer>();
        answers.forEach((whom, answering) -> byWhom.put(whom, answering.answer()));
        return new Answers(byWhom, others == null ? new Answer.Silent() : others.answer());
    }

    SimulatedCaller person(ZoneId zone) {
        return new SimulatedCaller(
                caller == null ? null : caller.value(),
                moment.atZone(zone).toInstant(),
                keys,
                Duration.ofSeconds(messageSeconds == null ? MESSAGE_SECONDS : messageSeconds),
                patienceSeconds == null ? null : Duration.ofSeconds(patienceSeconds));
    }

    Script script() {
        var told = world == null ? Script.NOTHING : world.script();
        var attendance = new TreeMap<String, Attendance>();
        answers.forEach((whom, answering) -> attendance.put(whom, answering.attendance()));
        return told.withAttendance(attendance);
    }

    /// A person's id, an account or an outside number.
    public static boolean isWhom(String whom) {
        return whom.matches("[^\\p{Cntrl}]{1,100}");
    }

    private static boolean isTime(@Nullable Integer seconds) {
        return seconds == null || (seconds >= 0 && seconds <= LONGEST_SECONDS);
    }
}
