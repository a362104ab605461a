package org.dozvon.scheme.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;

/// A number that customers dial is there once, leads to a scheme that exists, and its reserve is another number.
final class NumbersRule implements TenantRule {
    private static void checkLimit(DialledNumber number, Set<SchemeId> schemes, Findings findings) {
        var limit = number.limit();
        if (limit == null) {
            return;
        }
        if (limit.calls() != null && (limit.calls() < 1 || limit.calls() > Limits.CALLS_AT_ONCE)) {
            findings.error(
                    null,
                    "number-limit-out-of-range",
                    "Номер " + number.number() + ": одновременных звонков от 1 до " + Limits.CALLS_AT_ONCE
                            + ", а указано " + limit.calls() + ". Поставьте, например, 10.",
                    "Number " + number.number() + ": it takes 1 to " + Limits.CALLS_AT_ONCE + " calls at once, but "
                            + limit.calls() + " are set. Set 10, for example.");
        }
        if (limit.overflow() != null && !schemes.contains(limit.overflow())) {
            findings.error(
                    null,
                    "number-overflow-unknown",
                    "Номер " + number.number()
                            + ": схемы для звонков сверх предела нет в работе. Опубликуйте её или выберите другую.",
                    "Number " + number.number()
                            + ": the scheme for calls above the limit is not live. Publish it or choose another.");
        }
        if (limit.overflow() != null && limit.overflow().equals(number.scheme())) {
            findings.error(
                    null,
                    "number-overflow-same",
                    "Номер " + number.number()
                            + ": звонки сверх предела идут в ту же схему, и предел ничего не меняет. Выберите другую.",
                    "Number " + number.number()
                            + ": calls above the limit go to the same scheme, so the limit changes nothing. Choose"
                            + " another.");
        }
    }

    @Override
    public void check(Tenant tenant, Findings findings) {
        Repeats.of(tenant.numbers(), DialledNumber::number)
                .forEach(number -> findings.error(
                        null,
                        "number-repeated",
                        "Номер " + number + " указан дважды. Уберите один из них.",
                        "Number " + number + " is there twice. Remove one of them."));
        var schemes = tenant.schemes().stream().map(Scheme::id).collect(Collectors.toSet());
        var own = tenant.numbers().stream().map(DialledNumber::number).collect(Collectors.toSet());
        for (var number : tenant.numbers()) {
            if (number.scheme() != null && !schemes.contains(number.scheme())) {
                findings.error(
                        null,
                        "number-scheme-unknown",
                        "Номер " + number.number()
                                + " ведёт в схему, которой нет в работе. Опубликуйте схему или выберите другую.",
                        "Number " + number.number()
                                + " leads to a scheme that is not live. Publish the scheme or choose another.");
            }
            checkLimit(number, schemes, findings);
            if (number.scheme() == null) {
                findings.warning(
                        null,
                        "number-without-scheme",
                        "Номер " + number.number()
                                + " никуда не ведёт: звонящий услышит извинение. Выберите для него схему.",
                        "Number " + number.number()
                                + " leads nowhere, so callers hear an apology. Choose a scheme for it.");
            }
            if (number.reserve() != null && own.contains(number.reserve())) {
                findings.error(
                        null,
                        "number-reserve-own",
                        "Резерв номера " + number.number()
                                + " — ваш собственный номер, звонок вернётся сюда же. Укажите мобильный.",
                        "The reserve of " + number.number()
                                + " is your own number, so the call comes back here. Choose a mobile.");
            }
        }
    }
}
