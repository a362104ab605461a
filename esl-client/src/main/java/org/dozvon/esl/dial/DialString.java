package org.dozvon.esl.dial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dozvon.esl.command.Argument;

/// Whom to ring, and in which order: the groups one after another, the legs of a group at the same time. The first to
/// answer wins.
public record DialString(DialVariables variables, List<List<Leg>> groups) {
    // The switch's own limit of one attempt.
    private static final int MAXIMUM_LEGS = 128;

    public DialString {
        groups = groups.stream().map(List::copyOf).toList();
        int legs = groups.stream().mapToInt(List::size).sum();
        if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty) || legs > MAXIMUM_LEGS) {
            throw new IllegalArgumentException("Expected 1 to %d legs in groups that are not empty, but got %d in %d."
                    .formatted(MAXIMUM_LEGS, legs, groups.size()));
        }
    }

    public static DialString of(Endpoint endpoint) {
        return together(Leg.to(endpoint));
    }

    public static DialString together(Leg... legs) {
        return together(List.of(legs));
    }

    public static DialString together(List<Leg> legs) {
        return new DialString(DialVariables.NONE, List.of(legs));
    }

    public static DialString inTurn(Leg... legs) {
        return inTurn(List.of(legs));
    }

    public static DialString inTurn(List<Leg> legs) {
        return new DialString(DialVariables.NONE, legs.stream().map(List::of).toList());
    }

    /// Rung when nobody of the groups before answered.
    public DialString then(Leg... legs) {
        var more = new ArrayList<>(groups);
        more.add(List.of(legs));
        return new DialString(variables, more);
    }

    /// A variable of every leg.
    public DialString with(String name, String value) {
        return new DialString(variables.with(name, value), groups);
    }

    /// How long the whole attempt may take, in whole seconds; it beats the caller's own `call_timeout`.
    public DialString within(Duration patience) {
        return with(
                "originate_timeout",
                Integer.toString(Argument.within("an attempt in s", (int) patience.toSeconds(), 1, 3_600)));
    }

    public String render() {
        return variables.render('{', '}')
                + groups.stream()
                        .map(legs -> legs.stream().map(Leg::render).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("|"));
    }
}
