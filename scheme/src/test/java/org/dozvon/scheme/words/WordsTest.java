package org.dozvon.scheme.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.Samples;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.WebhookStep;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.model.Language.ENGLISH;
import static org.dozvon.scheme.model.Language.RUSSIAN;

class WordsTest {
    @Test
    void aSchemeIsToldInEnglish() {
        assertThat(told(Samples.main(), ENGLISH)).isEqualTo("""
                        Look who is calling
                          On the list “List vip”: ring all at once: group “Group masters” (phones in turn) for 21 seconds each, extension 101 for 20 seconds, +7 495 111-22-33 for 30 seconds; 2 rounds
                            Nobody answered or everyone was busy: voicemail for Olga: play “Leave a message”, record up to 1 minute 30 seconds
                              Left a message: say goodbye and hang up
                              Said nothing: play “Goodbye”, hang up
                            No phone could be reached: ring the reserve number
                          On the list “List blocked”: the caller hears the busy tone
                          Hidden number or everyone else: look at the hours “Office”
                            Hours “work” (Mon–Fri 09:00–18:00, Sat 10:00–15:00): “Welcome” — play “Welcome”
                            “Departments” — menu: play “Choose a department”, wait 5 seconds for a key, 3 attempts
                              Pressed 1 (reception) or nothing pressed: “Reception” — ring Anna for 25 seconds
                                Nobody answered or everyone was busy: go on at “Voicemail: Olga”, told above
                                No phone could be reached: ring the reserve number
                              Pressed 2: go on at “Ring people: Group masters, 101, +7 495 111-22-33”, told above
                              Wrong key pressed: go on at “Departments”, told above
                            Holiday or outside opening hours: go on with the scheme “Scheme night”
                            Go on at “Hang up”, told above
                        When no phone can be reached, ring the reserve number +7 903 555-01-04 at once for 30 seconds
                        """);
    }

    @Test
    void aSchemeIsToldInRussian() {
        assertThat(told(Samples.main(), RUSSIAN)).isEqualTo("""
                        Смотрим, кто звонит
                          В списке «List vip»: звоним всем сразу: группа «Group masters» (телефоны по очереди) — по 21 секунде, добавочный 101 — 20 секунд, +7 495 111-22-33 — 30 секунд; 2 круга
                            Никто не ответил или все заняты: голосовая почта (Olga): звучит «Оставьте сообщение», запись до 1 минуты 30 секунд
                              Оставили сообщение: прощаемся и кладём трубку
                              Ничего не сказали: звучит «До свидания», кладём трубку
                            Ни один телефон не на связи: звоним на резервный номер
                          В списке «List blocked»: звонящий слышит «занято»
                          Номер скрыт или все остальные: смотрим часы работы «Office»
                            Время «work» (пн–пт 09:00–18:00, сб 10:00–15:00): «Welcome» — звучит «Welcome»
                            «Departments» — меню: звучит «Выберите отдел», ждём клавишу 5 секунд, 3 попытки
                              Нажали 1 (reception) или ничего не нажали: «Reception» — звоним: Anna — 25 секунд
                                Никто не ответил или все заняты: дальше — «Голосовая почта: Olga», см. выше
                                Ни один телефон не на связи: звоним на резервный номер
                              Нажали 2: дальше — «Звонок сотрудникам: Group masters, 101, +7 495 111-22-33», см. выше
                              Нажали не ту клавишу: дальше — «Departments», см. выше
                            Праздничный день или нерабочее время: дальше по схеме «Scheme night»
                            Дальше — «Конец звонка», см. выше
                        Если ни один телефон не на связи, сразу звоним на резервный номер +7 903 555-01-04 — 30 секунд
                        """);
    }

    @Test
    void stepsThatNoCallReachesAreToldLast() {
        var scheme = Draw.scheme("main", Draw.hangup("h"), Draw.play("lost", "done>h"));

        assertThat(told(scheme, RUSSIAN)).contains("Сюда звонок не попадёт:\n  Звучит «Приветствие»");
    }

    @Test
    void everyStepIsToldInFullOnce() {
        var lines = Words.tell(Samples.motor(), Samples.main(), ENGLISH);

        assertThat(lines.stream().filter(line -> !line.again()).map(Told::step).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(
                        Samples.main().steps().stream().map(Step::id).toList());
    }

    @Test
    void aDrawingWithHolesIsToldToo() {
        var scheme = Draw.scheme(
                "main",
                Draw.ring("r", RingStrategy.PARALLEL, List.of(Draw.person("gone", 20)), "busy>gone"),
                Draw.sub("s", "gone"),
                Draw.schedule("t", "gone"),
                Draw.playSound("p", "gone"));

        assertThat(told(scheme, RUSSIAN)).contains("Звоним: gone — 20 секунд", "«gone»");
    }

    @Test
    void anExitIsNamedByWhatTheCallerDid() {
        var menu = Samples.main().steps().get(3);

        assertThat(Words.exitName(Samples.motor(), menu, "2", RUSSIAN)).isEqualTo("нажали 2");
        assertThat(Words.exitName(Samples.motor(), menu, "1", RUSSIAN)).isEqualTo("нажали 1 (reception)");
        assertThat(Words.exitName("ring", "not-answered", RUSSIAN)).isEqualTo("никто не ответил");
        assertThat(Words.exitName("ring", "not-answered", ENGLISH)).isEqualTo("nobody answered");
        assertThat(Words.exitName("schedule", "work", ENGLISH)).isEqualTo("hours “work”");
    }

    @Test
    void aTitleIsTheOwnersOwnOrTellsWhatTheStepIsAbout() {
        assertThat(Words.stepTitle(Samples.motor(), Samples.main().steps().get(4), ENGLISH))
                .isEqualTo("Reception");
        assertThat(Words.stepTitle(Samples.motor(), Draw.ringAnna("r"), RUSSIAN))
                .isEqualTo("Звонок сотрудникам: Anna");
    }

    @Test
    void thePathOfACallIsOneSentenceForEachMove() {
        var path = List.of(
                new Move("schedule", "", "work"),
                new Move("menu", "Отделы", "2"),
                new Move("ring", "Мастера", "not-answered"),
                new Move("voicemail", "", null));

        assertThat(Words.path(path, RUSSIAN))
                .containsExactly(
                        "Часы работы: время «work».",
                        "Меню «Отделы»: нажали 2.",
                        "Звонок сотрудникам «Мастера»: никто не ответил.",
                        "Голосовая почта.");
        assertThat(Words.path(path, ENGLISH))
                .containsExactly(
                        "Opening hours: hours “work”.",
                        "Menu “Отделы”: pressed 2.",
                        "Ring people “Мастера”: nobody answered.",
                        "Voicemail.");
    }

    @Test
    void equalSchemesHaveNoDifference() {
        assertThat(Words.diff(Samples.main(), Samples.main(), Samples.motor(), ENGLISH))
                .isEmpty();
    }

    @Test
    void differencesAreToldInWords() {
        // Given
        var was = Draw.scheme(
                "main", Draw.play("p", "done>r"), Draw.ringAnna("r", "not-answered>v"), Draw.voicemail("v"));
        var is = Draw.withoutReserve(Draw.scheme(
                "main",
                Draw.ring("r", RingStrategy.SEQUENTIAL, List.of(Draw.person("anna", 30)), "not-answered>h"),
                Draw.voicemail("v"),
                Draw.hangup("h")));

        // When
        var english = Words.diff(was, is, Draw.tenant(), ENGLISH);
        var russian = Words.diff(was, is, Draw.tenant(), RUSSIAN);

        // Then
        assertThat(english.stream().map(found -> found.kind() + " " + found.step() + " " + found.text()))
                .containsExactly(
                        "CHANGED null The call starts at block “Ring people: Anna”, before at “Message”",
                        "CHANGED null Removed reserve number: +7 903 555-01-04 for 30 seconds",
                        "ADDED h Added block “Hang up”: play “Goodbye”, hang up",
                        "REMOVED p Removed block “Message”",
                        "CHANGED r Block “Ring people: Anna”: was — ring Anna for 20 seconds; now — ring Anna for 30 seconds",
                        "MOVED r Block “Ring people: Anna”, nobody answered: was — “Voicemail”; now — “Hang up”");
        assertThat(russian.stream().map(Difference::text))
                .contains(
                        "Звонок начинается с блока «Звонок сотрудникам: Anna», раньше — с блока «Сообщение»",
                        "Резервный номер убран: +7 903 555-01-04 — 30 секунд",
                        "Блок «Звонок сотрудникам: Anna», никто не ответил: было — «Голосовая почта»; стало — «Конец звонка»");
    }

    @Test
    void aListOrAKeyThatIsAddedIsTold() {
        var was = Draw.scheme("main", Draw.caller("c", List.of("vip")), Draw.menu("m", "1"));
        var is = Draw.scheme("main", Draw.caller("c", List.of("vip", "blocked")), Draw.menu("m", "12"));

        assertThat(Words.diff(was, is, Draw.tenant(), ENGLISH))
                .extracting(Difference::text)
                .anyMatch(text -> text.endsWith("on the list “List vip”, on the list “List blocked”"))
                .anyMatch(text -> text.endsWith("pressed 1, pressed 2"));
    }

    @Test
    void aWebhookWithoutAnAddressIsToldAsOne() {
        var webhook = new WebhookStep(
                new StepId("w"),
                "",
                "",
                WebhookStep.Method.GET,
                Map.of(),
                null,
                3,
                null,
                List.of(),
                Map.of(),
                Map.of());

        assertThat(Words.stepSentence(Draw.tenant(), webhook, RUSSIAN))
                .isEqualTo("спрашиваем программу, адрес которой не указан, не дольше 3 секунд");
        assertThat(Words.stepSentence(Draw.tenant(), webhook, ENGLISH))
                .isEqualTo("ask a program whose address is missing, up to 3 seconds");
    }

    @Test
    void aQueueThatNoPhoneAnswersLeadsToTheReserveNumber() {
        var queue = new QueueStep(
                new StepId("q"), "", new QueueId("sales"), null, 60, List.of(), Map.of("timed-out", new StepId("v")));

        assertThat(told(Draw.scheme("main", queue, Draw.voicemail("v")), ENGLISH))
                .containsPattern("(?m)^ *No phone can be reached: ring the reserve number$")
                .containsPattern("(?m)^ *The queue is full or nobody is on duty: say goodbye and hang up$");
    }

    @Test
    void aQueueSaysWhoMayAnswerAndWhoIsAskedFirst() {
        var queue = new QueueStep(
                new StepId("q"),
                "",
                new QueueId("sales"),
                null,
                60,
                List.of(),
                Map.of("English ", 5, "repairs", 2),
                7,
                new QueueStep.CallBack("1", new CalendarId("office")),
                Map.of());

        assertThat(told(Draw.scheme("main", queue), ENGLISH))
                .contains("with key 1 callers hang up and are called back in turn in the hours of “Office”");
        assertThat(told(Draw.scheme("main", queue), Language.RUSSIAN))
                .contains("по клавише 1 кладут трубку, и мы перезваниваем в порядке очереди в часы «Office»");
        assertThat(told(Draw.scheme("main", queue), ENGLISH))
                .contains("for who knows english 5, repairs 2, offer first to who talked to the caller within 7 days");
        assertThat(told(Draw.scheme("main", queue), Language.RUSSIAN))
                .contains(
                        "отвечает тот, кто знает: english 5, repairs 2, первым предлагаем тому, кто говорил со звонящим"
                                + " за 7 дней");
    }

    private static String told(Scheme scheme, Language language) {
        var tenant = Draw.tenant(scheme, Samples.night());
        var lines = new ArrayList<>(Words.tell(tenant, scheme, language));
        return lines.stream()
                .map(line -> "  ".repeat(line.depth()) + line.text())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
