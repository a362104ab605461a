package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Phrases that come with the product in every language, so that a first scheme needs no recording. The
/// tag is also the file name.
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
    BEEP("beep"),
    @JsonProperty("confirm")
    CONFIRM("confirm"),
    @JsonProperty("callback")
    CALLBACK("callback"),
    @JsonProperty("callback-promised")
    CALLBACK_PROMISED("callback-promised"),
    @JsonProperty("spell-name")
    SPELL_NAME("spell-name"),
    @JsonProperty("no-such-name")
    NO_SUCH_NAME("no-such-name"),
    @JsonProperty("several-names")
    SEVERAL_NAMES("several-names"),
    @JsonProperty("enter-pin")
    ENTER_PIN("enter-pin"),
    @JsonProperty("wrong-pin")
    WRONG_PIN("wrong-pin"),
    @JsonProperty("enter-number")
    ENTER_NUMBER("enter-number"),
    @JsonProperty("enter-digits")
    ENTER_DIGITS("enter-digits"),
    @JsonProperty("transferring")
    TRANSFERRING("transferring"),
    @JsonProperty("recorded")
    RECORDED("recorded");

    private final String tag;

    StockPhrase(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
