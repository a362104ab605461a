package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Exit;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Callers whom somebody who watches sends on. The desk is a script: what it says in each turn.
class SentOnTest {
    private static final String BY = "user-1";
    private static final long SINCE = Instant.parse("2026-11-23T08:58:00Z").toEpochMilli();
    private static final Queues.Turn NOBODY = new Queues.Turn.Leave(Exit.TIMED_OUT);

    private final Line line = new Line();
    private final List<String> desk = new ArrayList<>();
    private final Deque<Queues.Turn> turns = new ArrayDeque<>();

    @Test
    void whoIsSentToAPersonTalksToThem() {
        line.rings(talk("102"));

        assertThat(run(to(new Onward.Person(new PersonId("boris"))))).isEqualTo(Ending.TALKED);

        assertThat(line.trail).containsSubsequence("sent to Person[person=boris] by user-1", "ring 102");
        assertThat(desk).containsExactly("join sales", "goes on", "goes on", "close");
        assertThat(line.music).containsOnly(true);
    }

    @Test
    void whomThePersonDoesNotAnswerWaitsOnAtTheirPlace() {
        line.noted(waiting(null));

        run(to(new Onward.Person(new PersonId("anna"))), NOBODY);

        assertThat(line.trail).containsSubsequence("ring 101 +79035550101", "q -[timed-out]-> v");
        assertThat(desk).containsExactly("join sales since " + SINCE, "comes back", "close");
    }

    @Test
    void anOutsidePhoneRingsWithMusicAsATransferDoes() {
        line.rings(talk("102"));

        run(to(new Onward.Phone(new PhoneNumber("+74951234567"))));

        assertThat(line.trail).contains("ring +74951234567");
        assertThat(line.music).containsOnly(true);
    }

    @Test
    void oneOfTheTenantsOwnNumbersIsNotRung() {
        run(to(new Onward.Phone(Draw.DID)), NOBODY);

        assertThat(line.trail).noneMatch(told -> told.startsWith("ring"));
        assertThat(desk).containsExactly("join sales", "comes back", "close");
    }

    @Test
    void whoIsSentToAnotherQueueStandsThereAsLongAsTheyWaitAlready() {
        line.noted(waiting(null));

        run(to(new Onward.Queue(new QueueId("service"))), NOBODY);

        assertThat(desk)
                .containsExactly(
                        "join sales since " + SINCE, "goes on", "close", "join service since " + SINCE, "close");
        assertThat(line.trail).contains("q -[timed-out]-> v");
    }

    @Test
    void anotherRouterFindsThemInThatQueueAgain() {
        line.noted(waiting("service"));

        run(NOBODY);

        assertThat(desk).containsExactly("join service since " + SINCE, "close");
    }

    @Test
    void aQueueThatThePlanOfTheCallDoesNotKnowLeavesThemWhereTheyAre() {
        run(to(new Onward.Queue(new QueueId("gone"))), NOBODY);

        assertThat(desk).containsExactly("join sales", "comes back", "close");
    }

    @Test
    void whoIsSentToASchemeBeginsItAtItsEntryAndItsEndsAreAGoodbye() {
        assertThat(run(to(new Onward.Scheme(new SchemeId("night"))))).isEqualTo(Ending.SAID_GOODBYE);

        assertThat(line.trail).containsSubsequence("at main/q", "at night/p", "play greeting", "play goodbye");
        assertThat(desk).containsExactly("join sales", "goes on", "close");
        assertThat(line.notes().waiting()).isNull();
    }

    @Test
    void whoIsToBeCalledBackHearsSoAndIsPromisedItByTheHoursOfTheCompany() {
        line.at("2026-11-22T10:00:00Z");

        assertThat(run(to(new Onward.CallBack()))).isEqualTo(Ending.CALLBACK_PROMISED);

        assertThat(line.promised).containsExactly("+79990001122 at 2026-11-23T06:00:00Z");
        assertThat(line.trail).containsSubsequence("play callback-promised", "play goodbye", "hangup NORMAL");
    }

    @Test
    void aHiddenCallerIsPromisedNothing() {
        line.from(null);

        run(to(new Onward.CallBack()), NOBODY);

        assertThat(line.promised).isEmpty();
        assertThat(desk).containsExactly("join sales", "comes back", "close");
    }

    @Test
    void aCallThatAnotherRouterGoesOnWithHasNotHungUp() {
        line.isHandedOver = true;

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> run(new Queues.Turn.Wait(Duration.ofSeconds(5)))))
                .isInstanceOf(LineEnded.class);

        assertThat(desk).containsExactly("join sales", "handed over", "close");
    }

    private static Queues.Turn to(Onward place) {
        return new Queues.Turn.Go(place, BY);
    }

    private static RingResult talk(String account) {
        return new RingResult.Talked(new PlanLeg.Account(account, new PersonId("boris"), 1), Duration.ofMinutes(1));
    }

    private static CallNotes waiting(String queue) {
        return CallNotes.EMPTY.waiting(new CallNotes.Waiting("main/q", SINCE, queue));
    }

    private Ending run(Queues.Turn... script) {
        turns.addAll(Arrays.asList(script));
        var world = new World(Lookups.NONE, line.notices(), Standings.NONE, this::join);
        return FlowRunner.resume(RunnablePlan.of(plan()), StepPointer.parse("main/q"), line, line, world);
    }

    private static TenantPlan plan() {
        var step = new QueueStep(
                new StepId("q"),
                "",
                new QueueId("sales"),
                null,
                300,
                List.of(),
                Draw.exits("timed-out>v", "full>v", "nobody-on-duty>v", "unreachable>v"));
        var tenant = Draw.tenant(Draw.scheme("main", step, Draw.voicemail("v")), Draw.scheme("night", Draw.play("p")));
        return Compiler.compile(tenant.withQueues(List.of(queue("sales"), queue("service"))), 1);
    }

    private static Queue queue(String id) {
        return new Queue(
                new QueueId(id),
                id,
                new GroupId("masters"),
                RingStrategy.SEQUENTIAL,
                ContactOrder.SIP_ONLY,
                10,
                0,
                30,
                10,
                null,
                null);
    }

    private Queues.Place join(Ticket ticket) {
        var since = ticket.arrived().toEpochMilli();
        desk.add("join " + ticket.queue() + (since == SINCE ? " since " + since : ""));
        return new Place();
    }

    private final class Place implements Queues.Place {
        @Override
        public Queues.Turn turn() {
            return turns.removeFirst();
        }

        @Override
        public Optional<DeskView.Waiting> waiting() {
            return Optional.empty();
        }

        @Override
        public void answered(OfferId offer, PersonId person) {}

        @Override
        public void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {}

        @Override
        public void talkEnded() {}

        @Override
        public void goesOn() {
            desk.add("goes on");
        }

        @Override
        public boolean keeps(@Nullable Integer calendar) {
            return false;
        }

        @Override
        public void comesBack() {
            desk.add("comes back");
        }

        @Override
        public void handedOver() {
            desk.add("handed over");
        }

        @Override
        public void close() {
            desk.add("close");
        }

        @Override
        public void await(Duration atMost) {}
    }

    private static final class Line extends ScriptedLine {
        private final List<Boolean> music = new ArrayList<>();
        private final List<String> promised = new ArrayList<>();
        private boolean isHandedOver;

        @Override
        public void sent(StepPointer step, Onward to, String by) {
            trail.add("sent to " + to + " by " + by);
        }

        @Override
        public RingResult ring(List<PlanLeg> legs, RingManner manner, java.util.function.Consumer<PlanLeg> answered) {
            music.add(manner.music() != null);
            return super.ring(legs, manner, answered);
        }

        @Override
        public Keys hold(Music piece, String valid, Duration atMost, Bell bell) {
            if (isHandedOver) {
                throw new LineEnded(LineEnded.Why.HANDED_OVER);
            }
            return super.hold(piece, valid, atMost, bell);
        }

        private Notices notices() {
            return new Notices() {
                @Override
                public void tell(StepPointer step, List<PersonId> people, List<String> emails, String text) {}

                @Override
                public void promiseCallback(StepPointer step, String number, Instant due) {
                    promised.add(number + " at " + due);
                }
            };
        }
    }
}
