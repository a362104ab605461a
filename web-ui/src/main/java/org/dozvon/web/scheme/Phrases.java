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
            case CONFIRM -> texts.stockConfirm();
            case CALLBACK -> texts.stockCallback();
            case CALLBACK_PROMISED -> texts.stockCallbackPromised();
            case SPELL_NAME -> texts.stockSpellName();
            case NO_SUCH_NAME -> texts.stockNoSuchName();
            case SEVERAL_NAMES -> texts.stockSeveralNames();
            case ENTER_PIN -> texts.stockEnterPin();
            case WRONG_PIN -> texts.stockWrongPin();
            case ENTER_NUMBER -> texts.stockEnterNumber();
            case ENTER_DIGITS -> texts.stockEnterDigits();
            case TRANSFERRING -> texts.stockTransferring();
            case RECORDED -> texts.stockRecorded();
        };
    }

    /// Where the console plays it.
    public static String audioPath(StockPhrase phrase) {
        return "/sounds/stock/" + phrase.tag() + "/audio";
    }
}
