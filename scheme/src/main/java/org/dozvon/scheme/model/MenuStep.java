package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays a prompt and waits for one key. A key in the list leaves by its own name. After `attempts` tries
/// it leaves by `no-input` when the last try had no key, by `wrong-input` when it had one that is not in
/// the list.
///
/// @param direct    an extension rings its owner; null where none may be dialled
/// @param directory a key asks for a name; null where none does
public record MenuStep(
        StepId id,
        String label,
        Prompt prompt,
        List<MenuKey> keys,
        int waitSeconds,
        int attempts,
        @Nullable DirectDial direct,
        @Nullable NameDirectory directory,
        Map<String, StepId> exits)
        implements Step {
    public static final String NO_INPUT = "no-input";
    public static final String WRONG_INPUT = "wrong-input";

    /// Where a menu rings people itself: whom the caller chose did not answer.
    public static final String EXTENSION_UNANSWERED = "extension-unanswered";

    public MenuStep {
        label = Exits.label(label);
        keys = List.copyOf(keys);
        exits = Exits.copied(exits);
    }

    public MenuStep(
            StepId id,
            String label,
            Prompt prompt,
            List<MenuKey> keys,
            int waitSeconds,
            int attempts,
            Map<String, StepId> exits) {
        this(id, label, prompt, keys, waitSeconds, attempts, null, null, exits);
    }

    /// Whether a call can be answered inside the menu.
    public boolean ringsPeople() {
        return direct != null || directory != null;
    }
}
