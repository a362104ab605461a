package org.dozvon.scheme.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepExits;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// Tells a scheme from its entry in the order in which a call meets it. Each step is told once; a second way to it
/// points back. Steps that no call reaches are told last, so that none is hidden.
final class Telling {
    private final Tenant tenant;
    private final Scheme scheme;
    private final Voice voice;
    private final Sentences sentences;
    private final Map<StepId, Step> steps = new HashMap<>();
    private final Set<StepId> told = new HashSet<>();
    private final List<Told> lines = new ArrayList<>();

    Telling(Tenant tenant, Scheme scheme, Voice voice) {
        this.tenant = tenant;
        this.scheme = scheme;
        this.voice = voice;
        this.sentences = new Sentences(tenant, voice);
        scheme.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
    }

    List<Told> lines() {
        tell(0, "", scheme.entry());
        tellUnreached();
        tellReserve();
        return List.copyOf(lines);
    }

    private void tellUnreached() {
        var unreached = steps.keySet().stream().filter(id -> !told.contains(id)).count();
        if (unreached > 0) {
            lines.add(new Told(0, null, false, voice.neverReached()));
            scheme.steps().stream()
                    .map(Step::id)
                    .filter(id -> !told.contains(id))
                    .toList()
                    .forEach(this::tellUnlessTold);
        }
    }

    private void tellUnlessTold(StepId id) {
        if (!told.contains(id)) {
            tell(1, "", id);
        }
    }

    private void tellReserve() {
        var reserve = scheme.reserve();
        if (reserve != null) {
            var text = voice.reserve(ShownNumber.of(reserve.number()), reserve.timeoutSeconds());
            lines.add(new Told(0, null, false, text));
        }
    }

    /// @param how the exit that leads here, with its colon, or empty at the entry
    private void tell(int depth, String how, @Nullable StepId id) {
        var step = id == null ? null : steps.get(id);
        if (step == null) {
            lines.add(new Told(depth, null, false, capital(how + voice.goodbye())));
        } else if (told.add(step.id())) {
            lines.add(new Told(depth, step.id(), false, capital(how + named(step))));
            tellExits(depth, step);
        } else {
            lines.add(new Told(depth, step.id(), true, capital(how + voice.toldAlready(sentences.title(step)))));
        }
    }

    private String named(Step step) {
        var sentence = sentences.sentence(step);
        return step.label().isBlank() ? sentence : voice.quoted(step.label()) + " — " + sentence;
    }

    /// Where a step has one way on, the story goes on at the same depth; else each way stands in.
    private void tellExits(int depth, Step step) {
        var exits = StepExits.of(tenant, step);
        if (exits.size() == 1) {
            tell(depth, "", step.exits().get(exits.getFirst()));
            return;
        }
        byTarget(step, exits).forEach((target, names) -> tell(depth + 1, how(step, names), target));
    }

    private String how(Step step, List<String> exits) {
        return exits.stream().map(exit -> sentences.exitInFull(step, exit)).collect(Collectors.joining(voice.or()))
                + ": ";
    }

    /// Exits that lead to the same place are told together: "nobody answered or everyone was busy".
    private Map<Target, List<String>> byTarget(Step step, List<String> exits) {
        var targets = new LinkedHashMap<Target, List<String>>();
        exits.forEach(exit -> targets.computeIfAbsent(target(step, exit), _ -> new ArrayList<>())
                .add(exit));
        return targets;
    }

    /// Where nobody can be reached and the drawing says nothing, the reserve number rings.
    private Target target(Step step, String exit) {
        var next = step.exits().get(exit);
        return new Target(next, next == null && StepExits.fallsToReserve(step, exit) && scheme.reserve() != null);
    }

    private record Target(@Nullable StepId step, boolean reserve) {}

    private void tell(int depth, String how, Target target) {
        if (target.reserve()) {
            lines.add(new Told(depth, null, false, capital(how + voice.ringReserve())));
        } else {
            tell(depth, how, target.step());
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
