package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The languages in which callers are spoken to and schemes are told.
public enum Language {
    @JsonProperty("ru")
    RUSSIAN("ru"),
    @JsonProperty("en")
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The ISO 639-1 tag, also the folder name of the stock phrases.
    public String tag() {
        return tag;
    }
}
