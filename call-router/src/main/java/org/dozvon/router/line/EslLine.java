package org.dozvon.router.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.frame.Text;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.Listener;
import org.dozvon.router.phone.CallOut;
import org.dozvon.router.phone.OrbitCodes;
import org.dozvon.router.phone.RingingCalls;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Bell;
import org.dozvon.scheme.run.CallNotes;
import org.dozvon.scheme.run.DigitRules;
import org.dozvon.scheme.run.Keys;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.Music;
import org.dozvon.scheme.run.Recording;
import org.dozvon.scheme.run.RingManner;
import org.dozvon.scheme.run.RingResult;
import org.dozvon.scheme.run.StepPointer;
import org.jspecify.annotations.Nullable;

/// A caller's line on the event socket. What the channel has to remember for the next router waits until
/// the step says its first command, and goes with it in one write.
final class EslLine implements CallerLine {
    // Beyond what an application should take: the switch is slow, not gone.
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration LONGEST_TALK = Duration.ofHours(24);
    private static final Sound BEEP = Sound.tone(Duration.ofMillis(400), Duration.ofMillis(100), 1000, 1);
    private static final Sound NOTHING = Sound.silence(Duration.ofMillis(20));
    private static final Duration SIGN_OF_LIFE = Duration.ofMillis(700);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Sound NO_MUSIC = Sound.silence(SILENCE);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);
    private static final Pattern FETCHABLE = Pattern.compile("[0-9a-f-]{36}");
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 10;
    private static final String NO_KEY = "none";
    private static final String PRESSED = "playback_terminator_used";
    private static final int SILENCE_THRESHOLD = 200;
    /// The dialplan's context of those whom somebody has sent on.
    static final String TRANSFERRED = "transferred";

    private final Arrival arrival;
    private final Conversation conversation;
    private final SwitchClock clock;
    private final LineSettings settings;
    private final NodeLink node;
    private final LegEvents events;
    private final Devices devices;
    private final Listeners listeners;
    private final RingingCalls pickups;
    private final Map<String, String> unsaid = new LinkedHashMap<>();
    private @Nullable Own own;
    // Whether what plays now may be cut: a talk and a voicemail may not.
    private volatile boolean inPrompt;
    private boolean answered;
    private boolean isCallOut;
    private @Nullable ChannelState found;
    private @Nullable SentOn sentOn;
    private volatile @Nullable LooseTalk looseTalk;
    private volatile @Nullable Withdrawal withdrawal;
    private @Nullable Instant left;
    private @Nullable Inside inside;

    /// A caller of the company's own.
    private record Inside(PhoneNumber home, String extension) {}

    /// @param by whose phone it was; null when that is not known
    private record SentOn(Departure departure, @Nullable RungLeg by) {}

    private record Own(CallIdentity identity, CallLog log, Prompts prompts, DialPlanner dialler, TestKeys testKeys) {}

    EslLine(
            Arrival arrival,
            Conversation conversation,
            SwitchClock clock,
            LineSettings settings,
            NodeLink node,
            LegEvents events,
            Devices devices,
            RingingCalls pickups) {
        this.pickups = pickups;
        this.arrival = arrival;
        this.conversation = conversation;
        this.clock = clock;
        this.settings = settings;
        this.node = node;
        this.events = events;
        this.devices = devices;
        this.listeners = new Listeners(node, clock);
        this.answered = conversation.state().isAnswered();
        this.found = arrival.before() == null ? null : conversation.state();
    }

    @Override
    public Arrival arrival() {
        return arrival;
    }

    @Override
    public Instant switchNow() {
        return clock.now();
    }

    @Override
    public Instant endedAt() {
        return left == null ? conversation.state().leftAt().orElseGet(clock::now) : left;
    }

    @Override
    public void begin(CallIdentity identity, CallLog log) {
        var test = arrival.test();
        own = new Own(
                identity,
                log,
                new Prompts(settings.sounds(), identity.tenant()),
                dialler(
                        identity,
                        inside == null
                                ? arrival
                                : arrival.shownAs(
                                        inside.extension(), inside.home().value())),
                new TestKeys(test == null ? "" : test.keys(), arrival.channel(), node));
        remember(identity);
    }

    /// From the next beginning on. See [org.dozvon.router.phone.PhoneLine].
    void callsInside(PhoneNumber home, String extension) {
        inside = new Inside(home, extension);
    }

    // On the channel from the first command on, and for the whole call: who leaves before any step is still this call
    // in the node's record.
    private void remember(CallIdentity identity) {
        unsaid.put(Variables.PLAN, Long.toString(identity.planVersion()));
        unsaid.put(Variables.CALL, identity.callId());
        unsaid.put(Variables.ARRIVED, micros(identity.arrivedAt()));
        unsaid.put(Variables.ROUTER, identity.router());
        unsaid.put("force_transfer_dialplan", "XML");
        if (isCustomer()) {
            // Whoever talks with the caller may send them on. A phone that is sent on dials that as if by itself.
            unsaid.put(Variables.DIALLED, arrival.dialled());
            unsaid.put("force_transfer_context", TRANSFERRED);
        }
    }

    private DialPlanner dialler(CallIdentity identity, Arrival from) {
        return new DialPlanner(
                settings,
                identity,
                from,
                account -> devices.of(identity.tenant().value(), account, arrival.node()),
                DialPlanner.Away.INSIDE);
    }

    CallIdentity identity() {
        return own().identity();
    }

    boolean isOut() {
        return arrival.before() != null
                && conversation.state().variable(Variables.OUT).isPresent();
    }

    /// A phone of the tenant calls a number outside.
    void callsOut(CallOut call) {
        var shown = call.shown() == null ? null : call.shown().value();
        var dialler = dialler(own().identity(), arrival.calledFrom(shown)).outside(call.atMost());
        own = new Own(own().identity(), own().log(), own().prompts(), dialler, own().testKeys());
        unsaid.put(Variables.OUT, call.dialled());
        unsaid.put(Variables.OUT_SHOWN, shown == null ? "" : shown);
        unsaid.put(Variables.OUT_BY, call.by().value());
        unsaid.put(DialPlanner.DENY_TRANSFER, "true");
        isCallOut = true;
    }

    @Override
    public void handOver() {
        conversation.handOver();
        var talk = looseTalk;
        if (talk != null) {
            talk.isAnothers();
        }
        if (inPrompt) {
            node.breakOff(arrival.channel());
        }
    }

    @Override
    public void listen(Listener listener, List<PlanLeg> phones) {
        listeners.listen(listener, phones, own().dialler(), own().log());
    }

    @Override
    public void kill() {
        node.kill(arrival.channel());
        conversation.hangup(HangupCause.NORMAL_TEMPORARY_FAILURE);
    }

    @Override
    public Instant now() {
        var test = arrival.test();
        return test == null || test.moment() == null
                ? clock.now()
                : test.moment().plus(Duration.between(own().identity().arrivedAt(), clock.now()));
    }

    @Override
    public @Nullable String caller() {
        return arrival.caller();
    }

    @Override
    public void enter(StepPointer step) {
        unsaid.put(Variables.STEP, step.toString());
        unsaid.put(Variables.MESSAGE, "");
        unsaid.put("transfer_after_bridge", "");
        // What a caller presses during a prompt must not end it, unless the step says so.
        unsaid.put("playback_terminators", NO_KEY);
    }

    @Override
    public void play(PlanPrompt prompt) {
        found = null;
        var prompts = own().prompts();
        present(List.of(new App.Playback(prompts.sound(prompt))), prompts.length(prompt));
    }

    /// What only a phone of the tenant is told.
    void say(PhonePhrase phrase, Language language) {
        found = null;
        present(List.of(new App.Playback(own().prompts().sound(phrase, language))), Prompts.LONGEST_PHRASE);
    }

    /// Returns when nothing rings there any more.
    void pickUp(String key, PickedUp by) {
        unsaid.put(Variables.LEG, "");
        unsaid.put(Variables.PICKED, by.write());
        var state = present(List.of(new App.Other("pickup", key)), Duration.ZERO);
        if (state.variable(Variables.LEG).isPresent()) {
            conversation.leave();
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        }
    }

    Optional<String> toldKey(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            var told = present(List.of(new App.Sleep(LOOK_AGAIN)), LOOK_AGAIN)
                    .variable(Variables.FETCH)
                    .filter(key -> FETCHABLE.matcher(key).matches());
            if (told.isPresent()) {
                unsaid.put(Variables.FETCH, "");
                return told;
            }
        }
        return Optional.empty();
    }

    @Override
    public Keys collect(PlanPrompt prompt, int waitMillis, String validKeys) {
        found = null;
        var prompts = own().prompts();
        var patience = Duration.ofMillis(waitMillis);
        unsaid.put(Variables.KEY, "");
        unsaid.put(Variables.WRONG_KEY, "");
        own().testKeys().pressSoon();
        var state = present(
                List.of(question(prompts.sound(prompt), patience, validKeys)),
                prompts.length(prompt).plus(patience));
        unsaid.putAll(own().testKeys().left(arrival.test() != null));
        return state.variable(Variables.KEY)
                .<Keys>map(key -> new Keys.Pressed(key.charAt(0)))
                .or(() -> state.variable(Variables.WRONG_KEY).map(key -> new Keys.Wrong(key.charAt(0))))
                .orElseGet(Keys.None::new);
    }

    @Override
    public RingResult ring(List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answers) {
        var left = found;
        found = null;
        if (left != null && WaveOutcome.wasAnswered(left)) {
            return talkedBefore(left, legs);
        }
        requireCaller();
        var recall = manner.recall();
        return recall == null
                ? settled(rings(legs, answers), manner)
                : ring(legs.stream().filter(leg -> isWanted(leg, recall)).toList(), manner, answers, recall);
    }

    private static boolean isWanted(PlanLeg leg, RingManner.Recall recall) {
        return leg.person() == null || !recall.unwanted().test(leg.person());
    }

    private Wave rings(List<PlanLeg> legs, Consumer<PlanLeg> answers) {
        var wave = new Wave(own().dialler().rung(legs), own().log(), answers).onTalk(this::talkBegan);
        wave.tellRinging(clock.now());
        return wave;
    }

    private RingResult settled(Wave wave, RingManner manner) {
        return settle(wave, bridge(wave, manner));
    }

    private RingResult ring(
            List<PlanLeg> legs, RingManner manner, Consumer<PlanLeg> answers, RingManner.Recall recall) {
        if (legs.isEmpty()) {
            return new RingResult.Withdrawn(null);
        }
        if (!recall.keys().isEmpty()) {
            answer();
        }
        var wave = rings(legs, answers);
        var taking = new Withdrawal(wave, recall.keys(), arrival.channel(), node, answered);
        unsaid.put("origination_cancel_key", Withdrawal.KEY);
        withdrawal = taking;
        events.add(arrival.channel(), taking);
        try {
            // Who was taken back while nobody listened yet.
            stopRinging(recall.unwanted());
            var result = settled(wave, manner);
            return result instanceof RingResult.Talked || !taking.isWhole() ? result : takenBack(taking);
        } finally {
            events.remove(arrival.channel(), taking);
            withdrawal = null;
            unsaid.put("origination_cancel_key", "");
        }
    }

    // Whoever is not answered cannot press a key.
    private void answer() {
        if (!answered) {
            present(List.of(), Duration.ZERO);
        }
    }

    // A key that came too late would be read by whatever asks next.
    private RingResult takenBack(Withdrawal taking) {
        if (taking.isPressed()) {
            present(List.of(new App.Other("flush_dtmf", "")), Duration.ZERO);
        }
        return new RingResult.Withdrawn(taking.key());
    }

    @Override
    public void stopRinging(Predicate<PersonId> whose) {
        var taking = withdrawal;
        if (taking != null) {
            // Whoever asks may hold what an answer that comes now waits for.
            Thread.ofVirtual().name("withdrawal").start(() -> taking.insists(whose));
        }
    }

    @Override
    public RingResult park(String orbit, Music music, Duration atMost) {
        var left = found;
        found = null;
        if (left != null && WaveOutcome.wasAnswered(left)) {
            return talkedBefore(left, List.of());
        }
        requireCaller();
        var wave = new Wave(List.of(), own().log(), _ -> {}).onTalk(this::talkBegan);
        var key = OrbitCodes.key(own().identity().tenant().value(), orbit);
        var manner = new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, music, null, null);
        return settle(wave, bridge(wave, manner, new App.Bridge(own().dialler().parked(key, atMost))));
    }

    @Override
    public RingResult.@Nullable Talked talkBefore() {
        var left = found;
        if (left == null || !WaveOutcome.wasAnswered(left)) {
            return null;
        }
        found = null;
        return talkedBefore(left, List.of()) instanceof RingResult.Talked talked ? talked : null;
    }

    @Override
    public Keys hold(Music music, String keys, Duration atMost, Bell bell) {
        found = null;
        var prompts = own().prompts();
        unsaid.put("playback_terminators", keys.isEmpty() ? NO_KEY : keys);
        unsaid.put(PRESSED, "");
        try (var interruption = Interruption.of(bell, atMost, () -> node.breakOff(arrival.channel()))) {
            var from = clock.now();
            var pressed = held(prompts.music(music), prompts.length(music), keys);
            var atOnce = Duration.between(from, clock.now()).compareTo(AT_ONCE) < 0;
            // Nobody heard a piece that is over at once: its file is gone. Silence holds the line as well, and neither
            // the node nor we turn in a circle.
            return pressed instanceof Keys.None && atOnce && !interruption.isBegun()
                    ? held(NO_MUSIC, SILENCE, keys)
                    : pressed;
        }
    }

    private Keys held(Sound sound, Duration length, String keys) {
        return present(List.of(new App.Playback(sound)), length)
                .variable(PRESSED)
                .filter(keys::contains)
                .<Keys>map(key -> new Keys.Pressed(key.charAt(0)))
                .orElseGet(Keys.None::new);
    }

    @Override
    public String id() {
        return own().identity().callId();
    }

    @Override
    public PhoneNumber dialled() {
        return inside == null ? new PhoneNumber(arrival.dialled()) : inside.home();
    }

    @Override
    public long seed() {
        var id = UUID.nameUUIDFromBytes(own().identity().callId().getBytes(StandardCharsets.UTF_8));
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    @Override
    public CallNotes notes() {
        return CallNotes.read(conversation.state().variable(Variables.NOTES).orElse(""));
    }

    @Override
    public void note(CallNotes notes) {
        unsaid.put(Variables.NOTES, notes.write());
    }

    @Override
    public String digits(PlanPrompt prompt, DigitRules rules) {
        found = null;
        var prompts = own().prompts();
        unsaid.put(Variables.KEY, "");
        unsaid.put(Variables.WRONG_KEY, "");
        own().testKeys().pressSoon();
        var wait = Duration.ofMillis(rules.waitMillis());
        var between = Duration.ofMillis(rules.betweenMillis());
        var state = present(
                List.of(digitsOf(prompts.sound(prompt), rules)),
                prompts.length(prompt).plus(wait).plus(between.multipliedBy(rules.most())));
        unsaid.putAll(own().testKeys().left(arrival.test() != null));
        return state.variable(Variables.KEY).orElse("");
    }

    private static App digitsOf(Sound prompt, DigitRules rules) {
        return new App.PlayAndGetDigits(
                1,
                rules.most(),
                1,
                Duration.ofMillis(rules.waitMillis()),
                rules.hashEnds() ? "#" : App.PlayAndGetDigits.NO_TERMINATOR,
                prompt,
                NOTHING,
                Variables.KEY,
                "[0-9*#]+",
                Duration.ofMillis(rules.betweenMillis()));
    }

    /// One recording at a time: what runs already runs on.
    @Override
    public void startRecording() {
        if (conversation.state().variable(Variables.RECORDING).isPresent()) {
            return;
        }
        var id = UUID.randomUUID().toString();
        unsaid.put(Variables.RECORDING, id);
        present(List.of(new App.RecordSession(recording(id))), Duration.ZERO);
        own().log().write(new CallFact.RecordingStarted(id), clock.now());
    }

    @Override
    public void stopRecording() {
        var id = conversation.state().variable(Variables.RECORDING);
        if (id.isEmpty()) {
            return;
        }
        unsaid.put(Variables.RECORDING, "");
        present(List.of(new App.StopRecordSession(recording(id.get()))), Duration.ZERO);
        own().log().write(new CallFact.RecordingStopped(id.get()), clock.now());
    }

    /// A router that says nothing for two seconds is taken for dead: it asks the switch for the channel
    /// meanwhile, which also tells it when the caller is gone.
    @Override
    public <T> @Nullable T await(Supplier<T> work, Duration atMost) {
        var answer = new CompletableFuture<T>();
        var asked = Thread.ofVirtual().name("lookup").start(() -> complete(answer, work));
        var end = System.nanoTime() + atMost.toNanos();
        while (true) {
            var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            var turn = left.compareTo(SIGN_OF_LIFE) < 0 ? left : SIGN_OF_LIFE;
            try {
                return answer.get(turn.toMillis() + 1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException later) {
                if (System.nanoTime() >= end) {
                    asked.interrupt();
                    return null;
                }
                conversation.perform(with(List.of()), MARGIN);
                requireCaller();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("Expected a lookup to answer, but it threw.", failed.getCause());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new LineEnded(LineEnded.Why.HANDED_OVER);
            }
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
        try {
            answer.complete(work.get());
        } catch (RuntimeException fault) {
            answer.completeExceptionally(fault);
        }
    }

    @Override
    public Recording record(PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds) {
        var left = found;
        found = null;
        if (left != null && left.variable("record_ms").isPresent()) {
            return settle(left, left.variable(Variables.MESSAGE).orElse(""), mailbox);
        }
        var message = UUID.randomUUID().toString();
        unsaid.put(Variables.MESSAGE, message);
        unsaid.put("record_ms", "");
        // A telephone that sends nothing in silence would make the file shorter than the message took.
        unsaid.put("record_fill_cng", "true");
        unsaid.put("playback_terminators", "#");
        var sound = own().prompts().sound(greeting);
        var file = new App.RecordTo(recording(message), Duration.ofSeconds(limitSeconds), SILENCE_THRESHOLD, (int)
                settings.voicemailSilence().toSeconds());
        var state = perform(
                List.of(new App.Playback(sound), new App.Playback(BEEP), file),
                own().prompts().length(greeting).plusSeconds(limitSeconds));
        return settle(state, message, mailbox);
    }

    @Override
    public void hangup(HangupStep.Cause cause) {
        conversation.hangup(
                switch (cause) {
                    case NORMAL -> HangupCause.NORMAL_CLEARING;
                    case BUSY -> HangupCause.USER_BUSY;
                    case REJECTED -> HangupCause.CALL_REJECTED;
                });
    }

    // A file's path is made of ids alone.
    private String recording(String message) {
        return settings.recordings()
                .resolve(own().identity().tenant().value())
                .resolve(message + ".wav")
                .toString();
    }

    private static App question(Sound prompt, Duration patience, String validKeys) {
        return new App.PlayAndGetDigits(
                1,
                1,
                1,
                patience,
                App.PlayAndGetDigits.NO_TERMINATOR,
                prompt,
                NOTHING,
                Variables.KEY,
                "[" + validKeys + "]",
                patience);
    }

    private ChannelState bridge(Wave wave, RingManner manner) {
        var fetched = fetchable(wave);
        if (fetched != null) {
            wave.onAnswer(() -> pickups.isOver(fetched));
        }
        try {
            return bridge(wave, manner, new App.Bridge(dialler(manner).together(wave.legs(), manner, fetched)));
        } finally {
            if (fetched != null) {
                pickups.isOver(fetched);
            }
        }
    }

    private DialPlanner dialler(RingManner manner) {
        return notes().transfer() == null && !manner.bounded()
                ? own().dialler()
                : own().dialler().sentOn();
    }

    private ChannelState bridge(Wave wave, RingManner manner, App.Bridge bridge) {
        // What moved the channel before the talk is no sending on by whoever talks.
        Departure.last(conversation.state()).ifPresent(id -> unsaid.put(Variables.DEPARTED, id));
        unsaid.put("import", Variables.LEG + "," + Variables.PICKED);
        unsaid.put(Variables.LEG, "");
        unsaid.put(Variables.TALK, "");
        unsaid.put(Variables.PICKED, "");
        unsaid.put(Variables.LEGS, RungLeg.write(wave.legs()));
        unsaid.put("originate_causes", "");
        unsaid.put("originate_disposition", "");
        unsaid.put("hangup_after_bridge", "false");
        unsaid.put("continue_on_fail", "true");
        unsaid.put("transfer_ringback", ringback(manner));
        // Else it begins when a phone says that it rings: a trunk may take seconds for that.
        unsaid.put("instant_ringback", manner.music() == null ? "" : "true");
        events.add(arrival.channel(), wave.legs(), wave);
        try {
            return conversation.perform(with(ringing(bridge)), LONGEST_TALK);
        } finally {
            events.remove(arrival.channel(), wave.legs());
        }
    }

    // A colleague may fetch what rings at somebody. A test rings nobody.
    private @Nullable String fetchable(Wave wave) {
        var tenant = own().identity().tenant().value();
        var people = wave.legs().stream()
                .filter(leg -> leg.leg() instanceof PlanLeg.Account)
                .map(leg -> leg.leg().person())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (people.isEmpty() || arrival.test() != null || !pickups.couldBeFetched(tenant)) {
            return null;
        }
        var key = UUID.randomUUID().toString();
        pickups.begins(tenant, arrival.node(), people, key);
        return key;
    }

    private String ringback(RingManner manner) {
        return manner.music() == null
                ? settings.ringback().value()
                : own().prompts().piece(manner.music()).value();
    }

    // A caller who is not answered yet is told that it rings, and hears the tone of their own network. A tone of ours
    // would have to open early media for it, and the answer would then come a frame (20 ms) later.
    private List<App> ringing(App.Bridge bridge) {
        var apps = new ArrayList<App>();
        if (!answered) {
            apps.add(new App.RingReady());
        }
        apps.add(bridge);
        return apps;
    }

    private RingResult settle(Wave wave, ChannelState state) {
        var outcome = WaveOutcome.of(wave.legs(), state);
        var now = clock.now();
        var from = began(wave, state).orElse(now);
        wave.settle(outcome, from, state.leftAt().orElse(now));
        if (outcome.answered() == null) {
            requireCaller();
            // Whoever has picked up and hears first what it is about may send the caller on as well.
            Departure.of(state).ifPresent(departure -> isSentOn(departure, outcome.leftByCaller()));
            return outcome.unanswered();
        }
        answered = true;
        Departure.of(state).ifPresent(departure -> isSentOn(departure, outcome.answered(), wave, from));
        var party = state.gone() ? CallFact.Party.CALLER : CallFact.Party.AGENT;
        var to = isCallOut
                ? outsideEnded(outcome.answered(), (state.gone() ? state.leftAt() : state.quietSince()).orElse(now))
                : (state.gone() ? state.leftAt() : state.quietSince()).orElse(now);
        return new RingResult.Talked(outcome.answered().leg(), wave.tellTalkEnded(outcome.answered(), from, to, party));
    }

    // Whoever talks outside costs until they are gone, wherever the node may have joined them with somebody.
    private Instant outsideEnded(RungLeg leg, Instant phoneEnded) {
        var talk = new LooseTalk(leg.id(), own().identity().router(), node);
        looseTalk = talk;
        events.add(leg.id(), talk);
        try {
            var ended = staysThere(leg) ? talk.await().orElseGet(clock::now) : phoneEnded;
            return ended.isBefore(phoneEnded) ? phoneEnded : ended;
        } finally {
            events.remove(leg.id(), talk);
            looseTalk = null;
        }
    }

    // Of two who talk the second goes within milliseconds. Where the node does not say, they stay: they may cost.
    private boolean staysThere(RungLeg leg) {
        for (int look = 0; look < MOST_LOOKS && node.isThere(leg.id()).orElse(true); look++) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return node.isThere(leg.id()).orElse(true);
    }

    // The node forgets when a talk began from which somebody has sent the caller on.
    private static Optional<Instant> began(Wave wave, ChannelState state) {
        return state.bridgedAt()
                .or(wave::answeredAt)
                .or(() -> state.variable(Variables.TALK).map(EslLine::moment));
    }

    private void talkBegan(Instant at) {
        node.note(arrival.channel(), Variables.TALK, micros(at));
    }

    private void isSentOn(Departure departure, @Nullable RungLeg by, Wave wave, Instant from) {
        if (by != null) {
            wave.tellTalkEnded(by, from, clock.now(), CallFact.Party.AGENT);
        }
        isSentOn(departure, by);
    }

    private void isSentOn(Departure departure, @Nullable RungLeg by) {
        sentOn = new SentOn(departure, by);
        throw new LineEnded(LineEnded.Why.SENT_ON);
    }

    @Override
    public boolean comesBack() {
        return notes().transfer() != null || isBackFromTalk();
    }

    private boolean isBackFromTalk() {
        return conversation.state().data().destination().equals(Departure.BACK);
    }

    @Override
    public boolean letGo(TenantPlan plan) {
        var what = Objects.requireNonNull(sentOn, "somebody has sent the caller on");
        unsaid.put(Variables.DEPARTED, what.departure().id());
        return switch (what.departure()) {
            case Departure.Blind blind -> letGo(blind, what.by());
            case Departure.Joined joined -> talksOn(joined, what.by(), plan);
        };
    }

    private boolean isCustomer() {
        return arrival.phone() == null && arrival.back() == null;
    }

    // The channel comes back by the dialplan, and must not look as if the talk that was were still to be told of.
    private boolean letGo(Departure.Blind blind, @Nullable RungLeg by) {
        if (isCustomer()) {
            note(notes().transferred(new CallNotes.Transfer(
                    blind.to(),
                    by == null ? null : by.person(),
                    by == null ? "" : by.endpoint(),
                    CallNotes.Transfer.Stage.ASKED)));
        } else if (arrival.phone() != null && !isCallOut && !isOut()) {
            beginsAnew();
        }
        unsaid.put(Variables.LEGS, "");
        unsaid.put(Variables.LEG, "");
        unsaid.put("originate_disposition", "");
        unsaid.put("originate_causes", "");
        unsaid.put("transfer_after_bridge", "");
        conversation.leave(with(List.of()));
        return false;
    }

    // What a phone is sent on to is a call of its own, as if it had dialled that itself. Of a call out the node's
    // record tells the end.
    private void beginsAnew() {
        unsaid.put(Variables.PHONE, "");
        unsaid.put(Variables.CALL, "");
        unsaid.put(Variables.STEP, "");
        unsaid.put(Variables.NOTES, "");
        unsaid.put(Variables.ARRIVED, micros(clock.now()));
    }

    // The node connects them as soon as we let go. Whatever router meets the caller's channel after that talk finds on
    // it whom they talked with, and since when.
    private boolean talksOn(Departure.Joined joined, @Nullable RungLeg by, TenantPlan plan) {
        var leg = new RungLeg(joined.leg(), Joining.leg(joined.address(), plan), null);
        var from = clock.now();
        Joining.tell(own().log(), conversation.state(), by, leg, from);
        unsaid.put(Variables.LEGS, RungLeg.write(List.of(leg)));
        unsaid.put(Variables.LEG, "0");
        unsaid.put(Variables.TALK, micros(from));
        if (isCustomer()) {
            unsaid.put("transfer_after_bridge", Departure.BACK + ":XML:" + TRANSFERRED);
        }
        note(notes().transferred(null));
        var talk = new LooseTalk(arrival.channel(), own().identity().router(), node);
        looseTalk = talk;
        events.add(arrival.channel(), talk);
        try {
            conversation.leave(with(List.of()));
            talk.await().ifPresent(at -> isOver(leg, from, at));
            return left != null;
        } finally {
            events.remove(arrival.channel(), talk);
            looseTalk = null;
        }
    }

    private void isOver(RungLeg leg, Instant from, Instant at) {
        left = at;
        new Wave(List.of(leg), own().log(), _ -> {}).tellTalkEnded(leg, from, at, CallFact.Party.CALLER);
    }

    // The router before us is gone, but its talk went on to its end.
    private RingResult talkedBefore(ChannelState left, List<PlanLeg> legs) {
        var rung = RungLeg.read(left.variable(Variables.LEGS).orElse(""));
        var known = rung.isEmpty() ? legs.stream().map(RungLeg::ring).toList() : rung;
        var wave = new Wave(known, own().log(), _ -> {});
        if (isBackFromTalk()) {
            known.forEach(wave::isToldAnswered);
        }
        return settle(wave, left);
    }

    private Recording settle(ChannelState state, String message, @Nullable PersonId mailbox) {
        var length = Duration.ofMillis(
                Text.number(state.variable("record_ms").orElse(""), 9).orElse(0));
        answered = true;
        if (message.isEmpty() || spoken(state, length).compareTo(settings.voicemailLeast()) < 0) {
            requireCaller();
            return new Recording.Nothing();
        }
        own().log()
                .write(
                        new CallFact.VoicemailLeft(
                                message, mailbox == null ? null : mailbox.value(), length.toMillis()),
                        clock.now());
        return new Recording.Left(length);
    }

    // The silence that ended a recording stands at its end, and is nothing that anybody said.
    private Duration spoken(ChannelState state, Duration length) {
        var bySilence =
                state.variable("silence_hits_exhausted").filter("true"::equals).isPresent();
        return bySilence ? length.minus(settings.voicemailSilence()) : length;
    }

    private ChannelState present(List<App> apps, Duration length) {
        inPrompt = true;
        try {
            var state = perform(apps, length);
            requireCaller();
            return state;
        } finally {
            inPrompt = false;
        }
    }

    // Media needs an answer, once.
    private ChannelState perform(List<App> apps, Duration length) {
        var all = new ArrayList<App>();
        if (!answered) {
            all.add(new App.Answer());
            answered = true;
        }
        all.addAll(apps);
        return conversation.perform(with(all), length.plus(MARGIN));
    }

    // What has to be remembered stands before the first thing that happens.
    private List<App> with(List<App> apps) {
        unsaid.put(Variables.SEQUENCE, Integer.toString(own().log().sequence()));
        var all = new ArrayList<App>();
        all.add(new App.MultiSet(unsaid));
        all.addAll(apps);
        unsaid.clear();
        return all;
    }

    private void requireCaller() {
        conversation.requireCaller();
    }

    private Own own() {
        return Objects.requireNonNull(own, "a line begins before it speaks");
    }

    private static Instant moment(String micros) {
        return Instant.EPOCH.plus(Text.number(micros, 18).orElse(0), ChronoUnit.MICROS);
    }

    private static String micros(Instant at) {
        return Long.toString(at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000L);
    }
}
