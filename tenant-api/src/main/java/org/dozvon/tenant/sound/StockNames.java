package org.dozvon.tenant.sound;

import java.util.Arrays;
import java.util.List;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StockPhrase;

/// What the phrases that come with the product are called.
final class StockNames {
    private StockNames() {}

    static List<SoundView.Stock> all(Language language) {
        return Arrays.stream(StockPhrase.values())
                .map(phrase -> new SoundView.Stock(phrase.tag(), name(phrase, language)))
                .toList();
    }

    private static String name(StockPhrase phrase, Language language) {
        return switch (language) {
            case RUSSIAN -> russian(phrase);
            case ENGLISH -> english(phrase);
        };
    }

    private static String russian(StockPhrase phrase) {
        return switch (phrase) {
            case GREETING -> "Приветствие";
            case OFF_HOURS -> "Мы сейчас не работаем";
            case HOLIDAY -> "Сегодня выходной";
            case MENU -> "Выберите цифру";
            case WRONG_KEY -> "Такой цифры нет";
            case PLEASE_HOLD -> "Подождите, пожалуйста";
            case VOICEMAIL -> "Оставьте сообщение";
            case GOODBYE -> "До свидания";
            case SORRY -> "Извините, ответить не удалось";
            case BEEP -> "Сигнал";
        };
    }

    private static String english(StockPhrase phrase) {
        return switch (phrase) {
            case GREETING -> "Greeting";
            case OFF_HOURS -> "We are closed now";
            case HOLIDAY -> "Today is a holiday";
            case MENU -> "Choose a key";
            case WRONG_KEY -> "There is no such key";
            case PLEASE_HOLD -> "Please hold";
            case VOICEMAIL -> "Leave a message";
            case GOODBYE -> "Goodbye";
            case SORRY -> "Sorry, nobody could answer";
            case BEEP -> "Beep";
        };
    }
}
