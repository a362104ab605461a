package org.dozvon.scheme.run;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// One call: its plan, its line, what it may ask, and what it knows by now.
final class CallState {
    /// Odd, with its bits well spread: neighbouring seeds give unlike draws.
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final RunnablePlan plan;
    private final Line line;
    private final FlowListener listener;
    private final World world;
    private CallNotes notes;

    CallState(RunnablePlan plan, Line line, FlowListener listener, World world) {
        this.plan = plan;
        this.line = line;
        this.listener = listener;
        this.world = world;
        this.notes = line.notes();
    }

    RunnablePlan plan() {
        return plan;
    }

    Line line() {
        return line;
    }

    FlowListener listener() {
        return listener;
    }

    World world() {
        return world;
    }

    CallNotes notes() {
        return notes;
    }

    void note(CallNotes changed) {
        if (!changed.equals(notes)) {
            notes = changed;
            line.note(changed);
        }
    }

    /// A stock phrase in the call's language, as far as a step set one.
    PlanPrompt stock(StockPhrase phrase) {
        return spoken(plan.stock(phrase));
    }

    Language language() {
        return Objects.requireNonNullElse(notes.language(), plan.plan().language());
    }

    PlanPrompt spoken(PlanPrompt prompt) {
        var language = notes.language();
        return language != null && prompt instanceof PlanPrompt.Stock stock
                ? new PlanPrompt.Stock(stock.phrase(), language)
                : prompt;
    }

    String fill(Template template) {
        return CallNotes.clean(template.fill(this::variable));
    }

    Map<String, String> fill(Map<String, Template> templates) {
        return templates.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> fill(entry.getValue()), (one, _) -> one, TreeMap::new));
    }

    /// What nobody has set is empty.
    String variable(String name) {
        var value = builtIn(name).apply(notes);
        return value == null ? notes.variables().getOrDefault(name, "") : value;
    }

    private Function<CallNotes, @Nullable String> builtIn(String name) {
        return switch (name) {
            case CallVariables.CALLER -> _ -> text(line.caller());
            case CallVariables.DIALLED -> _ -> line.dialled().value();
            case CallVariables.NUMBER_LABEL -> _ -> numberLabel();
            case CallVariables.TOPIC -> known -> text(known.topic());
            case CallVariables.LANGUAGE -> _ -> language().tag();
            case CallVariables.PRIORITY ->
                known -> known.priority() == null ? "" : known.priority().toString();
            case CallVariables.CALLER_CLASS -> known -> text(known.callerClass());
            case CallVariables.CLIENT -> known -> text(known.client());
            default -> _ -> null;
        };
    }

    private String numberLabel() {
        var number = plan.plan().number(line.dialled());
        return number == null ? "" : CallNotes.clean(number.label());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// From 0 until before `bound`: by chance among calls, the same again for one call at one step.
    int draw(StepId step, int salt, int bound) {
        var mixed = mix(mix(line.seed() + GOLDEN * (salt + 1L)) ^ step.value().hashCode());
        return (int) Long.remainderUnsigned(mixed, bound);
    }

    private static long mix(long value) {
        var one = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }
}
