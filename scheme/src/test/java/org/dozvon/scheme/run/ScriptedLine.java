package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// A line that answers as told, and writes down everything that it was asked, in order.
class ScriptedLine implements Line, FlowListener {
    final List<String> trail = new ArrayList<>();
    private final Deque<Keys> keys = new ArrayDeque<>();
    private final Deque<RingResult> rings = new ArrayDeque<>();
    private final Deque<String> digits = new ArrayDeque<>();
    private CallNotes notes = CallNotes.EMPTY;
    private PhoneNumber dialled = new PhoneNumber("+78123091500");
    private long seed;
    private @Nullable String caller = "+79990001122";
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private Recording recording = new Recording.Left(Duration.ofSeconds(5));
    private int endsAfter = Integer.MAX_VALUE;

    ScriptedLine presses(Keys... pressed) {
        keys.addAll(Arrays.asList(pressed));
        return this;
    }

    ScriptedLine rings(RingResult... results) {
        rings.addAll(Arrays.asList(results));
        return this;
    }

    ScriptedLine types(String... typed) {
        digits.addAll(Arrays.asList(typed));
        return this;
    }

    ScriptedLine dials(String number) {
        dialled = new PhoneNumber(number);
        return this;
    }

    ScriptedLine seeded(long other) {
        seed = other;
        return this;
    }

    /// What another router left on the channel.
    ScriptedLine noted(CallNotes before) {
        notes = before;
        return this;
    }

    ScriptedLine from(@Nullable String number) {
        caller = number;
        return this;
    }

    ScriptedLine at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    ScriptedLine saysNothing() {
        recording = new Recording.Nothing();
        return this;
    }

    /// The caller hangs up after so many things were asked of the line.
    ScriptedLine endsAfter(int requests) {
        endsAfter = requests;
        return this;
    }

    private void ask(String what) {
        if (endsAfter-- <= 0) {
            throw new LineEnded(LineEnded.Why.CALLER_LEFT);
        }
        trail.add(what);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public @Nullable String caller() {
        return caller;
    }

    @Override
    public void enter(StepPointer step) {
        trail.add("at " + step);
    }

    @Override
    public void entered(StepPointer step) {}

    @Override
    public void left(SchemeId scheme, StepId step, String exit, @Nullable StepId next) {
        trail.add(step + " -[" + exit + "]-> " + (next == null ? "goodbye" : next));
    }

    @Override
    public void play(PlanPrompt prompt) {
        ask("play " + name(prompt));
    }

    @Override
    public Keys collect(PlanPrompt prompt, int waitMillis, String validKeys) {
        ask("collect " + validKeys + " " + waitMillis + " ms");
        return keys.isEmpty() ? new Keys.None() : keys.pop();
    }

    @Override
    public PhoneNumber dialled() {
        return dialled;
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public CallNotes notes() {
        return notes;
    }

    @Override
    public void note(CallNotes changed) {
        notes = changed;
    }

    @Override
    public String digits(PlanPrompt prompt, DigitRules rules) {
        ask("digits " + rules.most());
        return digits.isEmpty() ? "" : digits.pop();
    }

    @Override
    public void startRecording() {
        ask("recording on");
    }

    @Override
    public void stopRecording() {
        ask("recording off");
    }

    @Override
    public <T> @Nullable T await(Supplier<T> work, Duration atMost) {
        ask("await " + atMost.toMillis() + " ms");
        return work.get();
    }

    @Override
    public RingResult ring(List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answered) {
        ask("ring "
                + legs.stream()
                        .map(leg -> leg.endpoint() + (manner.asksFirst(leg) ? "?" : ""))
                        .collect(Collectors.joining(" "))
                + (manner.name() == null ? "" : " as " + manner.name()));
        var result = rings.isEmpty() ? new RingResult.NotAnswered() : rings.pop();
        if (result instanceof RingResult.Talked(var leg, var _)) {
            answered.accept(leg);
        }
        return result;
    }

    @Override
    public Keys hold(Music music, String valid, Duration atMost, Bell bell) {
        ask("hold " + valid + " " + atMost.toMillis() + " ms");
        return keys.isEmpty() ? new Keys.None() : keys.pop();
    }

    @Override
    public String id() {
        return "call-1";
    }

    @Override
    public Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds) {
        ask("record " + limitSeconds + " s");
        return recording;
    }

    @Override
    public void hangup(HangupStep.Cause cause) {
        ask("hangup " + cause);
    }

    private static String name(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> uploaded.sound().value();
            case PlanPrompt.Stock stock -> stock.phrase().tag();
        };
    }
}
