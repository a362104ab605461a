package org.dozvon.simulator.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.esl.HangupCause;
import org.dozvon.simulator.clock.SimClock;
import org.jspecify.annotations.Nullable;

/// Rings what a dial string names.
public final class Dialler {
    /// How long an attempt rings when nobody says otherwise.
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    /// Told once.
    public interface Outcome {
        void answered(Channel leg);

        /// @param madeChannel whether anything was rung at all
        void failed(HangupCause cause, boolean madeChannel);
    }

    /// One endpoint being tried; makes its channel, or says why not.
    public interface Endpoint {
        void ring(Attempt attempt);
    }

    /// Turns the words of an endpoint into something to ring.
    public interface Endpoints {
        Endpoint find(String endpoint);
    }

    /// What an endpoint tells of its try.
    public interface Attempt {
        /// For the leg's own variables, and the caller's number.
        Map<String, String> variables();

        @Nullable
        Channel originator();

        /// The leg exists and rings.
        void ringing(Channel leg);

        void answered(Channel leg);

        void failed(HangupCause cause);

        /// Nobody waits for it any more.
        boolean isOver();
    }

    private final Node node;
    private final Endpoints endpoints;

    public Dialler(Node node, Endpoints endpoints) {
        this.node = node;
        this.endpoints = endpoints;
    }

    /// @param originator the channel that rings, absent when the switch itself does
    public Dialling dial(String dialString, @Nullable Channel originator, Outcome outcome) {
        var dialling = new Dialling(DialString.parse(dialString), originator, outcome);
        dialling.begin();
        return dialling;
    }

    /// One dial string at work.
    public final class Dialling {
        private final DialString dialString;
        private final @Nullable Channel originator;
        private final Outcome outcome;
        private final List<Try> tries = new ArrayList<>();
        private int group = -1;
        private int running;
        private boolean over;
        private boolean madeChannel;
        private HangupCause lastCause = HangupCause.DESTINATION_OUT_OF_ORDER;
        private SimClock.@Nullable Timer patience;

        private Dialling(DialString dialString, @Nullable Channel originator, Outcome outcome) {
            this.dialString = dialString;
            this.originator = originator;
            this.outcome = outcome;
        }

        void begin() {
            patience = node.clock().after(totalPatience(), this::giveUp);
            nextGroup();
        }

        /// The originator is gone or has what it wants.
        public void cancel() {
            if (!over) {
                stop(HangupCause.ORIGINATOR_CANCEL);
            }
        }

        /// As if nobody had answered for long enough.
        public void giveUp() {
            end(HangupCause.NO_ANSWER, HangupCause.NO_ANSWER);
        }

        private Duration totalPatience() {
            var own = dialString.variables().get("originate_timeout");
            if (own == null && originator != null) {
                own = originator.variable("call_timeout").orElse(null);
            }
            return own != null && own.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(own)) : USUAL_PATIENCE;
        }

        private void nextGroup() {
            if (++group >= dialString.groups().size()) {
                end(lastCause, HangupCause.NORMAL_CLEARING);
                return;
            }
            tries.clear();
            var legs = dialString.groups().get(group);
            running = legs.size();
            legs.forEach(leg -> tries.add(new Try(leg)));
            List.copyOf(tries).forEach(Try::begin);
        }

        private void tryFailed(HangupCause cause) {
            if (over) {
                return;
            }
            lastCause = cause;
            if (--running == waitForPickup()) {
                tries.forEach(one -> one.stop(HangupCause.NO_PICKUP));
                tellCauses();
                nextGroup();
            }
        }

        // Legs that nobody rings keep nobody waiting, unless they say how long.
        private int waitForPickup() {
            return (int) tries.stream().filter(Try::waitsForPickup).count();
        }

        private void answeredBy(Try winner, Channel leg) {
            over = true;
            stopPatience();
            onAnswer(winner, leg);
            tries.stream().filter(one -> one != winner).forEach(one -> one.stop(HangupCause.LOSE_RACE));
            tellCauses();
            bringOver(leg);
            outcome.answered(leg);
        }

        // `sched_hangup +60 ALLOTTED_TIMEOUT`: an application and what it takes.
        private void onAnswer(Try winner, Channel leg) {
            var words = winner.variables().getOrDefault("execute_on_answer", "").split(" ", 2);
            if (words.length == 2) {
                leg.node().executor().run(leg, words[0], words[1], () -> {});
            }
        }

        private void end(HangupCause told, HangupCause forLegs) {
            if (!over) {
                stop(forLegs);
                outcome.failed(told, madeChannel);
            }
        }

        private void stop(HangupCause forLegs) {
            over = true;
            stopPatience();
            tries.forEach(one -> one.stop(forLegs));
            tellCauses();
        }

        // As the switch does: one more entry for each leg that had a channel, never fewer; who wants a clean list
        // unsets it.
        private void tellCauses() {
            if (originator != null) {
                tries.forEach(one -> one.tellCause(originator));
            }
        }

        // The originator's variable `import` names what it wants from the leg that answered.
        private void bringOver(Channel leg) {
            if (originator != null) {
                originator.variable("import").ifPresent(names -> {
                    for (var name : names.split(",")) {
                        leg.variable(name.strip()).ifPresent(value -> originator.set(name.strip(), value));
                    }
                });
            }
        }

        private void stopPatience() {
            var timer = patience;
            if (timer != null) {
                timer.cancel();
            }
        }

        private final class Try implements Attempt {
            private final DialString.Leg leg;
            private final Map<String, String> variables;
            private @Nullable Channel channel;
            private SimClock.@Nullable Timer timer;
            private boolean ended;
            private HangupCause how = HangupCause.NONE;

            Try(DialString.Leg leg) {
                this.leg = leg;
                this.variables = new HashMap<>(dialString.variables());
                variables.putAll(leg.variables());
            }

            boolean waitsForPickup() {
                return !ended && leg.endpoint().startsWith("pickup/") && !variables.containsKey("leg_timeout");
            }

            void begin() {
                var delay = variables.get("leg_delay_start");
                if (delay != null && delay.matches("\\d{1,5}")) {
                    timer = node.clock().after(Duration.ofSeconds(Long.parseLong(delay)), this::ring);
                } else {
                    ring();
                }
            }

            private void ring() {
                if (ended) {
                    return;
                }
                var patience = variables.get("leg_timeout");
                if (patience != null && patience.matches("\\d{1,6}")) {
                    timer = node.clock().after(counted(Long.parseLong(patience)), () -> timedOut());
                }
                endpoints.find(leg.endpoint()).ring(this);
            }

            // The switch counts the whole seconds that begin while a leg rings, and gives it up when the count has
            // passed
            // the limit.
            private static Duration counted(long seconds) {
                return Duration.ofSeconds(seconds + 1);
            }

            private void timedOut() {
                if (!ended) {
                    stop(HangupCause.ALLOTTED_TIMEOUT);
                    tryFailed(HangupCause.ALLOTTED_TIMEOUT);
                }
            }

            void tellCause(Channel to) {
                if (channel == null) {
                    return;
                }
                var entry = channel.uuid() + ";" + how.name();
                var before = to.variable("originate_causes").filter(text -> !text.isEmpty());
                to.set(
                        "originate_causes",
                        before.map(text -> text.startsWith("ARRAY::") ? text : "ARRAY::" + text)
                                .map(text -> text + "|:" + entry)
                                .orElse(entry));
            }

            void stop(HangupCause cause) {
                if (!ended) {
                    how = cause;
                }
                ended = true;
                if (timer != null) {
                    timer.cancel();
                }
                if (channel != null) {
                    channel.hangUp(cause);
                }
            }

            @Override
            public Map<String, String> variables() {
                return variables;
            }

            @Override
            public @Nullable Channel originator() {
                return originator;
            }

            @Override
            public void ringing(Channel made) {
                channel = made;
                madeChannel = true;
                if (originator != null) {
                    originator.otherLeg(made);
                    made.otherLeg(originator);
                }
                made.onHangup(gone -> failed(gone.cause().orElse(HangupCause.NORMAL_CLEARING)));
            }

            @Override
            public void answered(Channel made) {
                if (ended || over) {
                    return;
                }
                ended = true;
                if (timer != null) {
                    timer.cancel();
                }
                answeredBy(this, made);
            }

            @Override
            public void failed(HangupCause cause) {
                if (!ended) {
                    ended = true;
                    how = cause;
                    if (timer != null) {
                        timer.cancel();
                    }
                    tryFailed(cause);
                }
            }

            @Override
            public boolean isOver() {
                return ended || over;
            }
        }
    }
}
