package org.dozvon.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands on the topics. A golden file is never changed for a record that is in use: a reader of yesterday has to
/// read it. `-Dgolden.write=true` writes new ones.
class GoldenRecordsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");

    private static final Map<String, Object> SAMPLES = samples();

    static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItsGoldenFileAndReadBack(String name) throws Exception {
        // Given
        var sample = SAMPLES.get(name);
        var file = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
            Files.writeString(file, pretty(RecordJson.write(sample)));
        }

        // When
        var read = RecordJson.read(Files.readAllBytes(file), sample.getClass());

        // Then
        assertThat(read).isEqualTo(sample);
        assertThat(pretty(RecordJson.write(read))).isEqualTo(Files.readString(file));
    }

    @Test
    void everyKindOfFactAndTaskHasAGoldenFile() {
        assertThat(kindsIn("call-event-")).isEqualTo(kindsOf(CallFact.class));
        assertThat(kindsIn("call-command-")).isEqualTo(kindsOf(CallCommand.Task.class));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldThatANewerWriterAddedIsPassedOver(String name) throws Exception {
        var json = (com.fasterxml.jackson.databind.node.ObjectNode) tree(RecordJson.write(SAMPLES.get(name)));
        json.put("colourOfTheNextVersion", "green");

        var read = RecordJson.read(
                SchemeJson.WIRE.writeValueAsBytes(json), SAMPLES.get(name).getClass());

        assertThat(read).isEqualTo(SAMPLES.get(name));
    }

    private static TreeSet<String> kindsIn(String prefix) {
        return names().filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> kindsOf(Class<?> sealed) {
        return Arrays.stream(sealed.getAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class)
                        .value())
                .map(type -> type.name())
                .filter(name -> !name.equals("unknown"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> samples() {
        var samples = new TreeMap<String, Object>();
        fact(samples, "arrived", new CallFact.Arrived("+79031234567", "Ivan", "+78123091500", "node-1", "3f0a", null));
        fact(samples, "step-entered", new CallFact.StepEntered("main", "m1", "menu"));
        fact(samples, "step-left", new CallFact.StepLeft("main", "m1", "2", "r1"));
        fact(samples, "rang", new CallFact.Rang("leg-1", "boris", "102"));
        fact(samples, "calls-back", new CallFact.CallsBack("call-1", "sales"));
        fact(samples, "answered", new CallFact.Answered("leg-1", null, "+74951112233"));
        fact(samples, "leg-ended", new CallFact.LegEnded("leg-1", CallFact.LegOutcome.ANSWERED_ELSEWHERE));
        fact(samples, "talk-ended", new CallFact.TalkEnded("leg-1", 63_250, CallFact.Party.AGENT));
        fact(samples, "voicemail-left", new CallFact.VoicemailLeft("msg-1", "olga", 12_400));
        fact(samples, "asked", new CallFact.Asked("main", "w1", "webhook", "crm.example.com", "200", 180));
        fact(samples, "learnt", new CallFact.Learnt("main", "w1", "webhook", "timeout"));
        fact(
                samples,
                "notice-asked",
                new CallFact.NoticeAsked(
                        "main",
                        "n1",
                        List.of("olga"),
                        List.of("sales@example.com"),
                        "+79031234567 was not answered",
                        "Motor",
                        "Europe/Moscow",
                        "ru"));
        fact(samples, "lines-busy", new CallFact.LinesBusy(CallFact.Lines.NUMBER, 10));
        fact(samples, "listened", new CallFact.Listened("user-1", "olga", "boris", "whisper"));
        fact(samples, "redirected", new CallFact.Redirected("main", "q1", "user-1", "person", "boris"));
        fact(samples, "transferred", new CallFact.Transferred("main", "r1", "anna", "101", "person", "boris", false));
        fact(samples, "callback-promised", new CallFact.CallbackPromised("main", "c1", "+79031234567", AT));
        fact(samples, "recording-started", new CallFact.RecordingStarted("rec-1"));
        fact(samples, "recording-stopped", new CallFact.RecordingStopped("rec-1"));
        fact(samples, "taken-over", new CallFact.TakenOver("router-1", "main/m1>night/v1"));
        fact(samples, "ended", new CallFact.Ended(CallFact.Party.CALLER, "caller-hung-up"));
        samples.put(
                "call-command-place-test-call",
                command(new CallCommand.PlaceTestCall(
                        "t-1",
                        "+78123091500",
                        null,
                        AT,
                        List.of("2"),
                        Map.of("anna", CallCommand.Answer.BUSY, "boris", CallCommand.Answer.ANSWERS))));
        samples.put(
                "call-command-listen",
                command(new CallCommand.Listen("olga", "boris", CallCommand.Listen.Mode.WHISPER)));
        samples.put("call-command-hang-up", command(new CallCommand.HangUp("call-1")));
        samples.put("call-command-watch-desk", command(new CallCommand.WatchDesk()));
        samples.put("call-command-set-duty", command(new CallCommand.SetDuty("boris", AgentTold.Duty.BREAK, "lunch")));
        samples.put("call-command-to-front", command(new CallCommand.ToFront("call-1")));
        samples.put(
                "call-command-redirect",
                command(new CallCommand.Redirect(
                        "call-1", new CallCommand.Place(CallCommand.Place.Kind.PHONE, "+79035550104"))));
        samples.put(
                "call-command-fetch",
                command(new CallCommand.Fetch(
                        "7b1d0c52-6a9f-4f0e-9a52-0c6a3f1c2d11", "node-1", List.of("anna", "boris"))));
        samples.put(
                "call-command-in-talk",
                command(new CallCommand.InTalk(
                        "call-1",
                        "anna",
                        CallCommand.InTalk.Deed.SEND,
                        new CallCommand.Place(CallCommand.Place.Kind.INSIDE, "102"))));
        samples.put("call-command-place-call", command(new CallCommand.PlaceCall("anna", "+79031234567")));
        samples.put("call-command-call-back-later", command(new CallCommand.CallBackLater("call-1")));
        samples.put("desk-told", desk());
        samples.put(
                "node-state",
                new NodeState("router-1", "router", NodeState.State.READY, "127.0.0.1", 8094, List.of(0, 3), 12, AT));
        samples.put(
                "phone-registered",
                new PhoneRegistered(
                        "avto",
                        "101",
                        "node-1",
                        "Softphone 1.0",
                        AT,
                        List.of(new PhoneRegistered.Contact("sip:101@192.0.2.7:5060", AT))));
        samples.put("agent-told", agent());
        samples.put(
                "outgoing-arrived",
                new CallEvent(
                        "9b2e",
                        "avto",
                        "call-2",
                        1,
                        AT,
                        3,
                        "router-1",
                        false,
                        new CallFact.Arrived(
                                "+78123091500",
                                null,
                                "+79031234567",
                                "node-1",
                                "3f0a",
                                null,
                                CallFact.Direction.OUTBOUND,
                                "boris")));
        samples.put(
                "inside-arrived",
                new CallEvent(
                        "9b2e",
                        "avto",
                        "call-2",
                        1,
                        AT,
                        3,
                        "router-1",
                        false,
                        new CallFact.Arrived(
                                null, "Anna 101", "600", "node-1", "3f0a", null, CallFact.Direction.INSIDE, "anna")));
        samples.put("outgoing-used", new OutgoingUsed("avto", "router-1", LocalDate.of(2026, 11, 22), 754, 61, 2, AT));
        samples.put(
                "outgoing-left",
                OutgoingUsed.left(
                        "avto",
                        LocalDate.of(2026, 11, 22),
                        AT,
                        new OutgoingUsed.Left(
                                "call-1", "router-1", "node-1", "3f0a", AT.minusSeconds(61), AT.plusSeconds(14_339))));
        samples.put(
                "promise-told",
                new PromiseTold(
                        "avto",
                        "call-1",
                        "router-1",
                        PromiseTold.State.WAITS,
                        "sales",
                        "office",
                        "+79031234567",
                        "Ivan",
                        "+78123091500",
                        AT,
                        AT.plusSeconds(40),
                        5,
                        "client",
                        Map.of("english", 3),
                        List.of("boris"),
                        42,
                        AT.plusSeconds(40)));
        samples.put(
                "promise-put-first",
                ((PromiseTold) samples.get("promise-told")).putFirst("router-2", AT.plusSeconds(30)));
        samples.put(
                "talk-told",
                new TalkTold(
                        "avto",
                        "anna",
                        "router-1",
                        AT,
                        new TalkTold.Talk(
                                "call-1",
                                "3f0a",
                                "node-1",
                                "7b1d0c52-6a9f-4f0e-9a52-0c6a3f1c2d11",
                                "+79031234567",
                                "Ivan",
                                "+78123091500",
                                "sales",
                                AT,
                                TalkTold.Stage.HELD,
                                AT.plusSeconds(9)),
                        new TalkTold.Answer(
                                "c-1", "call-1", CallCommand.InTalk.Deed.HOLD, DeskTold.Outcome.DONE, AT, null)));
        samples.put(
                "talk-told-over",
                new TalkTold(
                        "avto",
                        "anna",
                        "router-1",
                        AT,
                        null,
                        new TalkTold.Answer(
                                "c-2", "call-1", CallCommand.InTalk.Deed.PARK, DeskTold.Outcome.DONE, AT, "71")));
        samples.put("last-talk", new LastTalk("avto", "+79031234567", List.of(new LastTalk.Talk("boris", AT))));
        samples.put("plan-applied", new PlanApplied("avto", 42, "router-1", "router", AT, null));
        samples.put("plan-applied-refused", new PlanApplied("avto", 43, "router-1", "router", AT, "it says null"));
        samples.put("plan-published", new PlanPublished("avto", 42, AT, plan()));
        return samples;
    }

    private static void fact(Map<String, Object> samples, String kind, CallFact fact) {
        samples.put("call-event-" + kind, event(fact));
    }

    static CallEvent event(CallFact fact) {
        return new CallEvent("e-1", "avto", "call-1", 3, AT, 42, "router-1", false, fact);
    }

    private static CallCommand command(CallCommand.Task task) {
        return new CallCommand("c-1", "avto", AT, "ivan", task);
    }

    private static AgentTold agent() {
        return new AgentTold(
                "avto",
                "boris",
                "router-1",
                AgentTold.Duty.ON,
                "",
                AgentTold.Status.TALKING,
                AT,
                null,
                "call-1",
                "sales",
                AT,
                61_000,
                3);
    }

    private static DeskTold desk() {
        return new DeskTold(
                "avto",
                "router-1",
                "desk-1",
                12,
                AT,
                AT,
                List.of(new DeskTold.Waiting(
                        "call-2",
                        "sales",
                        "+79031234567",
                        "Ivan",
                        "+78123091500",
                        1,
                        2,
                        AT,
                        10,
                        "client",
                        List.of("anna"),
                        45_000L)),
                List.of(agent()),
                List.of(new DeskTold.OfQueue("sales", List.of("anna", "boris"), 9, 4, 3, 2, 1, 1, 1, 1)),
                List.of(new DeskTold.Answer(
                        "c-2",
                        "call-2",
                        "ivan",
                        DeskTold.Outcome.TOO_LATE,
                        AT,
                        new DeskTold.Instead("olga", "redirect"))));
    }

    private static TenantPlan plan() {
        var number = new PhoneNumber("+78123091500");
        var hangup = new PlanStep.Hangup(new StepId("h1"), HangupStep.Cause.BUSY, null);
        return new TenantPlan(
                new TenantId("avto"),
                42,
                "Motor",
                "avto.sip.localhost",
                "Europe/Moscow",
                Language.RUSSIAN,
                Map.of(number.value(), new PlanNumber(number, "Main", 0, new PhoneNumber("+79035550104"))),
                List.of(new PlanScheme(new SchemeId("main"), "Main", 0, List.of(hangup), null)),
                List.of(),
                List.of(),
                List.of(new PlanPerson(new PersonId("anna"), "Anna", "101")),
                Map.of("101", new PlanAccount("101", new PersonId("anna"), "Anna", "101", "0123456789abcdef")),
                List.of());
    }

    private static JsonNode tree(byte[] json) throws Exception {
        return SchemeJson.WIRE.readTree(json);
    }

    private static String pretty(byte[] json) throws Exception {
        return SchemeJson.WIRE.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree(json)) + "\n";
    }
}
