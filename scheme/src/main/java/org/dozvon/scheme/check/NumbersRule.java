package org.dozvon.scheme.check;

import java.util.stream.Collectors;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;

/// A number that customers dial is there once, leads to a scheme that exists, and its reserve is another number.
final class NumbersRule implements TenantRule {
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
