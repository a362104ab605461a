package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.run.Bell;
import org.dozvon.scheme.run.CallNotes;
import org.dozvon.scheme.run.DigitRules;
import org.dozvon.scheme.run.FlowListener;
import org.dozvon.scheme.run.Keys;
import org.dozvon.scheme.run.Line;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.Music;
import org.dozvon.scheme.run.Notices;
import org.dozvon.scheme.run.Recording;
import org.dozvon.scheme.run.RingManner;
import org.dozvon.scheme.run.RingResult;
import org.dozvon.scheme.run.Said;
import org.dozvon.scheme.run.StepPointer;
import org.jspecify.annotations.Nullable;

/// A line on a clock of its own, which goes on by what each thing takes. It follows the call too, so that
/// steps and what happens in them stand in one order.
final class SimulatedLine implements Line, FlowListener, Notices {
    private static final long STOCK_PHRASE_MILLIS = 3_000;
    private static final long BEEP_MILLIS = 500;

    /// Ends a recording, as a router is set by default.
    private static final long SILENCE_MILLIS = 5_000;

    /// From the end of the prompt to the key.
    private static final long PRESS_MILLIS = 1_000;

    private static final long DIGIT_MILLIS = 300;

    private final SimulatedCaller caller;
    private final Answers answers;
    private final Map<String, Integer> rung = new HashMap<>();
    private final StepKinds kinds;
    private final Script script;
    private final PhoneNumber dialled;
    private final List<TrailEvent> events = new ArrayList<>();
    private long nowMillis;
    private long talkMillis;
    private int question;
    private long takesMillis;
    private long ringsUntilMillis;

    SimulatedLine(SimulatedCaller caller, Answers answers, StepKinds kinds, Script script, PhoneNumber dialled) {
        this.script = script;
        this.dialled = dialled;
        this.caller = caller;
        this.answers = answers;
        this.kinds = kinds;
    }

    /// What kind of step it is: the trail tells it, so that its reader needs no plan.
    interface StepKinds {
        String of(SchemeId scheme, StepId step);
    }

    List<TrailEvent> events() {
        return events;
    }

    long nowMillis() {
        return nowMillis;
    }

    long talkMillis() {
        return talkMillis;
    }

    @Override
    public Instant now() {
        return caller.moment().plusMillis(nowMillis);
    }

    @Override
    public String id() {
        return "simulated";
    }

    @Override
    public @Nullable String caller() {
        return caller.number();
    }

    @Override
    public void enter(StepPointer step) {}

    @Override
    public void entered(StepPointer step) {
        var kind = kinds.of(step.scheme(), step.step());
        events.add(new TrailEvent.EnteredStep(nowMillis, step.scheme(), step.step(), kind));
    }

    @Override
    public void left(SchemeId scheme, StepId step, String exit, @Nullable StepId next) {
        events.add(new TrailEvent.LeftStep(nowMillis, scheme, step, exit, next));
    }

    @Override
    public void play(PlanPrompt prompt) {
        var length = length(prompt);
        events.add(new TrailEvent.Heard(nowMillis, prompt, Math.min(length, patienceMillis())));
        pass(length);
    }

    @Override
    public Keys collect(PlanPrompt prompt, int waitMillis, String validKeys) {
        play(prompt);
        var pressed = nextPressed();
        var key = pressed.isEmpty() ? "" : pressed.substring(0, 1);
        if (key.isEmpty()) {
            pass(waitMillis);
            events.add(new TrailEvent.PressedNothing(nowMillis));
            return new Keys.None();
        }
        pass(Math.min(PRESS_MILLIS, waitMillis));
        var offered = validKeys.contains(key);
        events.add(new TrailEvent.Pressed(nowMillis, key, offered));
        return offered ? new Keys.Pressed(key.charAt(0)) : new Keys.Wrong(key.charAt(0));
    }

    private String nextPressed() {
        return question < caller.keys().size() ? caller.keys().get(question++) : "";
    }

    @Override
    public String digits(PlanPrompt prompt, DigitRules rules) {
        play(prompt);
        var pressed = nextPressed();
        if (pressed.isEmpty()) {
            pass(rules.waitMillis());
            events.add(new TrailEvent.PressedNothing(nowMillis));
            return "";
        }
        var hash = rules.hashEnds() ? pressed.indexOf('#') : -1;
        var taken = hash < 0 ? pressed : pressed.substring(0, hash);
        var digits = taken.substring(0, Math.min(rules.most(), taken.length()));
        var ended = hash >= 0 || digits.length() == rules.most();
        pass(PRESS_MILLIS + digits.length() * DIGIT_MILLIS + (ended ? 0 : rules.betweenMillis()));
        events.add(new TrailEvent.Pressed(nowMillis, pressed, true));
        return digits;
    }

    @Override
    public PhoneNumber dialled() {
        return dialled;
    }

    @Override
    public long seed() {
        return script.seed();
    }

    @Override
    public CallNotes notes() {
        return CallNotes.EMPTY;
    }

    @Override
    public void note(CallNotes notes) {}

    @Override
    public void startRecording() {
        events.add(new TrailEvent.RecordingSwitched(nowMillis, true));
    }

    @Override
    public void stopRecording() {
        events.add(new TrailEvent.RecordingSwitched(nowMillis, false));
    }

    /// The script says how long others take; whoever takes longer than they may is not waited for.
    @Override
    public <T> @Nullable T await(Supplier<T> work, Duration atMost) {
        takesMillis = 0;
        var answer = work.get();
        pass(Math.min(takesMillis, atMost.toMillis()));
        return takesMillis > atMost.toMillis() ? null : answer;
    }

    /// What is being awaited will have taken that long.
    void takes(long millis) {
        takesMillis = millis;
    }

    @Override
    public void learnt(StepPointer step, String what, String result) {
        events.add(new TrailEvent.Learnt(nowMillis, step.step(), what, result));
    }

    @Override
    public void tell(StepPointer step, List<PersonId> people, List<String> emails, String text) {
        events.add(new TrailEvent.Noticed(nowMillis, people, emails, text));
    }

    @Override
    public void promiseCallback(StepPointer step, String number, Instant due) {
        events.add(new TrailEvent.CallbackPromised(nowMillis, number, due));
    }

    @Override
    public RingResult ring(List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answered) {
        var wave = Wave.of(legs, this::answer, manner);
        var patience = patienceMillis();
        var recall = manner.recall();
        if (recall != null) {
            var withdrawn = withdrawn(wave, recall.keys(), Math.min(wave.millis(), patience));
            if (withdrawn != null) {
                return withdrawn;
            }
        }
        if (wave.millis() > patience) {
            events.addAll(wave.cutShort(nowMillis, patience, TrailEvent.Outcome.CALLER_LEFT));
            pass(wave.millis());
        }
        events.addAll(wave.events(nowMillis));
        nowMillis += wave.millis();
        if (wave.result() instanceof RingResult.Talked talked) {
            answered.accept(talked.leg());
            return talk(talked);
        }
        return wave.result();
    }

    /// What rings for a queue is taken back by then.
    void ringsUntil(long millis) {
        ringsUntilMillis = millis;
    }

    private RingResult.@Nullable Withdrawn withdrawn(Wave wave, String keys, long rings) {
        var left = Math.max(0, ringsUntilMillis - nowMillis);
        var key = PRESS_MILLIS < Math.min(rings, left) ? nextKeyOf(keys) : "";
        if (key.isEmpty() && rings <= left) {
            return null;
        }
        var length = key.isEmpty() ? left : PRESS_MILLIS;
        events.addAll(wave.cutShort(nowMillis, length, TrailEvent.Outcome.WITHDRAWN));
        pass(length);
        if (key.isEmpty()) {
            return new RingResult.Withdrawn(null);
        }
        events.add(new TrailEvent.Pressed(nowMillis, key, true));
        return new RingResult.Withdrawn(key.charAt(0));
    }

    /// Whoever lets rings pass first lets each of their phones ring as often.
    private Answer answer(PlanLeg leg) {
        var person = leg.person();
        var misses = Math.max(
                script.attendance(leg.endpoint()).misses(),
                person == null ? 0 : script.attendance(person.value()).misses());
        var before = rung.merge(leg.endpoint(), 1, Integer::sum) - 1;
        return before < misses ? new Answer.Silent() : answers.of(leg);
    }

    /// Who presses a key does so a moment after the music began.
    @Override
    public Keys hold(Music music, String keys, Duration atMost, Bell bell) {
        var from = nowMillis;
        music.first().forEach(this::tell);
        var key = nextKeyOf(keys);
        var length = key.isEmpty() ? atMost.toMillis() : Math.min(PRESS_MILLIS, atMost.toMillis());
        events.add(new TrailEvent.Held(from, Math.min(length, patienceMillis())));
        pass(length);
        if (key.isEmpty()) {
            return new Keys.None();
        }
        events.add(new TrailEvent.Pressed(nowMillis, key, true));
        return new Keys.Pressed(key.charAt(0));
    }

    private void tell(Said said) {
        switch (said) {
            case Said.Position(int number, var _) -> events.add(new TrailEvent.ToldPosition(nowMillis, number));
            case Said.Promotion(var sound) ->
                events.add(new TrailEvent.Heard(nowMillis, sound, sound.durationMillis()));
            case Said.CallBackOffer(char key, var _) ->
                events.add(new TrailEvent.ToldCallBack(nowMillis, Character.toString(key)));
            case Said.NoCallBack _ -> events.add(new TrailEvent.ToldCallBack(nowMillis, null));
            // Nobody has talked here yet, so that nothing is known of it.
            case Said.ExpectedWait _ -> {}
        }
    }

    /// Other keys do nothing while music plays; they are kept for the next question.
    private String nextKeyOf(String keys) {
        var next = question < caller.keys().size() ? caller.keys().get(question) : "";
        if (next.isEmpty() || keys.indexOf(next.charAt(0)) < 0) {
            return "";
        }
        question++;
        return next.substring(0, 1);
    }

    private RingResult talk(RingResult.Talked talked) {
        var leg = talked.leg();
        talkMillis = talked.talk().toMillis();
        events.add(new TrailEvent.Talked(nowMillis, leg.endpoint(), leg.person(), talkMillis));
        nowMillis += talkMillis;
        return talked;
    }

    @Override
    public Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds) {
        play(greeting);
        pass(BEEP_MILLIS);
        var length = Math.min(caller.message().toMillis(), limitSeconds * 1_000L);
        // Only silence tells that nothing more is said.
        var silence = Math.min(SILENCE_MILLIS, limitSeconds * 1_000L - length);
        if (length == 0) {
            pass(silence);
            events.add(new TrailEvent.LeftNoMessage(nowMillis, mailbox));
            return new Recording.Nothing();
        }
        // Who speaks does not lose patience.
        events.add(new TrailEvent.LeftMessage(nowMillis, mailbox, length));
        nowMillis += length + silence;
        return new Recording.Left(Duration.ofMillis(length));
    }

    @Override
    public void hangup(HangupStep.Cause cause) {
        events.add(new TrailEvent.HungUp(nowMillis, cause));
    }

    private long patienceMillis() {
        var patience = caller.patience();
        return patience == null ? Long.MAX_VALUE : Math.max(0, patience.toMillis() - nowMillis);
    }

    private void pass(long millis) {
        var patience = patienceMillis();
        if (millis > patience) {
            nowMillis += patience;
            events.add(new TrailEvent.CallerLeft(nowMillis));
            throw new LineEnded(LineEnded.Why.CALLER_LEFT);
        }
        nowMillis += millis;
    }

    private static long length(PlanPrompt prompt) {
        return switch (prompt) {
            case PlanPrompt.Uploaded uploaded -> uploaded.durationMillis();
            case PlanPrompt.Stock _ -> STOCK_PHRASE_MILLIS;
        };
    }
}
