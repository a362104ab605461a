package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPeople;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Asks the caller, and understands what they press.
final class Asking {
    private static final int BETWEEN_DIGITS_MILLIS = 2_000;
    private static final int NAME_WAIT_MILLIS = 7_000;
    private static final int NUMBER_WAIT_MILLIS = 10_000;
    private static final int LONGEST_NAME = 15;
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_PIN = 12;

    private final CallState call;

    Asking(CallState call) {
        this.call = call;
    }

    /// What came of a menu.
    sealed interface Choice {
        /// @param index of the key
        record Key(int index) implements Choice {}

        record Person(List<List<PlanLeg>> waves) implements Choice {}

        /// A queue or a scheme, by its inside number.
        record Inside(Graph graph) implements Choice {}

        record Nothing() implements Choice {}

        record Wrong() implements Choice {}
    }

    Choice menu(PlanStep.Menu menu) {
        for (int attempt = 1; ; attempt++) {
            var choice = menu.people() == null ? key(menu) : keyOrPerson(menu, menu.people());
            var decided = !(choice instanceof Choice.Nothing || choice instanceof Choice.Wrong);
            if (decided || attempt >= menu.attempts()) {
                return choice;
            }
            if (choice instanceof Choice.Wrong) {
                call.line().play(call.stock(StockPhrase.WRONG_KEY));
            }
        }
    }

    private Choice key(PlanStep.Menu menu) {
        return switch (call.line().collect(call.spoken(menu.prompt()), menu.waitMillis(), menu.keys())) {
            case Keys.None _ -> new Choice.Nothing();
            case Keys.Wrong _ -> new Choice.Wrong();
            case Keys.Pressed(char key) -> chosen(menu.keys().indexOf(key));
        };
    }

    private static Choice chosen(int index) {
        return index < 0 ? new Choice.Wrong() : new Choice.Key(index);
    }

    private Choice keyOrPerson(PlanStep.Menu menu, PlanPeople people) {
        var rules =
                new DigitRules(longest(people), menu.waitMillis(), BETWEEN_DIGITS_MILLIS, hashIsNoKey(menu, people));
        var pressed = call.line().digits(call.spoken(menu.prompt()), rules);
        if (pressed.isEmpty()) {
            return new Choice.Nothing();
        }
        if (pressed.length() == 1 && menu.keys().contains(pressed)) {
            return chosen(menu.keys().indexOf(pressed));
        }
        if (pressed.equals(people.nameKey())) {
            return named(people);
        }
        return people.extensions().stream()
                .filter(extension -> extension.digits().equals(pressed))
                .findFirst()
                .<Choice>map(extension -> new Choice.Person(extension.waves()))
                .or(() -> inside(people, pressed))
                .orElseGet(Choice.Wrong::new);
    }

    private Optional<Choice> inside(PlanPeople people, String pressed) {
        return people.inside().contains(pressed)
                ? call.plan().insideGraph(pressed).map(Choice.Inside::new)
                : Optional.empty();
    }

    private static boolean hashIsNoKey(PlanStep.Menu menu, PlanPeople people) {
        return !menu.keys().contains("#") && !"#".equals(people.nameKey());
    }

    private static int longest(PlanPeople people) {
        return Stream.concat(people.extensions().stream().map(PlanPeople.Extension::digits), people.inside().stream())
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    /// Asks again, once, when several names begin like that.
    private Choice named(PlanPeople people) {
        var rules = new DigitRules(LONGEST_NAME, NAME_WAIT_MILLIS, BETWEEN_DIGITS_MILLIS, true);
        var spelled = call.line().digits(call.stock(StockPhrase.SPELL_NAME), rules);
        var found = beginning(people, spelled);
        if (found.size() > 1) {
            var longer = call.line().digits(call.stock(StockPhrase.SEVERAL_NAMES), rules);
            found = longer.isEmpty() ? List.of() : beginning(people, longer);
        }
        if (found.size() == 1) {
            return new Choice.Person(found.getFirst().waves());
        }
        call.line().play(call.stock(StockPhrase.NO_SUCH_NAME));
        return new Choice.Nothing();
    }

    private static List<PlanPeople.Named> beginning(PlanPeople people, String spelled) {
        return spelled.isEmpty()
                ? List.of()
                : people.names().stream()
                        .filter(name -> name.spelled().stream().anyMatch(word -> word.startsWith(spelled)))
                        .toList();
    }

    /// @param digits null when none were given that do
    record Asked(@Nullable String digits, boolean wrong) {}

    Asked ask(PlanStep.Ask ask) {
        var rules = new DigitRules(ask.maxDigits(), ask.waitMillis(), Math.min(ask.waitMillis(), 4_000), true);
        for (int attempt = 1; ; attempt++) {
            var digits = call.line().digits(call.spoken(ask.prompt()), rules);
            var enough = digits.length() >= ask.minDigits() && digits.chars().allMatch(Character::isDigit);
            if (enough || attempt >= ask.attempts()) {
                return enough ? new Asked(digits, false) : new Asked(null, !digits.isEmpty());
            }
            if (!digits.isEmpty()) {
                call.line().play(call.stock(StockPhrase.WRONG_KEY));
            }
        }
    }

    /// Whether the caller took the offer.
    boolean callback(PlanStep.Callback callback, StepPointer pointer) {
        var number = call.line().caller();
        if (number == null
                || !(call.line().collect(call.spoken(callback.prompt()), callback.waitMillis(), callback.key())
                        instanceof Keys.Pressed)) {
            return false;
        }
        promiseCallback(pointer, number, due(callback.calendar()));
        return true;
    }

    /// By the hours of the company, whichever of its calendars opens first. Nothing to a caller whose number is hidden.
    void promiseCallback(StepPointer pointer) {
        var number = call.line().caller();
        if (number != null) {
            promiseCallback(pointer, number, firstOpening());
        }
    }

    /// At the place that they keep.
    void promiseCallback(StepPointer pointer, Instant due) {
        var number = call.line().caller();
        if (number != null) {
            promiseCallback(pointer, number, due);
        }
    }

    private void promiseCallback(StepPointer pointer, String number, Instant due) {
        call.world().notices().promiseCallback(pointer, number, due);
        call.line().play(call.stock(StockPhrase.CALLBACK_PROMISED));
    }

    private record Opening(int calendar, Instant at) {}

    /// At once, when none opens within a year.
    private Instant firstOpening() {
        var now = call.line().now();
        return IntStream.range(0, call.plan().plan().calendars().size())
                .mapToObj(calendar -> new Opening(calendar, call.plan().nextOpening(calendar, now)))
                .filter(opening -> call.plan().hoursAt(opening.calendar(), opening.at()) >= 0)
                .map(Opening::at)
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    private Instant due(@Nullable Integer calendar) {
        var now = call.line().now();
        return calendar == null ? now : call.plan().nextOpening(calendar, now);
    }

    boolean pin(PlanStep.Disa disa, StepPointer pointer) {
        var standings = call.world().standings();
        var rules = new DigitRules(LONGEST_PIN, NUMBER_WAIT_MILLIS, BETWEEN_DIGITS_MILLIS, true);
        for (int attempt = 1; attempt <= disa.attempts(); attempt++) {
            var digits = call.line().digits(call.spoken(disa.prompt()), rules);
            // Asked and compared all the same, so that a locked door does not look unlike a wrong key.
            if (disa.pin().matches(digits) && standings.mayTryPin(pointer.scheme(), pointer.step())) {
                return true;
            }
            if (!digits.isEmpty()) {
                standings.pinRefused(pointer.scheme(), pointer.step());
                call.line().play(call.stock(StockPhrase.WRONG_PIN));
            }
        }
        return false;
    }

    /// What somebody may dial who knows the pin.
    sealed interface Dialled {
        record Phones(List<List<PlanLeg>> waves) implements Dialled {}

        record Inside(Graph graph) implements Dialled {}

        record Refused() implements Dialled {}
    }

    /// @param allowed beginnings of outside numbers, made ready with the plan
    Dialled number(PlanStep.Disa disa, PhoneRanges allowed) {
        var rules = new DigitRules(LONGEST_NUMBER, NUMBER_WAIT_MILLIS, 3_000, true);
        var dialled = call.line().digits(call.stock(StockPhrase.ENTER_NUMBER), rules);
        var destinations = new Destinations(call);
        var waves = destinations
                .inside(dialled, disa.timeoutSeconds())
                .or(() -> destinations
                        .outside(dialled)
                        .filter(number -> allowed.holds(PhoneRanges.code(number.value())))
                        .map(number -> Destinations.phone(number, disa.timeoutSeconds())))
                .filter(found -> !found.isEmpty());
        return waves.<Dialled>map(Dialled.Phones::new)
                .or(() -> call.plan().insideGraph(dialled).map(Dialled.Inside::new))
                .orElseGet(Dialled.Refused::new);
    }
}
