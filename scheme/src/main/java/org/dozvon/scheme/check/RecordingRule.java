package org.dozvon.scheme.check;

import org.dozvon.scheme.model.RecordStep;

/// Nobody is recorded unknowingly.
final class RecordingRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(RecordStep.class).forEach(recording -> check(drawing, recording, findings));
    }

    private static void check(Drawing drawing, RecordStep recording, Findings findings) {
        if (recording.mode() == RecordStep.Mode.ON && recording.announcement() == null) {
            findings.warning(
                    drawing,
                    recording,
                    "recording-unannounced",
                    "звонящий не узнает, что его записывают, а закон этого требует. Добавьте фразу «Разговор записывается».",
                    "the caller is not told of the recording, which the law asks for. Add the phrase “This call is recorded”.");
        }
    }
}
