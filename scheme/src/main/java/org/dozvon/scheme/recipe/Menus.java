package org.dozvon.scheme.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.recipe.Answered.Branch;
import org.dozvon.scheme.words.Bilingual;

/// A menu with a person behind each key. Who presses nothing gets the first.
final class Menus {
    static final String ID = "menu";

    private static final int WAIT_SECONDS = 5;
    private static final int ATTEMPTS = 2;
    private static final int RING_SECONDS = 25;

    private Menus() {}

    /// @param next where nobody answers
    static void add(Sketch sketch, List<Branch> branches, String next) {
        var keys = new ArrayList<MenuKey>();
        var exits = new HashMap<String, StepId>();
        for (var number = 1; number <= branches.size(); number++) {
            keys.add(new MenuKey(
                    Integer.toString(number), branches.get(number - 1).label()));
            exits.put(Integer.toString(number), step(number));
        }
        exits.put(MenuStep.NO_INPUT, step(1));
        exits.put(MenuStep.WRONG_INPUT, step(1));
        var prompt = new Prompt.Stock(StockPhrase.MENU);
        sketch.add(new MenuStep(new StepId(ID), "", prompt, keys, WAIT_SECONDS, ATTEMPTS, exits));
        rings(sketch, branches, next);
    }

    /// A ring step for each branch: `ring-1`, `ring-2` …
    static void rings(Sketch sketch, List<Branch> branches, String next) {
        for (var number = 1; number <= branches.size(); number++) {
            var branch = branches.get(number - 1);
            var id = step(number).value();
            var person = List.of(branch.person());
            sketch.ring(id, branch.label(), RingStrategy.SEQUENTIAL, RING_SECONDS, person, next);
        }
    }

    /// @param when says when the call comes
    static void tests(Sketch sketch, List<Branch> branches, PersonId mailbox, UnaryOperator<Example> when) {
        for (var number = 1; number <= branches.size(); number++) {
            var key = Integer.toString(number);
            var branch = branches.get(number - 1);
            var name = new Bilingual("Нажали " + key + ": " + branch.label(), "Pressed " + key + ": " + branch.label());
            sketch.test(
                    "key-" + key,
                    name,
                    call -> when.apply(call)
                            .presses(key)
                            .answers(branch.person())
                            .talked()
                            .rangInTurn(List.of(branch.person()))
                            .passes(ID, step(Integer.parseInt(key)).value()));
        }
        sketch.test(
                "nothing",
                new Bilingual("Ничего не нажали, никто не ответил", "Nothing pressed, nobody answers"),
                call -> when.apply(call)
                        .rangInTurn(List.of(branches.getFirst().person()))
                        .message(mailbox));
    }

    static StepId step(int number) {
        return new StepId("ring-" + number);
    }
}
