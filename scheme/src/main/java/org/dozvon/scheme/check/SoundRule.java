package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.StepPrompts;

/// A caller hears silence where a sound is gone.
final class SoundRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        for (var step : drawing.steps()) {
            if (StepPrompts.of(step).anyMatch(prompt -> isGone(drawing, prompt))) {
                findings.error(
                        step.id(),
                        "sound-unknown",
                        drawing.ru(step) + ": звукового файла больше нет. Выберите другой или готовую фразу.",
                        drawing.en(step) + ": its sound is gone. Choose another or a stock phrase.");
            }
        }
    }

    private static boolean isGone(Drawing drawing, Prompt prompt) {
        return prompt instanceof Prompt.Uploaded(var sound)
                && drawing.tenant().sounds().stream()
                        .noneMatch(kept -> kept.id().equals(sound));
    }
}
