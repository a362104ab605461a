package org.dozvon.scheme.check;

import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallVariables;

/// A question has time, takes digits, and keeps them where other steps find them.
final class AskRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(AskStep.class).forEach(ask -> check(drawing, ask, findings));
    }

    private static void check(Drawing drawing, AskStep ask, Findings findings) {
        if (!CallVariables.isOwnName(ask.variable())) {
            findings.error(
                    drawing,
                    ask,
                    "variable-name-invalid",
                    "имя переменной «" + Text.start(ask.variable())
                            + "» не подходит. Латинские буквы, цифры и _, с буквы, например order.",
                    "“" + Text.start(ask.variable())
                            + "” cannot name a variable. Use lower-case letters, digits and _, such as order.");
        }
        if (ask.minDigits() < 1 || ask.maxDigits() < ask.minDigits() || ask.maxDigits() > Limits.DIGITS_MAX) {
            findings.error(
                    drawing,
                    ask,
                    "ask-digits-out-of-range",
                    "цифр может быть от 1 до " + Limits.DIGITS_MAX
                            + ", наименьшее число — не больше наибольшего. Исправьте.",
                    "there are 1 to " + Limits.DIGITS_MAX
                            + " digits, and the least is not above the most. Correct them.");
        }
        if (ask.waitSeconds() < Limits.WAIT_SECONDS_MIN || ask.waitSeconds() > Limits.WAIT_SECONDS_MAX) {
            findings.error(
                    drawing,
                    ask,
                    "ask-wait-out-of-range",
                    "ждать цифры можно от 1 до 30 секунд, а указано " + ask.waitSeconds() + ". Поставьте, например, 7.",
                    "a question waits 1 to 30 seconds, but this one says " + ask.waitSeconds()
                            + ". Set 7, for example.");
        }
        if (ask.attempts() < 1 || ask.attempts() > Limits.ATTEMPTS_MAX) {
            findings.error(
                    drawing,
                    ask,
                    "ask-attempts-out-of-range",
                    "попыток может быть от 1 до 5, а указано " + ask.attempts() + ". Поставьте, например, 2.",
                    "a question has 1 to 5 attempts, but this one says " + ask.attempts() + ". Set 2, for example.");
        }
    }
}
