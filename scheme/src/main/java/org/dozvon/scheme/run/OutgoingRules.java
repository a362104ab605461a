package org.dozvon.scheme.run;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// Whether somebody may call a number, and which number of the company they show.
///
/// @param own numbers of the company
public record OutgoingRules(Outgoing rules, Set<PhoneNumber> own) {
    /// Seven digits and the plus.
    private static final int SHORTEST = 8;

    /// Why a caller is not sent to a number outside.
    public enum Refusal {
        /// Of nobody, in any country.
        NO_NUMBER,
        /// The call would come in again as another caller.
        OWN,
        /// Whoever asks may call nobody outside.
        BARRED,
        /// Abroad, or dear.
        NOT_ALLOWED
    }

    public OutgoingRules {
        own = Set.copyOf(own);
    }

    public static OutgoingRules of(TenantPlan plan) {
        var decided = plan.outgoing();
        return new OutgoingRules(
                decided == null ? Outgoing.USUAL : decided,
                plan.numbers().values().stream().map(PlanNumber::number).collect(Collectors.toSet()));
    }

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
    public Optional<Verdict> verdict(PersonId person, String digits) {
        var shown = shown(person);
        var home = shown.flatMap(Numbering::country).orElse(Numbering.NOWHERE);
        return Numbering.emergency(digits, home)
                .<Verdict>map(help -> new Verdict.Emergency(help, shown.orElse(null)))
                .or(() -> Numbering.read(digits, home).map(reading -> verdict(person, reading, shown, home)));
    }

    /// Why somebody of the company may not send a caller there. They may to ordinary numbers at home of any number
    /// of the company alone, whatever else is allowed: such a talk counts for no limit of calls out. Null when they
    /// may.
    ///
    /// @param person null when whoever asks is none of the people, or not known
    public @Nullable Refusal refusal(@Nullable PersonId person, PhoneNumber to) {
        if (own.contains(to)) {
            return Refusal.OWN;
        }
        if (to.value().length() < SHORTEST
                || Numbering.read(to.value(), Numbering.NOWHERE).isEmpty()) {
            return Refusal.NO_NUMBER;
        }
        if (person != null && rules.barred().contains(person)) {
            return Refusal.BARRED;
        }
        return own.stream().anyMatch(one -> HomeNumbers.reach(one, to)) ? null : Refusal.NOT_ALLOWED;
    }

    private Verdict verdict(PersonId person, Numbering.Reading to, Optional<PhoneNumber> shown, String home) {
        return shown.isPresent() && !rules.barred().contains(person) && isAllowed(to, home)
                ? new Verdict.Goes(to.number(), shown.get())
                : new Verdict.Refused(to.number(), shown.orElse(null));
    }

    private boolean isAllowed(Numbering.Reading to, String home) {
        var number = to.number().value();
        boolean isAbroad = HomeNumbers.areAbroad(number);
        return !to.isDear()
                && ((!isAbroad && isOf(to.country(), home))
                        || rules.prefixes().stream()
                                .filter(prefix -> !isAbroad || HomeNumbers.areAbroad(prefix))
                                .anyMatch(number::startsWith));
    }

    private boolean isOf(String country, String home) {
        return country.equals(home) || rules.countries().contains(country);
    }

    /// The company's own alone: whoever is chosen and was given up since counts for nothing.
    private Optional<PhoneNumber> shown(PersonId person) {
        return Optional.ofNullable(rules.numbers().get(person.value()))
                .filter(this::isOwn)
                .or(() -> Optional.ofNullable(rules.number()).filter(this::isOwn))
                .or(this::first);
    }

    private boolean isOwn(PhoneNumber number) {
        return own.contains(number);
    }

    private Optional<PhoneNumber> first() {
        return own.stream().min(Comparator.naturalOrder());
    }
}
