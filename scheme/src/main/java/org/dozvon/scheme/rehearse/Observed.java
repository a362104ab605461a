package org.dozvon.scheme.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// A trail in the terms of an expectation, each thing with the visit of the step in which it happened.
final class Observed {
    private final CallEnd ending;
    private final List<Visit> path = new ArrayList<>();
    private final List<Wave> waves = new ArrayList<>();
    private final List<Sound> heard = new ArrayList<>();
    private final List<Left> messages = new ArrayList<>();

    /// @param exit null where the call ended
    record Visit(SchemeId scheme, StepId step, @Nullable String exit) {}

    /// @param visit its place in the path, -1 before the first step
    record Wave(int visit, long atMillis, SortedSet<String> who) {}

    record Sound(int visit, Prompt prompt) {}

    record Left(int visit, @Nullable PersonId mailbox) {}

    private Observed(CallEnd ending) {
        this.ending = ending;
    }

    static Observed of(Trail trail) {
        var observed = new Observed(CallEnd.of(trail));
        trail.events().forEach(observed::take);
        return observed;
    }

    CallEnd ending() {
        return ending;
    }

    List<Visit> path() {
        return path;
    }

    List<Wave> waves() {
        return waves;
    }

    List<Sound> heard() {
        return heard;
    }

    List<Left> messages() {
        return messages;
    }

    /// A call that goes in circles is expected to begin so.
    Expected asExpected(SchemeId own) {
        return new Expected(
                ending,
                waves.size() > Expected.MOST_WAVES ? null : rang(),
                path.stream()
                        .limit(Expected.MOST_STEPS)
                        .map(visit -> Place.of(own, visit.scheme(), visit.step()))
                        .toList(),
                heard.stream().limit(Expected.MOST_STEPS).map(Sound::prompt).toList(),
                messages.isEmpty()
                        ? null
                        : new Expected.Message(messages.getLast().mailbox()));
    }

    private List<List<String>> rang() {
        return waves.stream().map(wave -> List.copyOf(wave.who())).toList();
    }

    private void take(TrailEvent event) {
        switch (event) {
            case TrailEvent.EnteredStep entered -> path.add(new Visit(entered.scheme(), entered.step(), null));
            case TrailEvent.LeftStep left -> leave(left);
            case TrailEvent.Heard sound -> heard.add(new Sound(path.size() - 1, prompt(sound.prompt())));
            case TrailEvent.Rang rang -> ring(rang);
            case TrailEvent.LeftMessage left -> messages.add(new Left(path.size() - 1, left.mailbox()));
            case TrailEvent.Held _,
                    TrailEvent.ToldPosition _,
                    TrailEvent.ToldCallBack _,
                    TrailEvent.Pressed _,
                    TrailEvent.PressedNothing _,
                    TrailEvent.Talked _,
                    TrailEvent.LeftNoMessage _,
                    TrailEvent.Learnt _,
                    TrailEvent.Noticed _,
                    TrailEvent.CallbackPromised _,
                    TrailEvent.RecordingSwitched _,
                    TrailEvent.HungUp _,
                    TrailEvent.CallerLeft _ -> {}
        }
    }

    /// A scheme step is left after the steps of the scheme that it ran.
    private void leave(TrailEvent.LeftStep left) {
        for (var index = path.size() - 1; index >= 0; index--) {
            var visit = path.get(index);
            if (visit.exit() == null
                    && visit.scheme().equals(left.scheme())
                    && visit.step().equals(left.step())) {
                path.set(index, new Visit(left.scheme(), left.step(), left.exit()));
                return;
            }
        }
    }

    /// A phone that cannot be reached does not ring. Those that begin to ring at one moment are a wave.
    private void ring(TrailEvent.Rang rang) {
        if (rang.outcome() == TrailEvent.Outcome.UNREACHABLE) {
            return;
        }
        var visit = path.size() - 1;
        var last = waves.isEmpty() ? null : waves.getLast();
        if (last == null || last.visit() != visit || last.atMillis() != rang.atMillis()) {
            last = new Wave(visit, rang.atMillis(), new TreeSet<>());
            waves.add(last);
        }
        var person = rang.person();
        last.who().add(person == null ? rang.endpoint() : person.value());
    }

    private static Prompt prompt(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> new Prompt.Uploaded(uploaded.sound());
            case PlanPrompt.Stock stock -> new Prompt.Stock(stock.phrase());
        };
    }
}
