package org.dozvon.scheme.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a caller brings to the desk.
class QueueingTest {
    private static final String VIP = "+79990000001";
    private static final String OTHER = "+79990000002";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+79990000001, -, -,       9",
                "+79990000002, -, -,       0",
                "+79990000002, 3, -,       3",
                "+79990000002, 3, client,  5",
                "+79990000002, 7, client,  7",
                "+79990000002, -, partner, 0",
                "-,            -, client,  5"
            })
    void theHighestOfTheListTheClassAndTheStepCounts(
            @Nullable String caller, @Nullable Integer set, @Nullable String callerClass, int priority) {
        assertThat(ticket(caller, note(set, callerClass), queue(Map.of())).priority())
                .isEqualTo(priority);
    }

    @Test
    void whoAnswersHasToKnowWhatTheStepAsksFor() {
        assertThat(ticket(OTHER, note(null, null), queue(Map.of("english", 4))).skills())
                .isEqualTo(Map.of("english", 4));
    }

    @Test
    void planKnowsWhatItsPeopleKnow() {
        var members =
                Compiler.compile(tenant(queue(Map.of())), 1).queues().getFirst().members();

        assertThat(members)
                .extracting(member -> member.skills().getOrDefault("english", 0))
                .containsExactly(7, 0);
    }

    private static Ticket ticket(@Nullable String caller, Step... steps) {
        var tickets = new ArrayList<Ticket>();
        Queues queues = ticket -> {
            tickets.add(ticket);
            return Queues.NONE.join(ticket);
        };
        var plan = RunnablePlan.of(Compiler.compile(tenant(steps), 1));
        var line = new ScriptedLine().from(caller);
        FlowRunner.run(
                plan,
                plan.plan().numbers().values().iterator().next(),
                line,
                line,
                new World(Lookups.NONE, Notices.NONE, Standings.NONE, queues));
        return tickets.getFirst();
    }

    private static Tenant tenant(Step... steps) {
        var list = new CallerList(new CallerListId("vip"), "VIP", List.of(VIP));
        var tenant = Draw.withLists(Draw.tenant(Draw.scheme("main", steps)), List.of(list));
        var people = tenant.people().stream().map(QueueingTest::taught).toList();
        return Draw.withPeople(tenant, people).withQueues(List.of(sales()));
    }

    private static Person taught(Person person) {
        return person.id().equals(new PersonId("boris"))
                ? new Person(
                        person.id(),
                        person.name(),
                        person.extension(),
                        person.contacts(),
                        person.email(),
                        Map.of("English", 7))
                : person;
    }

    private static Queue sales() {
        return new Queue(
                new QueueId("sales"),
                "Sales",
                new GroupId("masters"),
                RingStrategy.MOST_IDLE,
                ContactOrder.ALL_AT_ONCE,
                20,
                0,
                30,
                10,
                null,
                null,
                List.of(Ahead.ofList(new CallerListId("vip"), 9), Ahead.ofClass("client", 5)),
                null);
    }

    private static SetStep note(@Nullable Integer priority, @Nullable String callerClass) {
        return new SetStep(
                new StepId("s"),
                "",
                null,
                null,
                priority,
                callerClass,
                List.of(),
                Map.of(),
                Map.of("next", new StepId("q")));
    }

    private static QueueStep queue(Map<String, Integer> skills) {
        return new QueueStep(new StepId("q"), "", new QueueId("sales"), null, 60, List.of(), skills, null, Map.of());
    }
}
