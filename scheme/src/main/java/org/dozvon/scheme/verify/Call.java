package org.dozvon.scheme.verify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// A call told as one tells it to a person: when, who, what they press, what the phones do, and what comes of it.
///
/// @param caller  null when the number is hidden
/// @param moment  null where every moment is like another
/// @param rings   whether phones are part of the story
/// @param phones  those that behave otherwise than the others
/// @param names   of people by their ids
/// @param trail   the call as it was played
record Call(
        @Nullable String caller,
        @Nullable Instant moment,
        ZoneId zone,
        List<String> keys,
        boolean speaks,
        boolean rings,
        Map<String, Example.Phone> phones,
        Example.Phone others,
        Map<String, String> names,
        Trail trail) {
    String told(Language language) {
        return switch (language) {
            case RUSSIAN -> new RussianCall(this).told();
            case ENGLISH -> new EnglishCall(this).told();
        };
    }

    /// Whether the caller was asked to press something, and did not.
    boolean pressesNothing() {
        return keys.isEmpty() && trail.events().stream().anyMatch(TrailEvent.PressedNothing.class::isInstance);
    }

    /// The key that is pressed at each question; null when they differ or one only is pressed.
    @Nullable
    String sameKey() {
        return keys.size() > 2 && keys.stream().distinct().count() == 1 ? keys.getFirst() : null;
    }

    String name(String whom) {
        return names.getOrDefault(whom, whom);
    }

    /// Whether the last thing in the call was a word to the caller.
    boolean endsWithAWord() {
        var events = trail.events();
        return events.size() >= 2 && events.get(events.size() - 2) instanceof TrailEvent.Heard;
    }
}
