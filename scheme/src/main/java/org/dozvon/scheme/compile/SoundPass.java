package org.dozvon.scheme.compile;

import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;

/// Collects the uploaded sounds that callers can hear.
final class SoundPass {
    private SoundPass() {}

    static List<SoundId> used(List<PlanScheme> schemes) {
        return schemes.stream()
                .flatMap(scheme -> scheme.steps().stream())
                .flatMap(SoundPass::prompts)
                .filter(PlanPrompt.Uploaded.class::isInstance)
                .map(prompt -> ((PlanPrompt.Uploaded) prompt).sound())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<PlanPrompt> prompts(PlanStep step) {
        return switch (step) {
            case PlanStep.Play play -> Stream.of(play.prompt());
            case PlanStep.Menu menu -> Stream.of(menu.prompt());
            case PlanStep.Voicemail voicemail -> Stream.of(voicemail.greeting());
            case PlanStep.Hangup hangup -> Stream.ofNullable(hangup.goodbye());
            case PlanStep.Schedule _, PlanStep.Ring _, PlanStep.Caller _, PlanStep.SubScheme _, PlanStep.End _ ->
                Stream.empty();
        };
    }
}
