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
            case CONFIRM -> "Вам звонок, чтобы ответить, нажмите 1";
            case CALLBACK -> "Нажмите 1, и мы перезвоним";
            case CALLBACK_PROMISED -> "Мы вам перезвоним";
            case SPELL_NAME -> "Наберите имя на клавишах";
            case NO_SUCH_NAME -> "Такого имени нет";
            case SEVERAL_NAMES -> "Таких несколько, наберите больше букв";
            case ENTER_PIN -> "Введите ПИН-код";
            case WRONG_PIN -> "ПИН-код неверный";
            case ENTER_NUMBER -> "Наберите номер";
            case ENTER_DIGITS -> "Наберите цифры";
            case TRANSFERRING -> "Переводим ваш звонок";
            case RECORDED -> "Разговор записывается";
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
            case CONFIRM -> "A call for you, press 1 to accept";
            case CALLBACK -> "Press 1 and we call you back";
            case CALLBACK_PROMISED -> "We will call you back";
            case SPELL_NAME -> "Spell the name on the keys";
            case NO_SUCH_NAME -> "There is no such name";
            case SEVERAL_NAMES -> "There are several, spell more letters";
            case ENTER_PIN -> "Enter your PIN";
            case WRONG_PIN -> "The PIN is wrong";
            case ENTER_NUMBER -> "Dial the number";
            case ENTER_DIGITS -> "Enter the digits";
            case TRANSFERRING -> "You are being transferred";
            case RECORDED -> "This call is recorded";
        };
    }
}
