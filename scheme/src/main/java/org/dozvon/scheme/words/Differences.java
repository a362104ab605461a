package org.dozvon.scheme.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// Tells in what two versions of a scheme differ. Steps keep their ids through edits, so a step that was
/// renamed and moved is still the same step.
final class Differences {
    private final Scheme was;
    private final Scheme is;
    private final Voice voice;
    private final Sentences sentences;
    private final Map<StepId, Step> stepsBefore;
    private final Map<StepId, Step> stepsNow;
    private final List<Difference> found = new ArrayList<>();

    Differences(Scheme was, Scheme is, Tenant tenant, Voice voice) {
        this.was = was;
        this.is = is;
        this.voice = voice;
        this.sentences = new Sentences(tenant, voice);
        this.stepsBefore = byId(was);
        this.stepsNow = byId(is);
    }

    List<Difference> all() {
        compareSchemes();
        is.steps().stream().filter(step -> !stepsBefore.containsKey(step.id())).forEach(this::added);
        was.steps().stream().filter(step -> !stepsNow.containsKey(step.id())).forEach(this::removed);
        is.steps().forEach(this::compare);
        return List.copyOf(found);
    }

    private void compareSchemes() {
        if (!was.name().equals(is.name())) {
            add(Difference.Kind.CHANGED, null, voice.schemeRenamed(was.name(), is.name()));
        }
        if (!Objects.equals(was.entry(), is.entry())) {
            var text = voice.startsElsewhere(title(stepsBefore, was.entry()), title(stepsNow, is.entry()));
            add(Difference.Kind.CHANGED, null, text);
        }
        if (!Objects.equals(was.reserve(), is.reserve())) {
            add(Difference.Kind.CHANGED, null, voice.reserveChanged(told(was.reserve()), told(is.reserve())));
        }
    }

    private String told(@Nullable Reserve reserve) {
        return reserve == null ? "" : voice.rungPhone(ShownNumber.of(reserve.number()), reserve.timeoutSeconds());
    }

    private void added(Step step) {
        add(Difference.Kind.ADDED, step.id(), voice.added(sentences.title(step), sentences.sentence(step)));
    }

    private void removed(Step step) {
        add(Difference.Kind.REMOVED, step.id(), voice.removed(sentences.title(step)));
    }

    private void compare(Step now) {
        var before = stepsBefore.get(now.id());
        if (before == null || before.equals(now)) {
            return;
        }
        var title = sentences.title(now);
        if (!before.label().equals(now.label())) {
            add(Difference.Kind.CHANGED, now.id(), voice.renamed(sentences.title(before), title));
        }
        var whatBefore = inFull(before);
        var whatNow = inFull(now);
        if (!whatBefore.equals(whatNow)) {
            add(Difference.Kind.CHANGED, now.id(), voice.changed(title, whatBefore, whatNow));
        }
        compareExits(before, now);
    }

    /// The sentence, with what it leaves to the exits: a menu's keys, a caller check's lists.
    private String inFull(Step step) {
        var offered = switch (step) {
            case MenuStep menu -> menu.keys().stream().map(MenuKey::key);
            case QueueStep queue -> queue.keys().stream().map(MenuKey::key);
            case CallerStep caller -> caller.matches();
            case WebhookStep webhook -> webhook.answers().stream().map(WebhookStep.Answer::value);
            case DialledStep dialled -> dialled.groups().stream().map(DialledStep.NumberGroup::name);
            default -> Stream.<String>empty();
        };
        return Stream.concat(Stream.of(sentences.sentence(step)), offered.map(exit -> sentences.exit(step, exit)))
                .collect(Collectors.joining(", "));
    }

    private void compareExits(Step before, Step now) {
        var exits = new LinkedHashSet<>(now.exits().keySet());
        exits.addAll(before.exits().keySet());
        for (var exit : exits) {
            var ledTo = before.exits().get(exit);
            var leadsTo = now.exits().get(exit);
            if (!Objects.equals(ledTo, leadsTo)) {
                var text = voice.rewired(
                        sentences.title(now),
                        sentences.exit(now, exit),
                        target(stepsBefore, ledTo),
                        target(stepsNow, leadsTo));
                add(Difference.Kind.MOVED, now.id(), text);
            }
        }
    }

    private String target(Map<StepId, Step> steps, @Nullable StepId id) {
        return id == null ? voice.goodbye() : voice.quoted(title(steps, id));
    }

    private String title(Map<StepId, Step> steps, StepId id) {
        var step = steps.get(id);
        return step == null ? id.value() : sentences.title(step);
    }

    private void add(Difference.Kind kind, @Nullable StepId step, String text) {
        found.add(new Difference(kind, step, text));
    }

    private static Map<StepId, Step> byId(Scheme scheme) {
        var steps = new LinkedHashMap<StepId, Step>();
        scheme.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
        return steps;
    }
}
