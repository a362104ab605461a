package org.dozvon.router.phone;

import java.util.Comparator;
import java.util.Optional;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.HomeNumbers;
import org.jspecify.annotations.Nullable;

/// Whether somebody may call a number, and which number of the company they show.
public record OutgoingRules(TenantPlan plan) {
    /// What becomes of the digits.
    public sealed interface Verdict {
        /// Always goes out.
        ///
        /// @param shown null when the company has no number
        record Emergency(String digits, @Nullable PhoneNumber shown) implements Verdict {}

        record Goes(PhoneNumber to, PhoneNumber shown) implements Verdict {}

        /// @param shown null when the company has no number
        record Refused(PhoneNumber to, @Nullable PhoneNumber shown) implements Verdict {}
    }

    /// Empty when the digits are no number that could be called.
    public Optional<Verdict> of(PersonId person, String digits) {
        var shown = shown(person);
        var home = shown.flatMap(Numbering::country).orElse(Numbering.NOWHERE);
        return Numbering.emergency(digits, home)
                .<Verdict>map(help -> new Verdict.Emergency(help, shown.orElse(null)))
                .or(() -> Numbering.read(digits, home).map(reading -> verdict(person, reading, shown, home)));
    }

    private Verdict verdict(PersonId person, Numbering.Reading to, Optional<PhoneNumber> shown, String home) {
        return shown.isPresent() && isAllowed(person, to, home)
                ? new Verdict.Goes(to.number(), shown.get())
                : new Verdict.Refused(to.number(), shown.orElse(null));
    }

    private boolean isAllowed(PersonId person, Numbering.Reading to, String home) {
        var rules = rules();
        var number = to.number().value();
        boolean isAbroad = HomeNumbers.areAbroad(number);
        return !rules.barred().contains(person)
                && !to.isDear()
                && ((!isAbroad && isOf(to.country(), home, rules))
                        || rules.prefixes().stream()
                                .filter(prefix -> !isAbroad || HomeNumbers.areAbroad(prefix))
                                .anyMatch(number::startsWith));
    }

    private static boolean isOf(String country, String home, Outgoing rules) {
        return country.equals(home) || rules.countries().contains(country);
    }

    /// The company's own alone: whoever is chosen and was given up since counts for nothing.
    private Optional<PhoneNumber> shown(PersonId person) {
        var rules = rules();
        return Optional.ofNullable(rules.numbers().get(person.value()))
                .filter(this::isOwn)
                .or(() -> Optional.ofNullable(rules.number()).filter(this::isOwn))
                .or(this::first);
    }

    private boolean isOwn(PhoneNumber number) {
        return plan.number(number) != null;
    }

    private Optional<PhoneNumber> first() {
        return plan.numbers().values().stream().map(number -> number.number()).min(Comparator.naturalOrder());
    }

    Outgoing rules() {
        var decided = plan.outgoing();
        return decided == null ? Outgoing.USUAL : decided;
    }
}
