package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Steps;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.VoicemailStep;

/// What fixes are made of: steps that a drawing has already or gets, exits set and cut.
public final class Fixes {
    private static final int MESSAGE_SECONDS = 120;

    private Fixes() {}

    /// A voicemail of the drawing that leads nowhere further, else a new one.
    ///
    /// @param not steps that must not be taken
    public static VoicemailStep voicemail(Scheme scheme, Set<StepId> not) {
        return scheme.steps().stream()
                .filter(VoicemailStep.class::isInstance)
                .map(VoicemailStep.class::cast)
                .filter(kept -> !not.contains(kept.id()) && kept.exits().isEmpty())
                .findFirst()
                .orElseGet(() -> new VoicemailStep(
                        freeId(scheme, "voicemail"),
                        "",
                        new Prompt.Stock(StockPhrase.VOICEMAIL),
                        null,
                        MESSAGE_SECONDS,
                        Map.of()));
    }

    public static PlayStep greetingBefore(Scheme scheme, StepId next) {
        return new PlayStep(
                freeId(scheme, "greeting"), "", new Prompt.Stock(StockPhrase.GREETING), Map.of(PlayStep.DONE, next));
    }

    public static Step disconnected(Step step, String exit) {
        var exits = new LinkedHashMap<>(step.exits());
        exits.remove(exit);
        return Steps.withExits(step, exits);
    }

    private static StepId freeId(Scheme scheme, String wanted) {
        Set<StepId> taken = new HashSet<>(scheme.steps().stream().map(Step::id).collect(Collectors.toSet()));
        var id = new StepId(wanted);
        for (int i = 2; taken.contains(id); i++) {
            id = new StepId(wanted + "-" + i);
        }
        return id;
    }
}
