package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StockPhrase;

/// A prompt with its language decided. A node keeps an uploaded sound at `<tenant>/<sound>.wav` below its sounds
/// folder, a stock phrase at `stock/<language>/<phrase>.wav`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanPrompt.Uploaded.class, name = "sound"),
    @JsonSubTypes.Type(value = PlanPrompt.Stock.class, name = "stock")
})
public sealed interface PlanPrompt {
    record Uploaded(SoundId sound, int durationMillis) implements PlanPrompt {}

    record Stock(StockPhrase phrase, Language language) implements PlanPrompt {}
}
