package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.TestPlans;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.TestCall;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// What owners and other routers do of what people ask, and what those see who watch.
class DesksTest {
    private static final TenantPlan PLAN = TestPlans.queue("avto", 1, RingStrategy.SEQUENTIAL, 0);
    private static final String IVAN = "+79035550101";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant LATER = Instant.now().plus(Duration.ofMinutes(5));

    private final List<DeskTold> told = new CopyOnWriteArrayList<>();
    private final List<AgentTold> agents = new CopyOnWriteArrayList<>();

    @Test
    void theOwnerShowsWhoCouldAnswerBeforeTheFirstCall() {
        var desks = router("owner", true);

        desks.watched("avto", LATER);

        soon().until(() -> !told.isEmpty());
        assertThat(told.getFirst().agents())
                .extracting(agent -> agent.person() + " " + agent.status())
                .containsExactly("anna READY", "boris UNREACHABLE");
        assertThat(told.getFirst().queues())
                .extracting(DeskTold.OfQueue::queue, DeskTold.OfQueue::members)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sales", List.of("anna", "boris")),
                        org.assertj.core.groups.Tuple.tuple("service", List.of("boris")));
    }

    @Test
    void aCallerIsShownWithWhatTheirNetworkSaysUnlessTheyHide() {
        var desks = router("owner", true);
        asked(desks, "1", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        var plain = waits(desks, "plain", "+79035550101", null);
        var hidden = waits(desks, "hidden", null, null);

        desks.watched("avto", LATER);

        soon().until(() -> !told.isEmpty());
        assertThat(told.getLast().callers())
                .extracting(one -> one.callId() + " " + one.number() + " " + one.name() + " " + one.dialled())
                .containsExactlyInAnyOrder(
                        "plain +79035550101 Ivan " + TestPlans.NUMBER, "hidden null null " + TestPlans.NUMBER);
        plain.close();
        hidden.close();
    }

    @Test
    void aChangeIsShownSoonAndItsAnswerWithIt() {
        var desks = router("owner", true);
        desks.watched("avto", LATER);
        soon().until(() -> !told.isEmpty());

        asked(desks, "off-1", new CallCommand.SetDuty("anna", AgentTold.Duty.OFF, ""));

        soon().until(() -> told.getLast().answers().stream()
                .anyMatch(answer -> answer.commandId().equals("off-1") && answer.outcome() == DeskTold.Outcome.DONE));
        assertThat(told.getLast().agents())
                .anyMatch(agent -> agent.person().equals("anna") && agent.duty() == AgentTold.Duty.OFF);
        assertThat(told).extracting(DeskTold::number).isSorted().doesNotHaveDuplicates();
        assertThat(told).extracting(DeskTold::desk).containsOnly(told.getFirst().desk());
    }

    @Test
    void whileNobodyWatchesNothingIsTold() {
        var desks = router("owner", true);

        asked(desks, "1", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        waits(desks, "one", "+79035550101", null).close();
        assertThat(told).isEmpty();

        desks.watched("avto", LATER);
        soon().until(() -> !told.isEmpty());
        assertThat(told.getFirst().number()).isEqualTo(1);
    }

    @Test
    void aRouterThatDoesNotOwnTheTenantShowsItsCallersAlone() {
        var desks = router("other", false);
        desks.watched("avto", LATER);
        assertThat(told).isEmpty();

        var seat = waits(desks, "one", "+79035550101", null);

        soon().until(() -> !told.isEmpty());
        assertThat(told.getFirst().callers())
                .extracting(DeskTold.Waiting::callId)
                .containsExactly("one");
        seat.close();
        soon().until(() -> told.getLast().callers().isEmpty());
        assertThat(told.getLast().agents()).isEmpty();
    }

    @Test
    void aRouterFromWhichTheLastCallerWasHandedOverShowsThatNobodyIsLeft() {
        var desks = router("other", false);
        desks.watched("avto", LATER);
        var seat = waits(desks, "one", "+79035550101", null);
        soon().until(() -> !told.isEmpty());

        seat.handedOver();
        seat.close();

        soon().until(() -> told.getLast().callers().isEmpty());
        assertThat(told.getLast().queues().getFirst().offered()).isZero();
        assertThat(told.getLast().queues().getFirst().abandoned()).isZero();
    }

    @Test
    void aTestCallIsShownToNobody() {
        var desks = router("owner", true);
        var test = waits(
                desks,
                "test",
                "+79035550101",
                new TestCall("t-1", null, "", Map.of(TestPlans.ANNA, CallCommand.Answer.SILENT)));

        desks.watched("avto", LATER);

        soon().until(() -> !told.isEmpty());
        assertThat(told.getLast().callers()).isEmpty();
        assertThat(told.getLast().queues().getFirst().offered()).isZero();
        asked(desks, "1", new CallCommand.ToFront("test"));
        soon().until(() ->
                told.getLast().answers().stream().anyMatch(answer -> answer.outcome() == DeskTold.Outcome.TOO_LATE));
        test.close();
    }

    @Test
    void anotherTenantsCallerIsLikeNone() {
        var desks = router("owner", true);
        asked(desks, "1", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        var seat = waits(desks, "one", "+79035550101", null);
        seat.turn();

        desks.askedAsOwner(
                new CallCommand("foreign", "strangers", LATER, "olga", new CallCommand.CallBackLater("one")));
        desks.asked(new CallCommand("foreign-2", "strangers", LATER, "olga", new CallCommand.HangUp("one")));

        assertThat(seat.turn()).isInstanceOf(Queues.Turn.Wait.class);
        desks.watched("strangers", LATER);
        desks.watched("avto", LATER);
        soon().until(() -> !told.isEmpty());
        assertThat(told).extracting(DeskTold::tenantId).containsOnly("avto");
        seat.close();
    }

    @Test
    void theNextRouterKnowsWhoIsOffDuty() {
        // Given
        var before = router("before", true);
        asked(before, "1", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        asked(before, "2", new CallCommand.SetDuty("boris", AgentTold.Duty.OFF, ""));

        // When
        var next = router("next", true);
        agents.forEach(next::told);
        next.watched("avto", LATER);

        // Then
        soon().until(() -> !told.isEmpty());
        assertThat(told.getLast().agents())
                .extracting(agent -> agent.person() + " " + agent.duty() + " " + agent.reason())
                .containsExactlyInAnyOrder("anna BREAK lunch", "boris OFF ");
    }

    @Test
    void whoTalkedByARouterThatIsGoneIsFreeAsSoonAsTheyHaveHungUp() {
        // Given
        var next = router("next", true);
        next.told(talks("anna"));
        var first = waits(next, "one", "+79035550101", null);
        assertThat(first.turn()).isInstanceOf(Queues.Turn.Wait.class);

        // When
        next.hungUp("avto", new PersonId("anna"), "before");

        // Then
        soon().until(() -> first.turn() instanceof Queues.Turn.Offer);
        first.close();
    }

    @Test
    void whoHasHungUpBeforeAnybodyWaitedIsFreeForTheFirst() {
        // Given
        var other = router("other", false);
        other.told(talks("anna"));

        // When
        other.hungUp("avto", new PersonId("anna"), "before");
        var next = router("before", true);
        next.told(talks("anna"));
        agents.forEach(next::told);

        // Then
        assertThat(agents)
                .extracting(one -> one.person() + " " + one.status() + " by " + one.router())
                .containsExactly("anna READY by other");
        var first = waits(next, "one", "+79035550101", null);
        soon().until(() -> first.turn() instanceof Queues.Turn.Offer);
        first.close();
    }

    /// Anna hangs up a phone of a call back while she talks by another router.
    @Test
    void whoTalksByAnotherRouterGoesOnTalking() {
        // Given
        var other = router("other", false);
        other.told(talks("anna"));

        // When
        other.hungUp("avto", new PersonId("anna"), "the-one-that-is-gone");

        // Then
        assertThat(agents).isEmpty();
    }

    private static AgentTold talks(String person) {
        var since = Instant.now().minusSeconds(60);
        return new AgentTold(
                "avto",
                person,
                "before",
                AgentTold.Duty.ON,
                "",
                AgentTold.Status.TALKING,
                since,
                null,
                "promised",
                "sales",
                null,
                0,
                0);
    }

    @Test
    void onlyTheOwnerMakesADeskForWhoGoesOffDuty() {
        var other = router("other", false);

        assertThat(other.asked(command("1", new CallCommand.SetDuty("anna", AgentTold.Duty.OFF, ""))))
                .isEmpty();

        assertThat(agents).isEmpty();
    }

    @Test
    void whoIsNotLetInKeepsThePromiseAndWhoWaitsNeedsItNoMore() {
        // Given
        var desks = router("owner", true);
        var kept = new Kept();
        desks.keepsPlacesWith(kept);
        asked(desks, "1", new CallCommand.SetDuty("anna", AgentTold.Duty.OFF, ""));
        asked(desks, "2", new CallCommand.SetDuty("boris", AgentTold.Duty.OFF, ""));

        // When
        var refused = waits(desks, "refused", IVAN, null);

        // Then
        assertThat(refused.turn()).isInstanceOf(Queues.Turn.Leave.class);
        assertThat(kept.takenBack).isEmpty();
        refused.close();

        // When
        asked(desks, "3", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        var waiting = waits(desks, "waiting", IVAN, null);

        // Then
        assertThat(waiting.waiting()).isPresent();
        assertThat(kept.takenBack).containsExactly("avto " + IVAN);
        waiting.close();
    }

    @Test
    void whoIsReachedByHandIsOwedNoCall() {
        var desks = router("owner", true);
        var kept = new Kept();
        desks.keepsPlacesWith(kept);
        var written = new CopyOnWriteArrayList<CallEvent>();
        var journal = desks.watchedOut(written::add);

        journal.write(out(new CallFact.Rang("leg", null, IVAN)));
        assertThat(kept.talked).isEmpty();
        journal.write(out(new CallFact.Answered("leg", null, IVAN)));

        assertThat(kept.talked).containsExactly("avto " + IVAN);
        assertThat(written).hasSize(2);
    }

    private static CallEvent out(CallFact fact) {
        return new CallEvent("event", "avto", "out", 1, Instant.now(), 1, "owner", false, fact);
    }

    private static final class Kept implements Keeper {
        private final List<String> takenBack = new CopyOnWriteArrayList<>();
        private final List<String> talked = new CopyOnWriteArrayList<>();

        @Override
        public boolean keeps(TenantPlan plan, Ticket ticket, Customer customer, @Nullable Integer calendar) {
            return false;
        }

        @Override
        public Optional<Instant> since(String tenant, QueueId queue, String number) {
            return Optional.of(Instant.EPOCH);
        }

        @Override
        public void takesBack(String tenant, QueueId queue, String number) {
            takenBack.add(tenant + " " + number);
        }

        @Override
        public void gone(String call) {}

        @Override
        public void talked(String tenant, String number) {
            talked.add(tenant + " " + number);
        }
    }

    private Desks router(String name, boolean owns) {
        var desks = new Desks(
                name,
                (_, account) -> Optional.of(Instant.EPOCH).filter(_ -> account.equals("101")),
                tenant -> tenant.equals("avto") ? Optional.of(PLAN) : Optional.empty(),
                _ -> owns);
        desks.tells(agents::add);
        desks.shows(told::add);
        return desks;
    }

    private static void asked(Desks desks, String id, CallCommand.Task task) {
        desks.askedAsOwner(command(id, task));
    }

    private static CallCommand command(String id, CallCommand.Task task) {
        return new CallCommand(id, "avto", LATER, "olga", task);
    }

    private static Queues.Place waits(Desks desks, String call, @Nullable String number, @Nullable TestCall test) {
        var now = Instant.now();
        var ticket =
                new Ticket(call, new QueueId("sales"), now, 0, null, Map.of(), List.of(), Duration.ofMinutes(5), 0);
        var arrival = new Arrival("channel", "node", now, "avto", TestPlans.NUMBER, number, "Ivan", null, test);
        return desks.of(PLAN, line(arrival, now)).join(ticket);
    }

    private static CallerLine line(Arrival arrival, Instant now) {
        return (CallerLine) java.lang.reflect.Proxy.newProxyInstance(
                CallerLine.class.getClassLoader(),
                new Class<?>[] {CallerLine.class},
                (_, method, _) -> switch (method.getName()) {
                    case "arrival" -> arrival;
                    case "now" -> now;
                    default -> null;
                });
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
