package org.dozvon.simulator.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Somebody who calls, and what they will do:
/// `CallerScript.from("+79030001001").dials("78123091500").afterPrompt(1).press("2")`.
public record CallerScript(
        String number,
        String name,
        String dialled,
        String context,
        Map<String, String> variables,
        List<Reaction> reactions) {
    private static final String USUAL_CONTEXT = "external";

    public CallerScript {
        variables = Map.copyOf(variables);
        reactions = List.copyOf(reactions);
        if (!dialled.matches("[A-Za-z0-9+*#_.-]{1,64}")) {
            throw new IllegalArgumentException("Expected a number to dial, but got '%s'.".formatted(dialled));
        }
    }

    public static CallerScript from(String number) {
        return new CallerScript(number, "", "0", USUAL_CONTEXT, Map.of(), List.of());
    }

    public CallerScript named(String shown) {
        return new CallerScript(number, shown, dialled, context, variables, reactions);
    }

    public CallerScript dials(String destination) {
        return new CallerScript(number, name, destination, context, variables, reactions);
    }

    /// By default `external`, where carriers' calls arrive.
    public CallerScript in(String dialplanContext) {
        return new CallerScript(number, name, dialled, dialplanContext, variables, reactions);
    }

    public CallerScript with(String variable, String value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new CallerScript(number, name, dialled, context, more, reactions);
    }

    public CallerScript reacts(Cue cue, Deed deed) {
        var more = new ArrayList<>(reactions);
        more.add(new Reaction(cue, deed));
        return new CallerScript(number, name, dialled, context, variables, more);
    }

    /// Sends nothing while nothing is said.
    public CallerScript sendsNothingInSilence() {
        return reacts(new Cue.Start(Duration.ZERO), new Deed.SendNothingInSilence());
    }

    public When at(Duration afterStart) {
        return new When(new Cue.Start(afterStart));
    }

    /// A moment after the `k`-th prompt began.
    public When afterPrompt(int k) {
        return new When(new Cue.Prompt(k, Duration.ofMillis(300)));
    }

    /// A moment after the `k`-th question was heard to its end.
    public When afterQuestion(int k, Duration after) {
        return new When(new Cue.Asked(k, after));
    }

    public When onHearing(String text) {
        return new When(new Cue.Hearing(text, Duration.ofMillis(300)));
    }

    public When whenRecorded() {
        return new When(new Cue.Recorded(Duration.ZERO));
    }

    public When whenTalking(Duration afterThat) {
        return new When(new Cue.Talking(afterThat));
    }

    public CallerScript hangsUpAfter(Duration length) {
        return reacts(new Cue.Start(length), new Deed.HangUp());
    }

    /// Waits for what to do.
    public final class When {
        private final Cue cue;

        private When(Cue cue) {
            this.cue = cue;
        }

        public CallerScript press(String keys) {
            return reacts(cue, new Deed.Press(keys));
        }

        public CallerScript speak(Duration length) {
            return reacts(cue, new Deed.Speak(length));
        }

        /// Asks somebody first, for so long, and joins whom it talks with and them.
        ///
        /// @param to a dial string
        public CallerScript consult(String to, Duration talk) {
            return reacts(cue, new Deed.Consult(to, talk));
        }

        public CallerScript hangUp() {
            return reacts(cue, new Deed.HangUp());
        }
    }
}
