package org.dozvon.scheme;

import java.util.List;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.VoicemailStep;

/// A company whose two schemes use every kind of step.
public final class Samples {
    private Samples() {}

    public static Tenant motor() {
        return Draw.tenant(main(), night());
    }

    public static Scheme main() {
        return Draw.scheme(
                "main",
                Draw.caller("c1", List.of("vip", "blocked"), "vip>r2", "blocked>h1", "hidden>s1", "other>s1"),
                Draw.schedule("s1", "office", "work>p1", "closed>n1", "holiday>n1"),
                new PlayStep(
                        new StepId("p1"),
                        "Welcome",
                        new Prompt.Uploaded(new SoundId("welcome")),
                        Draw.exits("done>m1")),
                menu(),
                ring("r1", "Reception", List.of(Draw.person("anna", 25)), RingStrategy.SEQUENTIAL, 1),
                ring(
                        "r2",
                        "",
                        List.of(
                                Draw.group("masters", ContactOrder.IN_TURN, 21),
                                Draw.extension("101", 20),
                                Draw.phone("+74951112233", 30)),
                        RingStrategy.PARALLEL,
                        2),
                new VoicemailStep(
                        new StepId("v1"),
                        "",
                        Draw.stock(StockPhrase.VOICEMAIL),
                        new PersonId("olga"),
                        90,
                        Draw.exits("nothing>h2")),
                Draw.sub("n1", "night", "told>h2"),
                Draw.reject("h1"),
                new HangupStep(new StepId("h2"), "", HangupStep.Cause.NORMAL, Draw.stock(StockPhrase.GOODBYE)));
    }

    private static MenuStep menu() {
        return new MenuStep(
                new StepId("m1"),
                "Departments",
                Draw.stock(StockPhrase.MENU),
                List.of(new MenuKey("1", "reception"), new MenuKey("2", "")),
                5,
                3,
                Draw.exits("1>r1", "2>r2", "no-input>r1", "wrong-input>m1"));
    }

    private static RingStep ring(
            String id,
            String label,
            List<org.dozvon.scheme.model.RingTarget> targets,
            RingStrategy strategy,
            int rounds) {
        return new RingStep(new StepId(id), label, targets, strategy, rounds, Draw.exits("not-answered>v1", "busy>v1"));
    }

    public static Scheme night() {
        return Draw.withoutReserve(Draw.scheme("night", Draw.play("p1", "done>e1"), Draw.end("e1", "told")));
    }
}
