package org.dozvon.esl;

/// The switch answered `-ERR` (or `-USAGE`): it understood enough to refuse, and the socket is sound.
public final class RefusedException extends EslException {
    private static final long serialVersionUID = 1L;

    private final String answer;

    public RefusedException(String command, String answer) {
        super("esl-refused", "Expected the switch to carry out '%s', but it answered '%s'.".formatted(command, answer));
        this.answer = answer;
    }

    public String answer() {
        return answer;
    }
}
