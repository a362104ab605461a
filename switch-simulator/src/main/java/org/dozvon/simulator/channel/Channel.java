package org.dozvon.simulator.channel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.party.Party;
import org.jspecify.annotations.Nullable;

/// One leg of a call. Everything happens on the switch's own thread, so nothing here is locked.
public final class Channel {
    /// As the switch names it, from the switch's side: a caller's channel is inbound.
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /// An application that ran, for the call's record.
    public record Ran(String name, String argument, long atMicros) {}

    private final Node node;
    private final String uuid;
    private final String name;
    private final Direction direction;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Deque<Character> digits = new ArrayDeque<>();
    private final Deque<Action> actions = new ArrayDeque<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final List<Consumer<Channel>> hangupListeners = new ArrayList<>();
    private final List<Ran> ran = new ArrayList<>();
    private final long createdMicros;
    private String callerNumber = "";
    private String callerName = "";
    private String destination = "";
    private String context = "default";
    private String source = "mod_sofia";
    private Party party = Party.NOBODY;
    private long answeredMicros;
    private long progressMicros;
    private long bridgedMicros;
    private long hangupMicros;
    private boolean early;
    private boolean holding;
    private boolean transferring;
    private boolean pendingBreak;
    private boolean ended;
    private boolean reported;
    private @Nullable HangupCause cause;
    private @Nullable Channel partner;
    private @Nullable Runnable taken;
    private @Nullable Channel otherLeg;
    private @Nullable String sounding;

    private Channel(Node node, String uuid, String name, Direction direction) {
        this.node = node;
        this.uuid = uuid;
        this.name = name;
        this.direction = direction;
        this.createdMicros = node.clock().micros();
        variables.put("direction", direction.name().toLowerCase(java.util.Locale.ROOT));
        variables.put("uuid", uuid);
        variables.put("session_id", Long.toString(node.nextSession()));
        variables.put("channel_name", name);
        variables.put("call_uuid", uuid);
    }

    public static Channel create(Node node, String uuid, String name, Direction direction) {
        return new Channel(node, uuid, name, direction);
    }

    public Node node() {
        return node;
    }

    public String uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public Direction direction() {
        return direction;
    }

    public String callerNumber() {
        return callerNumber;
    }

    public String callerName() {
        return callerName;
    }

    public String destination() {
        return destination;
    }

    public String context() {
        return context;
    }

    public String source() {
        return source;
    }

    public long createdMicros() {
        return createdMicros;
    }

    public long answeredMicros() {
        return answeredMicros;
    }

    public long progressMicros() {
        return progressMicros;
    }

    public long bridgedMicros() {
        return bridgedMicros;
    }

    /// 0 as long as something holds the channel.
    public long hangupMicros() {
        return hangupMicros;
    }

    public List<Ran> ran() {
        return ran;
    }

    public Map<String, String> variables() {
        return variables;
    }

    public Optional<String> variable(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    /// Empty means unset, as on the real switch.
    public void set(String variable, String value) {
        if (value.isEmpty()) {
            variables.remove(variable);
        } else {
            variables.put(variable, value);
        }
    }

    public boolean isTrue(String variable) {
        return variable(variable)
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }

    public void profile(String number, String shownName, String dialled, String inContext, String module) {
        callerNumber = number;
        callerName = shownName;
        destination = dialled;
        context = inContext;
        source = module;
    }

    public Party party() {
        return party;
    }

    public void party(Party now) {
        party = now;
    }

    public Deque<Action> actions() {
        return actions;
    }

    public boolean isUp() {
        return cause == null;
    }

    public boolean isAnswered() {
        return answeredMicros > 0;
    }

    public boolean isEarly() {
        return early;
    }

    public Optional<HangupCause> cause() {
        return Optional.ofNullable(cause);
    }

    public Optional<Channel> partner() {
        return Optional.ofNullable(partner);
    }

    public Optional<Channel> otherLeg() {
        return Optional.ofNullable(otherLeg);
    }

    public void otherLeg(Channel other) {
        otherLeg = other;
    }

    public Optional<String> sounding() {
        return Optional.ofNullable(sounding);
    }

    /// Whether applications may run: a channel that is on its way elsewhere runs none.
    public boolean isReady() {
        return isUp() && !transferring;
    }

    public boolean isTransferring() {
        return transferring;
    }

    // ---- progress and answer

    public void progress() {
        if (!isUp() || isAnswered() || progressMicros > 0) {
            return;
        }
        progressMicros = node.clock().micros();
        node.events().emit("CHANNEL_PROGRESS", this);
        party.onRinging(this);
    }

    /// Early media: the party hears before anybody answered.
    public void openEarly() {
        if (isUp() && !isAnswered() && !early) {
            early = true;
            node.events().emit("CHANNEL_PROGRESS_MEDIA", this);
        }
    }

    public void answer() {
        if (!isUp() || isAnswered()) {
            return;
        }
        answeredMicros = node.clock().micros();
        set("endpoint_disposition", "ANSWER");
        node.events().emit("CHANNEL_ANSWER", this);
        party.onAnswered(this);
    }

    // ---- sound

    public void startSound(String sound) {
        stopSound();
        sounding = sound;
        party.onSound(this, sound);
    }

    public void stopSound() {
        var before = sounding;
        if (before != null) {
            sounding = null;
            party.onSoundEnded(this, before);
        }
    }

    /// The party began or ceased to speak.
    public void speech(boolean speaks) {
        var task = tasks.peekLast();
        if (task != null) {
            task.speech(speaks);
        }
    }

    // ---- keys

    /// The party pressed a key.
    public void receiveDigit(char digit) {
        if (!isUp()) {
            return;
        }
        var other = partner;
        if (other != null) {
            tellDigit(digit);
            other.party().onDigit(other, digit);
            return;
        }
        digits.add(digit);
        var task = tasks.peekLast();
        if (task != null) {
            task.digit();
        }
    }

    /// Only now does the switch tell of the key: an unread one is no event yet.
    public Optional<Character> takeDigit() {
        var digit = Optional.ofNullable(digits.poll());
        digit.ifPresent(this::tellDigit);
        return digit;
    }

    private void tellDigit(char digit) {
        node.events()
                .emit(
                        "DTMF",
                        this,
                        Map.of("DTMF-Digit", String.valueOf(digit), "DTMF-Duration", "2000", "DTMF-Source", "RTP"));
    }

    public void forgetDigits() {
        digits.clear();
    }

    // ---- tasks

    public Task begin(Runnable done) {
        var task = new Task(this, done);
        tasks.add(task);
        return task;
    }

    void taskFinished(Task task) {
        tasks.remove(task);
        reportIfDone();
    }

    // A lingering socket keeps the channel: its last event and its record come after that, and only then does the real
    // node note when the channel was hung up.
    private void reportIfDone() {
        var why = cause;
        if (why != null && tasks.isEmpty() && ended && !reported) {
            reported = true;
            hangupMicros = node.clock().micros();
            node.gone(this, why);
        }
    }

    public boolean isBusy() {
        return !tasks.isEmpty();
    }

    public void ranApplication(String application, String argument) {
        ran.add(new Ran(application, argument, node.clock().micros()));
    }

    /// Ends what plays. With nothing playing, the next playback ends as soon as it begins.
    public void interrupt(boolean all) {
        var task = tasks.peekLast();
        pendingBreak = true;
        if (task != null) {
            task.interrupted(all);
        }
    }

    /// Whether a break waits; asking takes it.
    public boolean takeBreak() {
        boolean before = pendingBreak;
        pendingBreak = false;
        return before;
    }

    // ---- transfer

    /// Sends the channel to other actions: what runs ends now, and a socket keeps the channel until it ends.
    public void transfer(List<Action> elsewhere) {
        var leaves = taken;
        taken = null;
        if (leaves != null) {
            leaves.run();
        }
        actions.clear();
        actions.addAll(elsewhere);
        transferring = true;
        var task = tasks.peekLast();
        if (task == null) {
            node.executor().next(this);
            return;
        }
        task.channelGone();
    }

    public void transferred() {
        transferring = false;
    }

    // ---- bridge

    public void bridgeTo(Channel other) {
        partner = other;
        bridgedMicros = node.clock().micros();
        party.onBridged(this, other);
    }

    /// @param leaves runs when somebody takes this leg out of the talk that it was rung for
    void whenTaken(Runnable leaves) {
        taken = leaves;
    }

    boolean isHolding() {
        return holding;
    }

    void holds(boolean now) {
        holding = now;
    }

    void talkForgotten() {
        bridgedMicros = 0;
    }

    public void unbridge() {
        if (partner != null) {
            partner = null;
            if (isUp()) {
                party.onUnbridged(this);
            }
        }
    }

    // ---- end

    public void onHangup(Consumer<Channel> listener) {
        hangupListeners.add(listener);
    }

    public void hangUp(HangupCause why) {
        if (cause != null) {
            return;
        }
        cause = why;
        variables.put("hangup_cause", why.name());
        variables.put("hangup_cause_q850", why.q850().map(String::valueOf).orElse("0"));
        stopSound();
        node.events().emit("CHANNEL_HANGUP", this, Map.of("Hangup-Cause", why.name()));
        party.onHangup(this, why);
        List.copyOf(hangupListeners).forEach(listener -> listener.accept(this));
        // The innermost application ends first, and with it those that wait for it.
        for (var task : new ArrayList<>(tasks).reversed()) {
            task.channelGone();
        }
        ended = true;
        reportIfDone();
    }
}
