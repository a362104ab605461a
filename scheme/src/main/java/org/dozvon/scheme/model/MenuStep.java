package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Plays a prompt and waits for one key. A key in the list leaves by its own name. After `attempts` tries it leaves by
/// `no-input` when the last try had no key, by `wrong-input` when it had one that is not in the list.
public record MenuStep(
        StepId id,
        String label,
        Prompt prompt,
        List<MenuKey> keys,
        int waitSeconds,
        int attempts,
        Map<String, StepId> exits)
        implements Step {
    public static final String NO_INPUT = "no-input";
    public static final String WRONG_INPUT = "wrong-input";

    public MenuStep {
        label = Exits.label(label);
        keys = List.copyOf(keys);
        exits = Exits.copied(exits);
    }
}
