package org.dozvon.esl;

import org.dozvon.esl.frame.Frame;

/// What the switch answered to one command: the reply's text, or the body of an API command.
public record Reply(Frame frame) {
    public String text() {
        return (frame.body().length() > 0 ? frame.bodyText() : frame.replyText()).strip();
    }

    public boolean isError() {
        return text().startsWith("-ERR") || text().startsWith("-USAGE");
    }

    /// This reply, when it is no error.
    public Reply orRefused(String command) {
        if (isError()) {
            throw new RefusedException(command, text());
        }
        return this;
    }
}
