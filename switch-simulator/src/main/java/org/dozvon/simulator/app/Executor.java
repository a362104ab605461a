package org.dozvon.simulator.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.channel.Channel;
import org.dozvon.simulator.channel.Transfers;
import org.dozvon.simulator.dialplan.Action;

/// Runs applications: one that an owner of a socket asks for, or the lines of a dialplan one after another.
public final class Executor {
    private static final Set<String> NO_TIME = Set.of("set", "unset", "multiset", "multiunset");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");

    private final Map<String, Application> applications = new HashMap<>();

    public Executor() {
        applications.put("answer", Plain.of(Channel::answer));
        applications.put("pre_answer", Plain.of(Channel::openEarly));
        applications.put("ring_ready", Plain.of(Channel::progress));
        applications.put("set", Plain.of(Variables::set));
        applications.put("export", Plain.of(Variables::set));
        applications.put(
                "unset", Plain.of((channel, name) -> channel.variables().remove(name.strip())));
        applications.put("multiset", Plain.of(Variables::multiset));
        applications.put("multiunset", Plain.of(Variables::multiunset));
        applications.put("hangup", Plain.of(Executor::hangup));
        applications.put("flush_dtmf", Plain.of((channel, _) -> channel.forgetDigits()));
        applications.put("send_dtmf", Plain.of(Executor::sendDtmf));
        applications.put("break", Plain.of((channel, _) -> channel.interrupt(false)));
        applications.put("log", Plain.of((_, _) -> {}));
        applications.put("sleep", new Sleep());
        applications.put("park", new Park());
        applications.put("playback", new Playback());
        applications.put("endless_playback", new Playback());
        applications.put("play_and_get_digits", new PlayAndGetDigits());
        applications.put("record", new RecordFile());
        applications.put("record_session", Plain.of(SessionRecording::start));
        applications.put("stop_record_session", Plain.of(SessionRecording::stop));
        applications.put("bridge", new Bridge());
        applications.put(Transfers.JOINED, Transfers::joined);
        applications.put("intercept", new Intercept());
        applications.put("eavesdrop", new Eavesdrop());
        applications.put("pickup", Plain.of((channel, key) -> channel.node().pickUp(key.strip(), channel)));
        applications.put("sched_hangup", Plain.of(Executor::hangUpLater));
        applications.put("socket", new org.dozvon.simulator.socket.SocketApplication()::run);
    }

    /// An application that nobody knows hangs the channel up. `${…}` is expanded first, as the switch does, with the
    /// channel's variables only: API calls inside it are never run.
    public void run(Channel channel, String application, String argument, Runnable done) {
        // A channel on its way elsewhere still takes variables, and nothing else.
        if (!channel.isUp() || (channel.isTransferring() && !NO_TIME.contains(application))) {
            done.run();
            return;
        }
        var expanded = expand(channel, argument);
        channel.ranApplication(application, expanded);
        channel.variables().put("current_application", application);
        if (!expanded.isEmpty()) {
            channel.variables().put("current_application_data", expanded);
        }
        var found = applications.get(application);
        if (found == null) {
            channel.hangUp(HangupCause.DESTINATION_OUT_OF_ORDER);
            done.run();
            return;
        }
        var told = Map.of("Application", application, "Application-Data", expanded, "Application-Response", "_none_");
        channel.node().events().emit("CHANNEL_EXECUTE", channel, told);
        found.run(channel, expanded, () -> {
            channel.node().events().emit("CHANNEL_EXECUTE_COMPLETE", channel, told);
            done.run();
        });
    }

    /// The next line of the channel's dialplan; after the last one the channel is hung up.
    public void next(Channel channel) {
        channel.transferred();
        if (!channel.isUp()) {
            return;
        }
        Action action = channel.actions().poll();
        if (action == null) {
            channel.hangUp(HangupCause.NORMAL_CLEARING);
            return;
        }
        run(channel, action.application(), action.data(), () -> next(channel));
    }

    static String expand(Channel channel, String argument) {
        if (argument.indexOf('$') < 0) {
            return argument;
        }
        return VARIABLE.matcher(argument)
                .replaceAll(found -> Matcher.quoteReplacement(
                        channel.variable(found.group(1)).orElse("")));
    }

    private static void hangup(Channel channel, String argument) {
        var cause = argument.isEmpty() ? HangupCause.NORMAL_CLEARING : HangupCause.of(argument);
        channel.hangUp(cause == HangupCause.UNKNOWN ? HangupCause.NORMAL_CLEARING : cause);
    }

    // `+60 ALLOTTED_TIMEOUT`: seconds from now.
    private static void hangUpLater(Channel channel, String argument) {
        var words = argument.strip().split(" ");
        if (words[0].matches("\\+\\d{1,6}")) {
            var seconds = Duration.ofSeconds(Long.parseLong(words[0].substring(1)));
            var _ = channel.node().clock().after(seconds, () -> hangup(channel, words.length > 1 ? words[1] : ""));
        }
    }

    private static void sendDtmf(Channel channel, String digits) {
        digits.split("@")[0].chars().forEach(digit -> channel.party().onDigit(channel, (char) digit));
    }
}
