package org.dozvon.scheme.check;

import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;

/// An inside number leads to one thing that is there, stands beside the extensions of people, and is nobody's for help.
final class InsideNumbersRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        if (tenant.inside().size() > Limits.INSIDE_NUMBERS) {
            findings.error(
                    null,
                    "inside-numbers-too-many",
                    "Внутренних номеров больше " + Limits.INSIDE_NUMBERS + ". Уберите лишние.",
                    "There are more than " + Limits.INSIDE_NUMBERS + " inside numbers. Remove some.");
        }
        Repeats.of(tenant.inside(), InsideNumber::extension)
                .forEach(number -> error(
                        findings,
                        number,
                        "inside-number-repeated",
                        "заведён дважды. Уберите один.",
                        "is there twice. Remove one."));
        tenant.inside().forEach(number -> check(tenant, number, findings));
    }

    private static void check(Tenant tenant, InsideNumber number, Findings findings) {
        var digits = number.extension();
        if (!InsideDigits.areOne(digits)) {
            error(
                    findings,
                    digits,
                    "inside-number-malformed",
                    "— не от 2 до 6 цифр, первая из которых не 0. Исправьте его, например на 600.",
                    "is not 2 to 6 digits of which the first is not 0. Correct it, to 600 for example.");
        }
        if (InsideDigits.callForHelp(digits)) {
            error(
                    findings,
                    digits,
                    "inside-number-of-help",
                    "— номер экстренной службы. Выберите другой, например 600.",
                    "calls for help. Choose another, 600 for example.");
        }
        if (isTaken(tenant, digits)) {
            error(
                    findings,
                    digits,
                    "inside-number-taken",
                    "— уже добавочный сотрудника. Дайте другой.",
                    "is a person's extension. Choose another.");
        }
        if (!leadsSomewhere(tenant, number)) {
            error(
                    findings,
                    digits,
                    "inside-number-leads-nowhere",
                    "ведёт к тому, чего больше нет. Уберите его или выберите другое.",
                    "leads to something that is gone. Remove it, or choose something else.");
        }
    }

    private static boolean isTaken(Tenant tenant, String digits) {
        return tenant.people().stream().anyMatch(person -> person.extension().equals(digits))
                || tenant.accounts().stream()
                        .anyMatch(account -> account.account().equals(digits));
    }

    private static boolean leadsSomewhere(Tenant tenant, InsideNumber number) {
        return number.queue() != null
                ? tenant.queues().stream().map(Queue::id).anyMatch(number.queue()::equals)
                : tenant.schemes().stream().map(Scheme::id).anyMatch(id -> id.equals(number.scheme()));
    }

    private static void error(Findings findings, String digits, String code, String russian, String english) {
        findings.error(
                null,
                code,
                "Внутренний номер " + Text.start(digits) + " " + russian,
                "Inside number " + Text.start(digits) + " " + english);
    }
}
