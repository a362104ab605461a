package org.dozvon.gateway.door;

import java.util.Locale;
import org.dozvon.esl.frame.Frame;

/// A command at the node: an application with its argument, or anything else, which takes no time.
record Running(String application, String argument) {
    static final Running NOTHING = new Running("", "");

    /// How a running application is brought to its end when nobody waits for it any more.
    enum Interruption {
        /// A talk, a recording: it goes on. What takes no time ends by itself.
        NONE,
        /// Something plays.
        BREAK,
        /// Something waits for keys, and no break ends that.
        KEY
    }

    static Running of(Frame command) {
        if (!command.line().startsWith("sendmsg")) {
            return NOTHING;
        }
        var application = command.header("execute-app-name").orElse("").strip().toLowerCase(Locale.ROOT);
        return new Running(application, command.header("execute-app-arg").orElseGet(command::bodyText));
    }

    boolean isApplication() {
        return !application.isEmpty();
    }

    boolean isHangup() {
        return application.equals("hangup");
    }

    boolean isRecording() {
        return application.equals("record");
    }

    Interruption interruption() {
        return switch (application) {
            case "playback",
                    "endless_playback",
                    "loop_playback",
                    "sleep",
                    "gentones",
                    "say",
                    "park",
                    "wait_for_silence" -> Interruption.BREAK;
            case "play_and_get_digits", "read" -> Interruption.KEY;
            default -> Interruption.NONE;
        };
    }
}
