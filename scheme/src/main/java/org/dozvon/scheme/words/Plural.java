package org.dozvon.scheme.words;

/// A number with its noun. Russian nouns have three forms: 1 секунда, 2 секунды, 5 секунд; and 11 to 14
/// are like 5.
enum Plural {
    SECONDS("секунда", "секунды", "секунд", "second"),
    /// As the object of a verb: ждём 21 секунду.
    SECONDS_LONG("секунду", "секунды", "секунд", "second"),
    MINUTES("минута", "минуты", "минут", "minute"),
    /// After "до" and "больше": до 21 секунды, до 5 секунд.
    SECONDS_UP_TO("секунды", "секунд", "секунд", "second"),
    MINUTES_UP_TO("минуты", "минут", "минут", "minute"),
    ATTEMPTS("попытка", "попытки", "попыток", "attempt"),
    ROUNDS("круг", "круга", "кругов", "round"),
    DAYS("день", "дня", "дней", "day"),
    DIGITS("цифру", "цифры", "цифр", "digit"),
    DIGITS_UP_TO("цифры", "цифр", "цифр", "digit");

    private final String one;
    private final String few;
    private final String many;
    private final String english;

    Plural(String one, String few, String many, String english) {
        this.one = one;
        this.few = few;
        this.many = many;
        this.english = english;
    }

    String russian(int count) {
        return count + " " + russianNoun(count);
    }

    String english(int count) {
        return count + " " + english + (count == 1 ? "" : "s");
    }

    private String russianNoun(int count) {
        var tens = count % 100;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        return switch (count % 10) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }
}
