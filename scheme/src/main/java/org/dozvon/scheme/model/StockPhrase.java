package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Phrases that come with the product in every language, so that a first scheme needs no recording. The tag is
/// also the file name.
public enum StockPhrase {
    @JsonProperty("greeting")
    GREETING("greeting"),
    @JsonProperty("off-hours")
    OFF_HOURS("off-hours"),
    @JsonProperty("holiday")
    HOLIDAY("holiday"),
    @JsonProperty("menu")
    MENU("menu"),
    @JsonProperty("wrong-key")
    WRONG_KEY("wrong-key"),
    @JsonProperty("please-hold")
    PLEASE_HOLD("please-hold"),
    @JsonProperty("voicemail")
    VOICEMAIL("voicemail"),
    @JsonProperty("goodbye")
    GOODBYE("goodbye"),
    @JsonProperty("sorry")
    SORRY("sorry"),
    @JsonProperty("beep")
    BEEP("beep");

    private final String tag;

    StockPhrase(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
