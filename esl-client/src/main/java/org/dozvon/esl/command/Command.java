package org.dozvon.esl.command;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.frame.FrameEncoder;
import org.dozvon.esl.frame.Headers;

/// One message to the switch. Each gets exactly one reply, in order.
public sealed interface Command {
    /// The first line.
    String line();

    default Headers headers() {
        return Headers.NONE;
    }

    default Buffer body() {
        return Buffer.buffer();
    }

    default Buffer render() {
        return FrameEncoder.encode(line(), headers(), body());
    }

    /// The first word on an inbound socket.
    record Auth(String password) implements Command {
        public Auth {
            Argument.plain("a password", password);
        }

        @Override
        public String line() {
            return "auth " + password;
        }

        @Override
        public String toString() {
            return "Auth[password=…]";
        }
    }

    /// The first word on an outbound socket; may be said again for the channel's fresh data.
    record Connect() implements Command {
        @Override
        public String line() {
            return "connect";
        }
    }

    /// Keeps the socket after the channel is gone, so that its last words arrive.
    record Linger(Duration length) implements Command {
        public Linger {
            Argument.within("a linger in s", (int) length.toSeconds(), 1, 3_600);
        }

        @Override
        public String line() {
            return "linger " + length.toSeconds();
        }
    }

    /// Events of the socket's own channel.
    record MyEvents() implements Command {
        @Override
        public String line() {
            return "myevents";
        }
    }

    /// Lets the dialplan go on when the socket ends.
    record Resume() implements Command {
        @Override
        public String line() {
            return "resume";
        }
    }

    /// The switch says goodbye and closes.
    record Exit() implements Command {
        @Override
        public String line() {
            return "exit";
        }
    }

    /// Answered in full up to 512 bytes; `-ERR command not found` when the variable is not set.
    record GetVar(String name) implements Command {
        public GetVar {
            Argument.variableName(name);
        }

        @Override
        public String line() {
            return "getvar " + name;
        }
    }

    /// Runs an application on the socket's channel, or on `uuid` when it is given (inbound).
    record Execute(App app, Optional<String> uuid) implements Command {
        // Of headers the switch reads one byte at a time and gives the processor away after each, of a body all at
        // once;
        // to announce a body takes it 43 bytes.
        private static final int LONGEST_IN_A_HEADER = 24;

        public Execute {
            uuid.ifPresent(Argument::uuid);
        }

        public Execute(App app) {
            this(app, Optional.empty());
        }

        @Override
        public String line() {
            return uuid.map(value -> "sendmsg " + value).orElse("sendmsg");
        }

        @Override
        public Headers headers() {
            var lines = Stream.of("call-command", "execute", "execute-app-name", app.name());
            return Headers.of(Stream.concat(lines, argumentLines()).toArray(String[]::new));
        }

        @Override
        public Buffer body() {
            return isLong() ? Buffer.buffer(app.argument().getBytes(StandardCharsets.UTF_8)) : Buffer.buffer();
        }

        private Stream<String> argumentLines() {
            if (isLong()) {
                return Stream.of("content-type", "text/plain");
            }
            return app.argument().isEmpty() ? Stream.of() : Stream.of("execute-app-arg", app.argument());
        }

        private boolean isLong() {
            return app.argument().length() > LONGEST_IN_A_HEADER;
        }
    }

    record Call(Api api) implements Command {
        @Override
        public String line() {
            return "api " + api.render();
        }
    }

    /// Runs in a thread of the switch; the result is an event that carries `jobUuid`.
    record BackgroundCall(String text, String jobUuid) implements Command {
        public BackgroundCall {
            Argument.uuid(jobUuid);
            Argument.plain("a background command", text);
        }

        @Override
        public String line() {
            return "bgapi " + text;
        }

        @Override
        public Headers headers() {
            return Headers.of("Job-UUID", jobUuid);
        }
    }

    /// Subscribes. Subclasses of CUSTOM stand last, since every word after `CUSTOM` counts as one.
    record EventPlain(List<EventName> names, List<String> subclasses) implements Command {
        public EventPlain {
            names = names.stream().filter(name -> name != EventName.CUSTOM).toList();
            subclasses = List.copyOf(subclasses);
            subclasses.forEach(subclass -> Argument.word("an event's subclass", subclass));
            if (names.isEmpty() && subclasses.isEmpty()) {
                throw new IllegalArgumentException("Expected events to subscribe to, but there are none.");
            }
        }

        @Override
        public String line() {
            return "event plain " + words(names, subclasses);
        }
    }

    record NixEvent(List<EventName> names, List<String> subclasses) implements Command {
        public NixEvent {
            names = names.stream().filter(name -> name != EventName.CUSTOM).toList();
            subclasses = List.copyOf(subclasses);
            subclasses.forEach(subclass -> Argument.word("an event's subclass", subclass));
        }

        @Override
        public String line() {
            return "nixevent " + words(names, subclasses);
        }
    }

    /// Only events whose header has this value come; several filters widen.
    record Filter(String header, String value) implements Command {
        public Filter {
            Argument.name("an event's header", header);
            Argument.plain("the value of " + header, value);
        }

        @Override
        public String line() {
            return "filter " + header + " " + value;
        }
    }

    private static String words(List<EventName> names, List<String> subclasses) {
        var plain = names.stream().map(EventName::name);
        var custom =
                subclasses.isEmpty() ? Stream.<String>of() : Stream.concat(Stream.of("CUSTOM"), subclasses.stream());
        return Stream.concat(plain, custom).collect(Collectors.joining(" "));
    }
}
