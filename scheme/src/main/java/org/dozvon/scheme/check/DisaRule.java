package org.dozvon.scheme.check;

import java.util.regex.Pattern;
import org.dozvon.scheme.model.DisaStep;

/// Calling out from outside costs money: it takes a PIN, few attempts, and numbers that are allowed one
/// by one.
final class DisaRule implements Rule {
    private static final Pattern ENTRY = Pattern.compile("\\+[1-9][0-9]{0,14}\\*?");

    /// A country's code at least: `+*` is the whole world, its most expensive numbers too.
    private static final Pattern TOO_WIDE = Pattern.compile("\\+[1-9]?\\*");

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(DisaStep.class).forEach(disa -> check(drawing, disa, findings));
    }

    private static void check(Drawing drawing, DisaStep disa, Findings findings) {
        if (!disa.pin().isWellFormed()) {
            findings.error(
                    drawing,
                    disa,
                    "disa-pin-missing",
                    "ПИН-код не задан. Задайте ПИН-код от 6 до 12 цифр.",
                    "there is no PIN. Set one of 6 to 12 digits.");
        }
        if (disa.attempts() < 1 || disa.attempts() > Limits.PIN_ATTEMPTS_MAX) {
            findings.error(
                    drawing,
                    disa,
                    "disa-attempts-out-of-range",
                    "попыток ввести ПИН-код может быть от 1 до 3, а указано " + disa.attempts() + ". Поставьте 3.",
                    "a PIN can be tried 1 to 3 times, but here it says " + disa.attempts() + ". Set 3.");
        }
        if (disa.timeoutSeconds() < Limits.RING_SECONDS_MIN || disa.timeoutSeconds() > Limits.RING_SECONDS_MAX) {
            findings.error(
                    drawing,
                    disa,
                    "ring-timeout-out-of-range",
                    "звонить можно от 5 до 120 секунд, а указано " + disa.timeoutSeconds()
                            + ". Поставьте, например, 45.",
                    "it rings 5 to 120 seconds, but here it says " + disa.timeoutSeconds() + ". Set 45, for example.");
        }
        var malformed =
                disa.allowed().stream().anyMatch(entry -> !ENTRY.matcher(entry).matches());
        if (malformed || disa.allowed().size() > Limits.ALLOWED_NUMBERS) {
            findings.error(
                    drawing,
                    disa,
                    "disa-allowed-malformed",
                    "разрешённые номера написаны с ошибкой. Пишите +7812* или +79031234567.",
                    "allowed numbers are malformed. Write +4420* or +442071230001.");
        } else if (disa.allowed().stream()
                .anyMatch(entry -> TOO_WIDE.matcher(entry).matches())) {
            findings.warning(
                    drawing,
                    disa,
                    "disa-allowed-wide",
                    "разрешены целые страны: узнавший ПИН-код наговорит на большую сумму. Сузьте список.",
                    "whole countries are allowed: whoever learns the PIN runs up a large bill. Narrow the list.");
        }
    }
}
