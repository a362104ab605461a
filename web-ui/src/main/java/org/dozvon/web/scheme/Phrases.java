package org.dozvon.web.scheme;

import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.web.language.SoundMessages;

/// What the stock phrases are called.
public final class Phrases {
    private Phrases() {}

    public static String label(StockPhrase phrase, SoundMessages texts) {
        return switch (phrase) {
            case GREETING -> texts.stockGreeting();
            case OFF_HOURS -> texts.stockOffHours();
            case HOLIDAY -> texts.stockHoliday();
            case MENU -> texts.stockMenu();
            case WRONG_KEY -> texts.stockWrongKey();
            case PLEASE_HOLD -> texts.stockPleaseHold();
            case VOICEMAIL -> texts.stockVoicemail();
            case GOODBYE -> texts.stockGoodbye();
            case SORRY -> texts.stockSorry();
            case BEEP -> texts.stockBeep();
        };
    }

    /// Where the console plays it.
    public static String audioPath(StockPhrase phrase) {
        return "/sounds/stock/" + phrase.tag() + "/audio";
    }
}
