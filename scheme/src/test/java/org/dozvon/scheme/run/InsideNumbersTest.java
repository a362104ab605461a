package org.dozvon.scheme.run;

import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InsideNumbersTest {
    private final ScriptedLine line = new ScriptedLine();
    private final RunnablePlan plan = RunnablePlan.of(Compiler.compile(
            Draw.tenant(
                            Draw.scheme("main", Draw.ringAnna("r", "not-answered>v"), Draw.voicemail("v")),
                            Draw.scheme("inside-600", Draw.play("p")),
                            Draw.scheme("night", Draw.play("p")))
                    .withQueues(List.of(sales()))
                    .withInside(List.of(
                            new InsideNumber("600", new QueueId("sales"), null),
                            new InsideNumber("700", null, new SchemeId("night")))),
            1));

    @Test
    void whoDialsAQueueStandsInItsLine() {
        assertThat(dials("600")).isEqualTo(Ending.SAID_GOODBYE);

        assertThat(line.trail).first().asString().endsWith("/line");
        assertThat(plan.kind(StepPointer.parse("inside-600-/line"))).isEqualTo("queue");
    }

    @Test
    void anotherRouterGoesOnInThatLine() {
        var pointer = StepPointer.parse("inside-600-/line");

        assertThat(plan.knows(pointer)).isTrue();
        FlowRunner.resume(plan, pointer, line, line);

        assertThat(line.trail).first().asString().endsWith("inside-600-/line");
    }

    @Test
    void whoDialsASchemeRunsIt() {
        assertThat(dials("700")).isEqualTo(Ending.SAID_GOODBYE);

        assertThat(line.trail).containsSubsequence("play greeting", "play goodbye");
    }

    @Test
    void whatLeadsNowhereIsApologisedFor() {
        assertThat(plan.isInside("800")).isFalse();
        assertThat(dials("800")).isEqualTo(Ending.NO_SCHEME);
    }

    private Ending dials(String digits) {
        return FlowRunner.runInside(plan, digits, line, line, World.EMPTY);
    }

    private static Queue sales() {
        return new Queue(
                new QueueId("sales"),
                "sales",
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
}
