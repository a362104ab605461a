package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Tells callers apart. Leaves by the id of the first list that holds the caller; else by the class that an earlier
/// step gave the call, capitals or not; else by `hidden` when the caller hides their number; else by `other`.
///
/// @param classes as a [SetStep] names them, such as `client`; the exit of one is [#classExit]
public record CallerStep(
        StepId id,
        String label,
        List<CallerListId> lists,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> classes,
        Map<String, StepId> exits)
        implements Step {
    public static final String HIDDEN = "hidden";
    public static final String OTHER = "other";

    /// No list has such an id.
    private static final String CLASS = "class:";

    public CallerStep {
        label = Exits.label(label);
        lists = List.copyOf(lists);
        classes = List.copyOf(Objects.requireNonNullElse(classes, List.of()));
        exits = Exits.copied(exits);
    }

    /// Of no class.
    public CallerStep(StepId id, String label, List<CallerListId> lists, Map<String, StepId> exits) {
        this(id, label, lists, List.of(), exits);
    }

    public static String classExit(String callerClass) {
        return CLASS + callerClass;
    }

    public static boolean isClassExit(String exit) {
        return exit.startsWith(CLASS);
    }

    /// The class, of an exit of one; any other exit stays as it is.
    public static String withoutClass(String exit) {
        return isClassExit(exit) ? exit.substring(CLASS.length()) : exit;
    }

    /// Every exit that `hidden` and `other` stand behind, in the order in which they are tried.
    public Stream<String> matches() {
        return Stream.concat(
                lists.stream().map(CallerListId::value), classes.stream().map(CallerStep::classExit));
    }
}
