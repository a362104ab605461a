package org.dozvon.scheme.run;

import java.time.Duration;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.plan.PlanPrompt;

/// What a caller in a line is told before the music goes on.
public sealed interface Said {
    /// Their number in the line.
    ///
    /// @param number from 1
    record Position(int number, Language language) implements Said {}

    record ExpectedWait(Duration length, Language language) implements Said {}

    /// By which key they may hang up, and be called back in turn.
    record CallBackOffer(char key, Language language) implements Said {}

    /// They asked for a call back, and nobody could call them.
    record NoCallBack(Language language) implements Said {}

    /// The company's own words.
    record Promotion(PlanPrompt.Uploaded sound) implements Said {}
}
