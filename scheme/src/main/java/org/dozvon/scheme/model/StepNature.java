package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/// What a step can do to a call, whatever its exits are connected to: the one place that says it, for the
/// checks, the verifier and whoever tells a scheme.
///
/// @param ways each exit, in the order of [StepExits]
/// @param ends how a call can end well inside the step
public record StepNature(List<Way> ways, Set<End> ends) {
    public StepNature {
        ways = List.copyOf(ways);
        ends = Set.copyOf(ends);
    }

    /// One exit.
    ///
    /// @param waits         whether every call that leaves by it was asked, rung for or recorded before:
    ///                      such a way may
    ///                      stand in a circle
    /// @param longestMillis the longest time from the step's beginning until a call leaves by it
    public record Way(String exit, boolean waits, long longestMillis) {}

    /// How a call ends without being lost.
    public enum End {
        /// Somebody can answer; the end of that talk is the end of the call.
        @JsonProperty("person")
        PERSON,
        @JsonProperty("voicemail")
        VOICEMAIL,
        @JsonProperty("callback")
        CALLBACK,
        /// A goodbye or a refusal that the owner chose.
        @JsonProperty("goodbye")
        GOODBYE
    }

    /// @param tenant knows the sounds' lengths, the groups' members and the calendars' intervals
    public static StepNature of(Tenant tenant, Step step) {
        return new NatureOf(tenant).step(step);
    }

    /// The longest time that a caller spends in the step without talking to anybody.
    public long longestMillis() {
        return ways.stream().mapToLong(Way::longestMillis).max().orElse(0);
    }

    /// Whether some call can leave by this exit without having waited.
    public boolean canPassAtOnce(String exit) {
        return ways.stream().anyMatch(way -> way.exit().equals(exit) && !way.waits());
    }

    /// Whether some call can pass the whole step without having waited.
    public boolean canPassAtOnce() {
        return ways.stream().anyMatch(way -> !way.waits());
    }
}
