package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a caller hears: a sound that the tenant uploaded, or a stock phrase in the tenant's language.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prompt.Uploaded.class, name = "sound"),
    @JsonSubTypes.Type(value = Prompt.Stock.class, name = "stock")
})
public sealed interface Prompt {
    record Uploaded(SoundId sound) implements Prompt {}

    record Stock(StockPhrase phrase) implements Prompt {}
}
