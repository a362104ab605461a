package org.dozvon.router.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dozvon.esl.command.SafeText;
import org.dozvon.esl.frame.Text;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.TestCall;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Reads who calls whom from a channel. Whatever cannot be read is as if it were not there.
final class Arrivals {
    private static final Pattern E164 = Pattern.compile("\\+?([1-9][0-9]{6,14})");
    private static final Pattern PERSON = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern DIALLED = Pattern.compile("[0-9*#+]{1,24}");
    private static final String PHONES_CONTEXT = "internal";
    private static final int LONGEST_NAME = 80;

    private Arrivals() {}

    /// Empty when no number of anybody was dialled.
    static Optional<Arrival> of(ChannelState state) {
        var back = state.variable(Variables.BACK)
                .map(token -> new Arrival.Back(
                        token,
                        state.variable(Variables.BACK_PERSON)
                                .filter(person -> PERSON.matcher(person).matches())
                                .orElse(null)));
        return back.isPresent() ? customers(state).map(one -> one.ofCallBack(back.get())) : anybody(state);
    }

    private static Optional<Arrival> anybody(ChannelState state) {
        return isPhones(state) ? phone(state).map(phone -> arrival(state, phone)) : customers(state);
    }

    // The node's own dialplan, without the gateway, brings phones here too; the context tells.
    private static boolean isPhones(ChannelState state) {
        return state.variable(Variables.PHONE).isPresent()
                || state.data().context().equals(PHONES_CONTEXT);
    }

    /// Who dials is what the node found when it checked the password.
    private static Optional<Arrival.Phone> phone(ChannelState state) {
        var digits = state.variable(Variables.PHONE).orElse(state.data().destination());
        return state.variable(Variables.ACCOUNT)
                .filter(_ -> DIALLED.matcher(digits).matches())
                .map(account ->
                        new Arrival.Phone(account, state.variable("domain_name").orElse(null), digits));
    }

    private static Arrival arrival(ChannelState state, Arrival.Phone phone) {
        return new Arrival(
                state.uuid(),
                node(state),
                arrivedAt(state),
                state.variable(Variables.TENANT).orElse(null),
                phone.digits(),
                null,
                null,
                before(state).orElse(null),
                null,
                phone);
    }

    private static Optional<Arrival> customers(ChannelState state) {
        var dialled = state.variable(Variables.DIALLED).orElse(state.data().destination());
        return e164(dialled).map(number -> arrival(state, number));
    }

    private static Arrival arrival(ChannelState state, String dialled) {
        return new Arrival(
                state.uuid(),
                node(state),
                arrivedAt(state),
                state.variable(Variables.TENANT).orElse(null),
                dialled,
                caller(state).orElse(null),
                name(state),
                before(state).orElse(null),
                test(state).orElse(null));
    }

    private static String node(ChannelState state) {
        return state.data().data().header("FreeSWITCH-Switchname").orElse("unknown");
    }

    private static Instant arrivedAt(ChannelState state) {
        return begunAt(state).or(state::createdAt).or(state::at).orElseGet(Instant::now);
    }

    // Of a phone that somebody sent on: its channel is older than the call that began then.
    private static Optional<Instant> begunAt(ChannelState state) {
        return state.variable(Variables.ARRIVED)
                .filter(_ -> state.variable(Variables.CALL).isEmpty())
                .map(_ -> Instant.EPOCH.plus(number(state, Variables.ARRIVED), ChronoUnit.MICROS));
    }

    // What the network shows may be written as one dials at home; the gateway knows of which country that is.
    private static Optional<String> caller(ChannelState state) {
        return state.variable(Variables.CALLER)
                .flatMap(Arrivals::e164)
                .or(() -> e164(state.data().callerNumber()));
    }

    static Optional<String> e164(String number) {
        var matcher = E164.matcher(number.strip());
        return matcher.matches() ? Optional.of("+" + matcher.group(1)) : Optional.empty();
    }

    private static @Nullable String name(ChannelState state) {
        var name = SafeText.of(state.data().callerName(), LONGEST_NAME);
        return name.isEmpty() || e164(name).isPresent() ? null : name;
    }

    private static Optional<Arrival.Before> before(ChannelState state) {
        return state.variable(Variables.CALL)
                .map(callId -> new Arrival.Before(
                        callId,
                        state.variable(Variables.STEP).orElse(""),
                        number(state, Variables.PLAN),
                        (int) number(state, Variables.SEQUENCE),
                        Instant.EPOCH.plus(number(state, Variables.ARRIVED), ChronoUnit.MICROS),
                        state.variable(Variables.ROUTER).orElse(null)));
    }

    private static Optional<TestCall> test(ChannelState state) {
        return state.variable(Variables.TEST)
                .map(testId -> new TestCall(
                        testId,
                        state.variable(Variables.TEST_MOMENT)
                                .map(_ -> Instant.ofEpochMilli(number(state, Variables.TEST_MOMENT)))
                                .orElse(null),
                        state.variable(Variables.TEST_KEYS)
                                .filter(keys -> keys.matches("[0-9*#]{1,64}"))
                                .orElse(""),
                        answers(state.variable(Variables.TEST_ANSWERS).orElse(""))));
    }

    private static Map<PersonId, CallCommand.Answer> answers(String written) {
        var answers = new HashMap<PersonId, CallCommand.Answer>();
        for (String one : written.split(";")) {
            int colon = one.indexOf(':');
            var person = one.substring(0, Math.max(colon, 0));
            if (PERSON.matcher(person).matches()) {
                answer(one.substring(colon + 1)).ifPresent(answer -> answers.put(new PersonId(person), answer));
            }
        }
        return answers;
    }

    private static Optional<CallCommand.Answer> answer(String written) {
        for (CallCommand.Answer one : CallCommand.Answer.values()) {
            if (one.name().equals(written)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static long number(ChannelState state, String variable) {
        return Text.number(state.variable(variable).orElse(""), 18).orElse(0);
    }
}
