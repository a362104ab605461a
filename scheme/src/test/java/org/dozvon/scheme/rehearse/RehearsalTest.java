package org.dozvon.scheme.rehearse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.model.JsonRefused;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RehearsalTest {
    private static final SchemeId MAIN = new SchemeId("main");
    private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2026-11-23T12:00");
    private static final LocalDateTime SUNDAY = LocalDateTime.parse("2026-11-22T12:00");

    @Test
    void aRecordedCallPasses() {
        // Given
        var rehearsal = rehearsal(Samples.motor());

        // When
        var test = rehearsal.record(MAIN, "masters", "Masters", call(MONDAY_NOON, "2"));

        // Then
        assertThat(test.expected().path())
                .extracting(Place::toString)
                .containsExactly("c1", "s1", "p1", "m1", "r2", "v1");
        assertThat(test.expected().rang())
                .startsWith(List.of("+74951112233", "anna", "boris", "viktor"), List.of("viktor"));
        assertThat(test.expected().ending()).isEqualTo(CallEnd.VOICEMAIL);
        assertThat(rehearsal.run(MAIN, test).passed()).isTrue();
    }

    @Test
    void stepsOfAnotherSchemeAreRecordedWithItsName() {
        var test = rehearsal(Samples.motor()).record(MAIN, "night", "Night", call(SUNDAY));

        assertThat(test.expected().path())
                .extracting(Place::toString)
                .containsExactly("c1", "s1", "n1", "night/p1", "night/e1", "h2");
    }

    @Test
    void aCallThatGoesAnotherWaySaysAtWhichStepAndWhere() {
        // Given
        var was = Draw.tenant(Draw.scheme(
                "main",
                Draw.menu("m", "1", "1>r", "no-input>v", "wrong-input>v"),
                Draw.ringAnna("r", "not-answered>v"),
                Draw.voicemail("v")));
        var is = Draw.tenant(Draw.scheme(
                "main",
                Draw.menu("m", "1", "1>v", "no-input>v", "wrong-input>v"),
                Draw.ringAnna("r", "not-answered>v"),
                Draw.voicemail("v")));
        var test = rehearsal(was).record(MAIN, "one", "One", call(MONDAY_NOON, "1"));

        // When
        var misses = rehearsal(is).run(MAIN, test).misses();

        // Then
        assertThat(misses).extracting(Miss::code).containsExactly("test-path-differs", "test-rang-differs");
        assertThat(misses.getFirst().step()).isEqualTo(new StepId("m"));
        assertThat(misses.getFirst().message(Language.RUSSIAN))
                .isEqualTo(
                        "«Меню»: ожидали — дальше — «Звонок сотрудникам: Anna»; вышло — нажали 1, дальше — «Голосовая почта»");
        assertThat(misses.getFirst().message(Language.ENGLISH))
                .isEqualTo(
                        "“Menu”: expected — goes on to “Ring people: Anna”; got — pressed 1, goes on to “Voicemail”");
        assertThat(misses.getLast().message(Language.ENGLISH)).endsWith("expected — rings: Anna; got — rings: nobody");
    }

    @Test
    void aStepBetweenTwoExpectedOnesFailsNothing() {
        // Given
        var was = Draw.tenant(Draw.scheme("main", Draw.ringAnna("r", "not-answered>v"), Draw.voicemail("v")));
        var is = Draw.tenant(Draw.scheme(
                "main", Draw.play("p", "done>r"), Draw.ringAnna("r", "not-answered>v"), Draw.voicemail("v")));

        // When
        var test = rehearsal(was).record(MAIN, "one", "One", call(MONDAY_NOON));

        // Then
        assertThat(rehearsal(is).run(MAIN, test).misses()).isEmpty();
    }

    @Test
    void aStepThatIsGoneIsNamedByItsId() {
        var was = Draw.tenant(Draw.scheme("main", Draw.play("p", "done>v"), Draw.voicemail("v")));
        var is = Draw.tenant(Draw.scheme("main", Draw.voicemail("v")));
        var test = rehearsal(was).record(MAIN, "one", "One", call(MONDAY_NOON));

        var misses = rehearsal(is).run(MAIN, test).misses();

        assertThat(misses.getFirst().step()).isEqualTo(new StepId("v"));
        assertThat(misses.getFirst().message(Language.RUSSIAN))
                .contains("дальше — блок «p», которого больше нет", "звонок начинается с блока «Голосовая почта»");
        assertThat(misses.getLast().code()).isEqualTo("test-heard-differs");
    }

    @Test
    void whoRingsTogetherIsNotWhoRingsInTurn() {
        // Given
        var people = List.of(Draw.person("anna", 20), Draw.person("boris", 20));
        var inTurn = Draw.tenant(Draw.scheme("main", Draw.ring("r", RingStrategy.SEQUENTIAL, people)));
        var together = Draw.tenant(Draw.scheme("main", Draw.ring("r", RingStrategy.PARALLEL, people)));
        var test = rehearsal(inTurn).record(MAIN, "one", "One", call(MONDAY_NOON));

        // When
        var misses = rehearsal(together).run(MAIN, test).misses();

        // Then
        assertThat(misses).extracting(Miss::code).containsExactly("test-rang-differs");
        assertThat(misses.getFirst().message(Language.ENGLISH)).contains("rings: Anna, Boris", "rings: Anna + Boris");
    }

    @Test
    void aMessageInAnotherMailboxAndAnotherEndAreTold() {
        // Given
        var tenant = Samples.motor();
        var expected = new Expected(CallEnd.TALKED, null, null, null, new Expected.Message(null));
        var test = new SavedTest("one", "One", call(MONDAY_NOON, "2"), expected);

        // When
        var misses = rehearsal(tenant).run(MAIN, test).misses();

        // Then
        assertThat(misses).extracting(Miss::code).containsExactly("test-message-differs", "test-ending-differs");
        assertThat(misses).extracting(Miss::step).containsOnly(new StepId("v1"));
        assertThat(misses.getFirst().message(Language.RUSSIAN)).contains("общем ящике", "сообщение в ящике: Olga");
    }

    @Test
    void onlyWhatIsExpectedIsCompared() {
        var expected = new Expected(null, null, null, List.of(new Prompt.Stock(StockPhrase.MENU)), null);
        var test = new SavedTest("one", "One", call(MONDAY_NOON, "2"), expected);

        assertThat(rehearsal(Samples.motor()).run(MAIN, test).passed()).isTrue();
    }

    @Test
    void aNumberThatTheCompanyHasNotIsAMiss() {
        var call = new SavedCall(
                new PhoneNumber("+74950000000"), null, MONDAY_NOON, List.of(), Map.of(), null, null, null, null);
        var test = new SavedTest("one", "One", call, new Expected(CallEnd.TALKED, null, null, null, null));

        assertThat(rehearsal(Samples.motor()).run(MAIN, test).misses())
                .extracting(Miss::code)
                .containsExactly("test-number-unknown");
    }

    @Test
    void schemesThatRunTheChangedOneAreTouched() {
        var schemes = List.of(
                Draw.scheme("main", Draw.sub("n", "night")),
                Draw.scheme("night", Draw.sub("d", "deep")),
                Draw.scheme("deep", Draw.hangup("h")),
                Draw.scheme("other", Draw.hangup("h")));

        assertThat(Rehearsal.touchedBy(new SchemeId("deep"), schemes))
                .extracting(SchemeId::value)
                .containsExactlyInAnyOrder("deep", "night", "main");
    }

    @Test
    void aTestIsTheSameAfterItWasWrittenAndRead() {
        var test = rehearsal(Samples.motor()).record(MAIN, "masters", "Masters", call(MONDAY_NOON, "2"));

        assertThat(SchemeJson.read(SchemeJson.write(test), SavedTest.class)).isEqualTo(test);
    }

    @Test
    void aTestIsWrittenAsAPersonWouldWriteIt() {
        var written = """
                {"id":"one","name":"One","call":{"number":"+78123091500","caller":"+79990001122","moment":"2026-11-23T12:00:00",\
                "keys":["2"],"answers":{"anna":{"does":"picks-up","afterSeconds":3}}},\
                "expected":{"ending":"talked","rang":[["anna"]],"path":["m1","night/p1"],\
                "heard":[{"kind":"stock","phrase":"menu"}],"message":{"mailbox":"olga"}}}""";

        var read = SchemeJson.read(written.getBytes(StandardCharsets.UTF_8), SavedTest.class);

        assertThat(new String(SchemeJson.write(read), StandardCharsets.UTF_8)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id':'UP','name':'n','call':{'moment':'2026-11-23T12:00'},'expected':{'ending':'talked'}}",
                "{'id':'a','name':'','call':{'moment':'2026-11-23T12:00'},'expected':{'ending':'talked'}}",
                "{'id':'a','name':'n','call':{},'expected':{'ending':'talked'}}",
                "{'id':'a','name':'n','call':{'moment':'2026-11-23T12:00'},'expected':{}}",
                "{'id':'a','name':'n','call':{'moment':'2026-11-23T12:00','keys':['x']},'expected':{'ending':'talked'}}",
                "{'id':'a','name':'n','call':{'moment':'2026-11-23T12:00','patienceSeconds':-1},'expected':{'ending':'talked'}}",
                "{'id':'a','name':'n','call':{'moment':'2026-11-23T12:00'},'expected':{'path':['A/B']}}",
                "{'id':'a','name':'n','call':{'moment':'2026-11-23T12:00'},'expected':{'ending':'talked'},'more':1}"
            })
    void whatIsNoTestIsRefused(String written) {
        var json = written.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SchemeJson.read(json, SavedTest.class)).isInstanceOf(JsonRefused.class);
    }

    @Test
    void aHundredTestsTakeLessThanAMomentNobodyNotices() {
        // Given
        var rehearsal = rehearsal(Samples.motor());
        var test = rehearsal.record(MAIN, "masters", "Masters", call(MONDAY_NOON, "2"));
        var began = System.nanoTime();

        // When
        var passed = IntStream.range(0, 100)
                .filter(_ -> rehearsal.run(MAIN, test).passed())
                .count();

        // Then: a hundredfold of what it takes, so that a busy machine proves nothing wrong.
        assertThat(passed).isEqualTo(100);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    private static Rehearsal rehearsal(Tenant tenant) {
        return Rehearsal.of(tenant, Compiler.compile(tenant, 1));
    }

    private static SavedCall call(LocalDateTime moment, String... keys) {
        return new SavedCall(
                null, new PhoneNumber("+79990001122"), moment, List.of(keys), Map.of(), null, null, null, null);
    }
}
