package org.dozvon.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.SwitchId;
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

    /// Every kind of step at least once, each with everything that it can have. It makes no sense as a whole.
    public static Scheme every() {
        return SchemeJson.read(resource("every-step.json"), Scheme.class);
    }

    /// A company that has what the steps of [#every] lean on.
    public static Tenant everything(Scheme... schemes) {
        var rota = new DutyRota(
                new RotaId("night-watch"),
                "Night watch",
                "Europe/Moscow",
                List.of(new DutyRota.Watch(
                        LocalDateTime.parse("2024-01-01T00:00"),
                        LocalDateTime.parse("2028-01-01T00:00"),
                        new PersonId("boris"))));
        var lunch = new DailySwitch(
                new SwitchId("lunch"),
                DailySwitch.Kind.NIGHT,
                new CalendarId("office"),
                null,
                null,
                Instant.parse("2026-11-23T09:00:00Z"),
                Instant.parse("2026-11-23T10:00:00Z"));
        var crm = new Connection(
                new ConnectionId("crm"),
                "Our CRM",
                Connection.Kind.BITRIX24,
                "https://crm.example.com/rest",
                "s3cret",
                Map.of("17", new PersonId("anna")));
        var group = new Group(
                new GroupId("masters"),
                "Masters",
                List.of(new PersonId("boris"), new PersonId("viktor")),
                Map.of("viktor", 2));
        var tenant = Draw.tenant(schemes);
        var south = new DialledNumber(new PhoneNumber("+74951230077"), "South", schemes[0].id(), null);
        return Draw.withGroups(Draw.withNumbers(tenant, Draw.with(tenant.numbers(), south)), Draw.with(others(), group))
                .with(List.of(rota), List.of(lunch), List.of(crm))
                .withQueues(List.of(sales()));
    }

    private static Queue sales() {
        return new Queue(
                new QueueId("sales"),
                "Sales",
                new GroupId("masters"),
                RingStrategy.MOST_IDLE,
                ContactOrder.ALL_AT_ONCE,
                20,
                10,
                30,
                50,
                null,
                null);
    }

    private static List<Group> others() {
        return Draw.tenant().groups().stream()
                .filter(group -> !group.id().value().equals("masters"))
                .toList();
    }

    private static byte[] resource(String name) {
        try (var in = Samples.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
