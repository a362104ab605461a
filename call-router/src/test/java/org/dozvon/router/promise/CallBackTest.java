package org.dozvon.router.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.router.TestPlans;
import org.dozvon.router.call.CallBackPhones;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.desk.Keeper;
import org.dozvon.router.phone.LimitedCalls;
import org.dozvon.router.phone.OutgoingLedger;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Anna's phone rings for somebody who is owed a call, then her mobile.
class CallBackTest {
    private static final TenantPlan PLAN = plan();
    private static final String IVAN = "+79035550101";
    private static final String MOBILE = "+79035550199";

    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final Desks desks =
            new Desks("router-1", (_, _) -> Optional.of(Instant.EPOCH), _ -> Optional.of(PLAN), _ -> true);

    @Test
    void theMobileOfWhoHasGoneMeanwhileDoesNotRing() {
        // Given
        anna("1", AgentTold.Duty.BREAK);
        var promises = promises();
        assertThat(promises.keeps(PLAN, ticket(), new Keeper.Customer(IVAN, null, TestPlans.NUMBER), null))
                .isTrue();
        promises.gone("c1");

        // When: she comes, goes while her phone rings, and comes again
        anna("2", AgentTold.Duty.ON);
        soon(1);
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(1))
                .until(() -> anna("3", AgentTold.Duty.ON) && rung.size() >= 3);

        // Then
        assertThat(rung.subList(0, 3)).containsExactly("101", "101", MOBILE);
        promises.close();
    }

    /// Meanwhile whoever could call them answers others.
    @Test
    void nobodyIsAskedForACallerWhoStillHearsTheGoodbye() {
        // Given
        anna("1", AgentTold.Duty.BREAK);
        var promises = promises();
        assertThat(promises.keeps(PLAN, ticket(), new Keeper.Customer(IVAN, null, TestPlans.NUMBER), null))
                .isTrue();

        // When
        anna("2", AgentTold.Duty.ON);

        // Then
        assertThat(annaIs()).isEqualTo(AgentTold.Status.READY);
        assertThat(rung).isEmpty();
        promises.gone("c1");
        soon(1);
        promises.close();
    }

    /// The router that has them on the line tells nobody when they go.
    @Test
    void theNextRouterWaitsForTheGoodbyeAsWell() {
        // Given
        var promises = promises();
        var now = Instant.now();

        // When
        promises.told(promise("c1", now));
        promises.look();

        // Then
        assertThat(annaIs()).isEqualTo(AgentTold.Status.READY);
        promises.told(promise("c2", now.minusSeconds(60)));
        promises.look();
        soon(1);
        promises.close();
    }

    private static PromiseTold promise(String call, Instant promised) {
        return new PromiseTold(
                "avto",
                call,
                "router-2",
                PromiseTold.State.WAITS,
                "sales",
                null,
                IVAN,
                null,
                TestPlans.NUMBER,
                promised,
                promised,
                0,
                null,
                Map.of(),
                List.of(),
                1,
                promised);
    }

    private AgentTold.Status annaIs() {
        var board = new CompletableFuture<DeskTold>();
        desks.shows(board::complete);
        desks.watched("avto", Instant.now().plusSeconds(60));
        return board.orTimeout(60, TimeUnit.SECONDS).join().agents().stream()
                .filter(agent -> agent.person().equals("anna"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private void soon(int calls) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(1))
                .until(() -> rung.size() >= calls);
    }

    private boolean anna(String id, AgentTold.Duty duty) {
        var later = Instant.now().plusSeconds(60);
        return desks.askedHere(new CallCommand(id, "avto", later, "olga", new CallCommand.SetDuty("anna", duty, "")))
                .isPresent();
    }

    private Promises promises() {
        var config = RouterConfigTest.with(Map.of("dozvon.router.name", "router-1"));
        return new Promises(
                desks,
                PlanTables.of(PLAN),
                (_, _, _, _, legs) -> ring(legs),
                _ -> {},
                new LimitedCalls(new OutgoingLedger(config)),
                config);
    }

    /// Nobody answers; the first time she goes on a break before her phone has stopped by itself.
    private CallBackPhones.Ringing ring(List<PlanLeg> legs) {
        legs.forEach(leg -> rung.add(
                leg instanceof PlanLeg.Account account
                        ? account.account()
                        : ((PlanLeg.Outside) leg).number().value()));
        if (rung.size() == 1) {
            anna("break", AgentTold.Duty.BREAK);
        }
        return new CallBackPhones.Ringing(CompletableFuture.completedFuture(CallBackPhones.Outcome.SILENT), () -> {});
    }

    private static Ticket ticket() {
        return new Ticket(
                "c1", new QueueId("sales"), Instant.now(), 0, null, Map.of(), List.of(), Duration.ofMinutes(5), 1);
    }

    private static TenantPlan plan() {
        var plan = TestPlans.callingBack("avto", 1, List.of());
        var mobile = new PlanLeg.Outside(new PhoneNumber(MOBILE), TestPlans.ANNA, 5);
        var anna = new PlanQueue.Member(TestPlans.ANNA, 1, List.of(List.of(TestPlans.anna(5)), List.of(mobile)));
        var sales = plan.queues().getFirst();
        var queue = new PlanQueue(
                new QueueId("sales"), sales.name(), sales.strategy(), List.of(anna), 15, 0, 30, 10, null, null);
        return TestPlans.withQueues(plan, List.of(queue));
    }
}
