package org.dozvon.esl.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.dial.DialString;

/// A dialplan application run on a channel. An application that the switch doesn't know hangs the channel
/// up, so [Other] is for names written in our own code, never for a name that came from outside.
public sealed interface App {
    /// As the switch calls it.
    String name();

    /// Empty when the application takes none.
    default String argument() {
        return "";
    }

    /// Sets all of them in as few applications as their values allow; run them with one write.
    static List<App> setAll(Map<String, String> variables) {
        var together = new LinkedHashMap<String, String>();
        var apps = new ArrayList<App>();
        variables.forEach((name, value) -> {
            if (Argument.isListable(value)) {
                together.put(name, value);
            } else {
                apps.add(new Set(name, value));
            }
        });
        if (!together.isEmpty()) {
            apps.addFirst(new MultiSet(together));
        }
        return apps;
    }

    record Answer() implements App {
        @Override
        public String name() {
            return "answer";
        }
    }

    /// Opens early media without answering.
    record PreAnswer() implements App {
        @Override
        public String name() {
            return "pre_answer";
        }
    }

    record RingReady() implements App {
        @Override
        public String name() {
            return "ring_ready";
        }
    }

    record Playback(Sound sound) implements App {
        @Override
        public String name() {
            return "playback";
        }

        @Override
        public String argument() {
            return sound.value();
        }
    }

    record Sleep(Duration length) implements App {
        public Sleep {
            Argument.within("a sleep in ms", (int) length.toMillis(), 0, 86_400_000);
        }

        @Override
        public String name() {
            return "sleep";
        }

        @Override
        public String argument() {
            return Long.toString(length.toMillis());
        }
    }

    /// Forgets the keys that were pressed before anybody asked for them.
    record FlushDtmf() implements App {
        @Override
        public String name() {
            return "flush_dtmf";
        }
    }

    record Bridge(DialString to) implements App {
        @Override
        public String name() {
            return "bridge";
        }

        @Override
        public String argument() {
            return to.render();
        }
    }

    /// Ends by `limit`, by silence (`silenceHits` seconds below `silenceThreshold`), by a key in the variable
    /// `playback_terminators`, or with the channel.
    record RecordTo(String path, Duration limit, int silenceThreshold, int silenceHits) implements App {
        public RecordTo {
            Argument.sound("a file to record to", path);
            Argument.within("a recording's limit in s", (int) limit.toSeconds(), 1, 86_400);
            Argument.within("a silence threshold", silenceThreshold, 0, 10_000);
            Argument.within("a recording's silence in s", silenceHits, 0, 3_600);
        }

        @Override
        public String name() {
            return "record";
        }

        @Override
        public String argument() {
            return "%s %d %d %d".formatted(path, limit.toSeconds(), silenceThreshold, silenceHits);
        }
    }

    /// Records both sides until it is stopped or the channel ends. Returns at once.
    record RecordSession(String path) implements App {
        public RecordSession {
            Argument.sound("a file to record to", path);
        }

        @Override
        public String name() {
            return "record_session";
        }

        @Override
        public String argument() {
            return path;
        }
    }

    record StopRecordSession(String path) implements App {
        public StopRecordSession {
            Argument.sound("a file that is recorded to", path);
        }

        @Override
        public String name() {
            return "stop_record_session";
        }

        @Override
        public String argument() {
            return path;
        }
    }

    record Set(String variable, String value) implements App {
        public Set {
            Argument.variableName(variable);
            Argument.value("the value of " + variable, value);
        }

        @Override
        public String name() {
            return "set";
        }

        @Override
        public String argument() {
            return variable + "=" + value;
        }
    }

    /// Sets several variables at once. The separator is a character that occurs in none of them. Values
    /// with an apostrophe are refused, since no escape brings one through unharmed: see [#setAll].
    record MultiSet(Map<String, String> variables) implements App {
        private static final String SEPARATORS = "|~;:#*!?/_";

        public MultiSet {
            variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
            if (variables.isEmpty()) {
                throw new IllegalArgumentException("Expected variables to set, but there are none.");
            }
            variables.forEach((name, value) -> {
                Argument.variableName(name);
                Argument.listedValue("the value of " + name, value);
            });
            separator(variables);
        }

        @Override
        public String name() {
            return "multiset";
        }

        @Override
        public String argument() {
            char separator = separator(variables);
            return variables.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining(String.valueOf(separator), "^^" + separator, ""));
        }

        private static char separator(Map<String, String> variables) {
            var all = String.join("", variables.keySet()) + String.join("", variables.values());
            return (char) SEPARATORS
                    .chars()
                    .filter(one -> all.indexOf(one) < 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Expected a separator that occurs in no value, but all of '%s' occur. Set them one by one."
                                    .formatted(SEPARATORS)));
        }
    }

    record Unset(String variable) implements App {
        public Unset {
            Argument.variableName(variable);
        }

        @Override
        public String name() {
            return "unset";
        }

        @Override
        public String argument() {
            return variable;
        }
    }

    record Hangup(HangupCause cause) implements App {
        @Override
        public String name() {
            return "hangup";
        }

        @Override
        public String argument() {
            return cause.name();
        }
    }

    record Park() implements App {
        @Override
        public String name() {
            return "park";
        }
    }

    record Break() implements App {
        @Override
        public String name() {
            return "break";
        }
    }

    record SendDtmf(String digits) implements App {
        public SendDtmf {
            Argument.digits("digits to send", digits);
        }

        @Override
        public String name() {
            return "send_dtmf";
        }

        @Override
        public String argument() {
            return digits;
        }
    }

    /// Takes over the other side of a bridge or a waiting channel. Returns at once.
    record Intercept(String uuid) implements App {
        public Intercept {
            Argument.uuid(uuid);
        }

        @Override
        public String name() {
            return "intercept";
        }

        @Override
        public String argument() {
            return uuid;
        }
    }

    /// Hears both sides of a channel's talk; keys `2`, `3` and `0` let that channel, both or nobody hear who listens.
    /// Returns when the talk is over.
    record Eavesdrop(String uuid) implements App {
        public Eavesdrop {
            Argument.uuid(uuid);
        }

        @Override
        public String name() {
            return "eavesdrop";
        }

        @Override
        public String argument() {
            return uuid;
        }
    }

    /// Plays `sound` and collects `minimumDigits` to `maximumDigits` keys into `variable`. A key that
    /// does not match `regex` is left in `<variable>_invalid`, and `read_result` tells `success` or
    /// `failure`.
    record PlayAndGetDigits(
            int minimumDigits,
            int maximumDigits,
            int tries,
            Duration timeout,
            String terminators,
            Sound sound,
            Sound invalidSound,
            String variable,
            String regex,
            Duration digitTimeout)
            implements App {
        /// No key ends the input early.
        public static final String NO_TERMINATOR = "none";

        // Unanchored on the right, since `$` is the switch's; `\z` says the same.
        private static final Pattern REGEX = Pattern.compile("(?:[0-9*#A-D^?+.,()|{}:\\[\\]-]|\\\\[dzA*])+");
        private static final Pattern TERMINATORS = Pattern.compile("none|[0-9*#]{1,12}");

        public PlayAndGetDigits {
            Argument.within("the least digits", minimumDigits, 0, 128);
            Argument.within("the most digits", maximumDigits, Math.max(1, minimumDigits), 128);
            Argument.within("tries", tries, 1, 100);
            Argument.within("a timeout in ms", (int) timeout.toMillis(), 1, 3_600_000);
            Argument.matching("terminators", TERMINATORS, terminators);
            Argument.variableName(variable);
            Argument.matching("a pattern of digits", REGEX, regex);
            Argument.within("a digit timeout in ms", (int) digitTimeout.toMillis(), 1, 3_600_000);
        }

        @Override
        public String name() {
            return "play_and_get_digits";
        }

        @Override
        public String argument() {
            return String.join(
                    " ",
                    Integer.toString(minimumDigits),
                    Integer.toString(maximumDigits),
                    Integer.toString(tries),
                    Long.toString(timeout.toMillis()),
                    terminators,
                    sound.value(),
                    invalidSound.value(),
                    variable,
                    regex,
                    Long.toString(digitTimeout.toMillis()));
        }
    }

    /// An application that has no record of its own.
    record Other(String name, String argument) implements App {
        public Other {
            Argument.name("an application", name);
            Argument.plain("the argument of " + name, argument);
        }
    }
}
