package org.dozvon.reporting.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Answer;
import org.dozvon.records.desk.DeskTold.Instead;
import org.dozvon.records.desk.DeskTold.OfQueue;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.desk.DeskTold.Waiting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TenantBoardTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final TenantBoard board = new TenantBoard();

    @Test
    void twoRoutersOfOneTenantAreOneBoard() {
        // Given
        board.told(
                desk("router-1", 1, NOW)
                        .callers(caller("c1", "sales", 1, 50), caller("c2", "sales", 2, 20))
                        .agents(agent("anna", AgentTold.Status.TALKING, NOW.minusSeconds(90)))
                        .queues(queue("sales", 7, 5))
                        .told(),
                NOW);

        // When
        board.told(
                desk("router-2", 1, NOW)
                        .callers(caller("c3", "sales", 1, 40))
                        .agents(agent("anna", AgentTold.Status.READY, NOW.minusSeconds(5)))
                        .queues(queue("sales", 3, 1))
                        .told(),
                NOW);

        // Then
        var seen = board.board(NOW);
        assertThat(seen.callers()).extracting(Waiting::callId).containsExactly("c1", "c3", "c2");
        assertThat(seen.callers()).extracting(Waiting::position).containsExactly(1, 2, 3);
        assertThat(seen.agents()).extracting(AgentTold::status).containsExactly(AgentTold.Status.READY);
        assertThat(seen.queues()).extracting(OfQueue::offered).containsExactly(10);
        assertThat(seen.queues()).extracting(OfQueue::answered).containsExactly(6);
    }

    @Test
    void aCallerWhoMovesWithTheDeskIsThereOnce() {
        board.told(
                desk("router-1", 1, NOW).callers(caller("c1", "sales", 2, 20)).told(), NOW);
        board.told(
                desk("router-2", 1, NOW.plusSeconds(1))
                        .callers(caller("c1", "service", 1, 20))
                        .told(),
                NOW.plusSeconds(1));

        assertThat(board.board(NOW).callers()).extracting(Waiting::queue).containsExactly("service");
    }

    @Test
    void whoeverDidItKnowsBetterThanWhoeverHasNotTheCaller() {
        board.told(
                desk("router-1", 1, NOW)
                        .answers(
                                answer("a", Outcome.TOO_LATE, null),
                                answer("b", Outcome.TOO_LATE, new Instead("ivan", "redirect")))
                        .told(),
                NOW);
        board.told(
                desk("router-2", 1, NOW)
                        .answers(answer("a", Outcome.DONE, null), answer("b", Outcome.TOO_LATE, null))
                        .told(),
                NOW);

        var seen = board.board(NOW).answers();
        assertThat(seen).extracting(Answer::outcome).containsExactly(Outcome.DONE, Outcome.TOO_LATE);
        assertThat(seen.getLast().instead()).isEqualTo(new Instead("ivan", "redirect"));
    }

    @Test
    void aRouterThatIsSilentWhileAnotherSpeaksIsForgottenAndOneThatIsAloneIsNot() {
        // Given
        board.told(desk("router-1", 1, NOW).callers(caller("c1", "sales", 1, 5)).told(), NOW);

        // When Kafka is away
        var late = NOW.plusSeconds(45);

        // Then it is as it was, and says how old it is
        assertThat(board.board(late).callers()).hasSize(1);
        assertThat(board.board(late).lagMillis()).isEqualTo(45_000);

        // When
        board.told(
                desk("router-2", 1, late).callers(caller("c2", "sales", 1, 5)).told(), late);

        // Then
        assertThat(board.board(late).callers()).extracting(Waiting::callId).containsExactly("c2");
        assertThat(board.board(late).lagMillis()).isZero();
    }

    @Test
    void whatWasToldBeforeIsNotToldAgainAndARestartBeginsAnew() {
        board.told(desk("router-1", 5, NOW).callers(caller("c1", "sales", 1, 5)).told(), NOW);
        board.told(desk("router-1", 4, NOW).told(), NOW);
        assertThat(board.board(NOW).callers()).hasSize(1);

        board.told(desk("router-1", 1, NOW).of("after the restart").told(), NOW);
        assertThat(board.board(NOW).callers()).isEmpty();
    }

    @Test
    void whoWaitedIsKnownToWhomeverTalksToThemNow() {
        board.told(desk("router-1", 1, NOW).callers(caller("c1", "sales", 1, 5)).told(), NOW);
        board.told(
                desk("router-1", 2, NOW)
                        .agents(agent("anna", AgentTold.Status.TALKING, NOW))
                        .told(),
                NOW);

        assertThat(board.board(NOW).known()).containsExactly(new Board.Known("c1", "+79031110001", null));
    }

    @Test
    void nothingToldIsNotAnEmptyDesk() {
        var seen = board.board(NOW);

        assertThat(seen.lagMillis()).isNull();
        assertThat(seen.countedSince()).isNull();
    }

    @Test
    void whoWaitsForNewsHasThemAtOnceOrGoesOnAfterAWhile() throws InterruptedException {
        var first = board.await(0, Duration.ofMillis(1));
        assertThat(first).isZero();

        board.told(desk("router-1", 1, NOW).told(), NOW);
        assertThat(board.await(first, Duration.ofMinutes(1))).isNotEqualTo(first);
    }

    private static Desk desk(String router, long number, Instant at) {
        return new Desk(router, number, at);
    }

    private static Waiting caller(String call, String queue, int position, int seconds) {
        return new Waiting(
                call,
                queue,
                "+79031110001",
                null,
                "+78123091500",
                position,
                0,
                NOW.minusSeconds(seconds),
                0,
                null,
                List.of(),
                null);
    }

    private static AgentTold agent(String person, AgentTold.Status status, Instant since) {
        return new AgentTold(
                "avto",
                person,
                "router-1",
                AgentTold.Duty.ON,
                "",
                status,
                since,
                null,
                status == AgentTold.Status.TALKING ? "c1" : null,
                "sales",
                null,
                0,
                0);
    }

    private static OfQueue queue(String queue, int offered, int answered) {
        return new OfQueue(queue, List.of("anna"), offered, answered, answered, 0, 0, 0, 0, 0);
    }

    private static Answer answer(String command, Outcome outcome, Instead instead) {
        return new Answer(command, "c1", "olga", outcome, NOW, instead);
    }

    private static final class Desk {
        private final String router;
        private final long number;
        private final Instant at;
        private String desk = "desk";
        private List<Waiting> callers = List.of();
        private List<AgentTold> agents = List.of();
        private List<OfQueue> queues = List.of();
        private List<Answer> answers = List.of();

        Desk(String router, long number, Instant at) {
            this.router = router;
            this.number = number;
            this.at = at;
        }

        Desk of(String other) {
            desk = other;
            return this;
        }

        Desk callers(Waiting... all) {
            callers = List.of(all);
            return this;
        }

        Desk agents(AgentTold... all) {
            agents = List.of(all);
            return this;
        }

        Desk queues(OfQueue... all) {
            queues = List.of(all);
            return this;
        }

        Desk answers(Answer... all) {
            answers = List.of(all);
            return this;
        }

        DeskTold told() {
            return new DeskTold("avto", router, desk, number, at, NOW, callers, agents, queues, answers);
        }
    }
}
