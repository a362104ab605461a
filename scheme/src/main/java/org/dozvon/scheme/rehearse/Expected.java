package org.dozvon.scheme.rehearse;

import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.jspecify.annotations.Nullable;

/// What is expected of a call; what is null may be anything.
///
/// @param ending  how it ends
/// @param rang    who rings, in order; those of one entry ring together. People by id, else account or outside number
/// @param path    steps that the call passes, in order; it may pass others between them
/// @param heard   prompts that the caller hears, in order; others may sound between them
/// @param message where a voicemail is left
public record Expected(
        @Nullable CallEnd ending,
        @Nullable List<List<String>> rang,
        @Nullable List<Place> path,
        @Nullable List<Prompt> heard,
        @Nullable Message message) {
    public static final int MOST_WAVES = 100;
    public static final int MOST_STEPS = 300;

    public Expected {
        rang = rang == null
                ? null
                : rang.stream().map(wave -> wave.stream().sorted().toList()).toList();
        path = path == null ? null : List.copyOf(path);
        heard = heard == null ? null : List.copyOf(heard);
        Must.hold(
                ending != null || rang != null || path != null || heard != null || message != null,
                "a test to expect something: an ending, who rings, steps, prompts or a voicemail");
        if (rang != null) {
            Must.fit(rang, MOST_WAVES, "waves");
            rang.forEach(wave -> Must.fit(wave, MOST_WAVES, "phones in a wave"));
            Must.hold(
                    rang.stream().flatMap(List::stream).allMatch(SavedCall::isWhom),
                    "people by their id, else accounts or numbers");
        }
        Must.fit(path == null ? List.of() : path, MOST_STEPS, "steps");
        Must.fit(heard == null ? List.of() : heard, MOST_STEPS, "prompts");
    }

    /// @param mailbox whose, null for the company's
    public record Message(@Nullable PersonId mailbox) {}
}
