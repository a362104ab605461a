package org.dozvon.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small car service, as the services would tell it.
final class Demo {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static final String SCHEME = """
        {"id":"main","name":"Основная","entry":"s1","reserve":{"number":"+79035550104","timeoutSeconds":30},"steps":[
        {"type":"schedule","id":"s1","label":"","calendar":"office","exits":{"work":"s2","holiday":"s6","closed":"s6"}},
        {"type":"menu","id":"s2","label":"Выбор отдела","prompt":{"kind":"stock","phrase":"menu"},"keys":[{"key":"1","label":"приёмная"},{"key":"2","label":"мастера"}],"waitSeconds":5,"attempts":2,"exits":{"1":"s3","2":"s4","no-input":"s3","wrong-input":"s3"}},
        {"type":"ring","id":"s3","label":"Приёмная","targets":[{"kind":"person","person":"anna","contacts":"all-at-once","timeoutSeconds":25}],"strategy":"parallel","rounds":1,"exits":{"not-answered":"s5","busy":"s5"}},
        {"type":"ring","id":"s4","label":"Мастера","targets":[{"kind":"group","group":"masters","contacts":"all-at-once","timeoutSeconds":20}],"strategy":"sequential","rounds":1,"exits":{"not-answered":"s5","busy":"s5"}},
        {"type":"voicemail","id":"s5","label":"","greeting":{"kind":"stock","phrase":"voicemail"},"limitSeconds":120,"exits":{}},
        {"type":"voicemail","id":"s6","label":"Ночь","greeting":{"kind":"stock","phrase":"off-hours"},"limitSeconds":120,"exits":{}}]}""";

    private static final String PEOPLE = """
        [{"id":"anna","name":"Анна, приёмная","extension":"101","contacts":[{"kind":"sip","account":"101"},{"kind":"phone","number":"+79035550101"}],
        "sipAccount":{"account":"101","domain":"avto.sip.localhost","registrar":"127.0.0.1:5060","online":true,"offlineSince":null}},
        {"id":"boris","name":"Борис, мастер","extension":"102","contacts":[{"kind":"sip","account":"102"}],
        "sipAccount":{"account":"102","domain":"avto.sip.localhost","registrar":"127.0.0.1:5060","online":false,"offlineSince":"2026-11-20T09:04:00Z"}},
        {"id":"viktor","name":"Виктор, мастер","extension":"103","contacts":[{"kind":"sip","account":"103"},{"kind":"phone","number":"+79035550103"}]},
        {"id":"olga","name":"Ольга, владелец","extension":"104","contacts":[{"kind":"phone","number":"+79035550104"}]}]""";

    private static final String GROUPS =
            "[{\"id\":\"masters\",\"name\":\"Мастера\",\"members\":[\"boris\",\"viktor\"],\"ranks\":{\"viktor\":2}}]";

    private static final String CALENDARS = """
        [{"id":"office","name":"Приёмная","intervals":[
        {"name":"work","weekdays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"fromMinute":540,"toMinute":1080},
        {"name":"work","weekdays":["SATURDAY"],"fromMinute":600,"toMinute":900}],
        "days":[{"date":"2027-01-01","name":"Новый год","hours":[]},{"date":"2027-02-22","name":"Короткий день","hours":[{"interval":"work","fromMinute":600,"toMinute":780}]}],"holidays":"ru"},
        {"id":"shop","name":"Магазин","intervals":[],"days":[]}]""";

    private static final String SWITCHES = """
        [{"id":"night","kind":"night","calendar":"office","from":"%s","until":"%s"},
        {"id":"announcement","kind":"announcement","announcement":{"kind":"sound","sound":"hello"},"from":"%s","until":"%s"}]""".formatted(
                    NOW.minus(Duration.ofHours(1)),
                    NOW.plus(Duration.ofMinutes(40)),
                    NOW.plus(Duration.ofDays(1)),
                    NOW.plus(Duration.ofDays(2)));

    private static final String ROTA = """
        {"id":"nights","name":"Ночные дежурства","watches":[
        {"from":"2020-01-01T18:00","to":"2099-01-01T09:00","person":"boris"},
        {"from":"2099-01-01T09:00","to":"2099-01-02T09:00","person":"viktor"}]}""";

    private static final String CONNECTION = """
        {"id":"b24","name":"Битрикс24","kind":"bitrix24","url":"https://motor.bitrix24.ru/","hasSecret":true,"people":{"7":"anna"}}""";

    private static final String QUEUE = """
        {"id":"service","name":"Запись на сервис","group":"masters","strategy":"most-idle","contacts":"in-turn","offerSeconds":20,
        "wrapUpSeconds":10,"restSeconds":45,"mostWaiting":30,"music":"hello","announcements":{"position":true,"expectedWait":false,"everySeconds":60}}""";

    private static final String LISTS =
            "[{\"id\":\"vip\",\"name\":\"Постоянные клиенты\",\"entries\":[\"+79031112233\",\"+7903555*\"]}]";

    private static final String NUMBERS = """
        [{"number":"+78123091500","label":"Общий","scheme":"main","reserve":"+79035550104"},
        {"number":"+78123091501","label":"Реклама","scheme":null,"reserve":null}]""";

    private static final String SOUNDS = "[{\"id\":\"hello\",\"name\":\"Приветствие\",\"durationMillis\":4200}]";

    private Demo() {}

    /// With a scheme that leads to a queue.
    static Map<String, String> withQueue() {
        var scheme = """
            {"id":"main","name":"Основная","entry":"s1","steps":[
            {"type":"queue","id":"s1","label":"","queue":"service","greeting":{"kind":"stock","phrase":"please-hold"},"maxWaitSeconds":120,
             "keys":[{"key":"1","label":"Оставить сообщение"}],"exits":{"1":"s2","timed-out":"s2","full":"s2","nobody-on-duty":"s2"}},
            {"type":"voicemail","id":"s2","label":"","greeting":{"kind":"stock","phrase":"voicemail"},"limitSeconds":120,"exits":{}}]}""";
        var answers = answers();
        answers.replaceAll((path, json) -> json.replace(SCHEME, scheme));
        return answers;
    }

    static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("GET /api/v1/tenant", """
            {"id":"avto","name":"Автосервис «Мотор»","domain":"avto.sip.localhost","zone":"Europe/Moscow","language":"ru"}""");
        answers.put("PUT /api/v1/tenant", "{}");
        var model = """
            {"id":"avto","name":"Автосервис «Мотор»","domain":"avto.sip.localhost","zone":"Europe/Moscow","language":"ru",
            "numbers":%s,"people":%s,"accounts":[],"groups":%s,"calendars":%s,"callerLists":%s,"sounds":%s,"schemes":[%s],
            "switches":%s,"rotas":[%s],"connections":[{"id":"b24","name":"Битрикс24","kind":"bitrix24","url":"https://motor.bitrix24.ru/"}],
            "queues":[%s]}""".formatted(
                        NUMBERS,
                        PEOPLE.replaceAll(",\\s*\"sipAccount\":\\{[^}]*}", ""),
                        GROUPS,
                        CALENDARS,
                        LISTS,
                        SOUNDS,
                        SCHEME,
                        SWITCHES,
                        ROTA,
                        QUEUE);
        answers.put("GET /api/v1/model", model);
        answers.put("GET /api/v1/plans/7/model", model);
        answers.put("GET /api/v1/people", PEOPLE);
        answers.put("GET /api/v1/people/anna", """
            {"id":"anna","name":"Анна, приёмная","extension":"101","contacts":[{"kind":"sip","account":"101"},{"kind":"phone","number":"+79035550101"}],
            "sipAccount":{"account":"101","domain":"avto.sip.localhost","registrar":"127.0.0.1:5060","online":true,"offlineSince":null}}""");
        answers.put("POST /api/v1/people/anna/sip-account", """
            {"account":"101","domain":"avto.sip.localhost","registrar":"127.0.0.1:5060","password":"kD7-mQ2-xW9","uri":"sip:101@avto.sip.localhost"}""");
        answers.put("GET /api/v1/groups", GROUPS);
        answers.put("GET /api/v1/calendars", CALENDARS);
        answers.put(
                "GET /api/v1/calendars/office",
                CALENDARS
                        .substring(1, CALENDARS.indexOf("{\"id\":\"shop\""))
                        .strip()
                        .replaceAll(",$", ""));
        answers.put("GET /api/v1/desk/me", "{\"person\":\"petr\",\"name\":\"Пётр, мастер\"}");
        answers.put("GET /api/v1/board/agents/petr", """
                {"lagMillis":40,"agent":{"person":"petr","duty":"on","status":"resting",
                 "since":"2026-11-20T12:00:00Z","until":"2026-11-20T12:00:30Z"}}""");
        answers.put("GET /api/v1/desk/me/call", """
                {"now":"2026-11-20T12:01:05Z","talk":{"call":"c1","number":"+79035550199","name":"Ivan","dialled":"+78123091500",
                 "queue":"service","since":"2026-11-20T12:00:00Z","stage":"talking"},"answer":null}""");
        answers.put("GET /api/v1/queues", "[" + QUEUE + "]");
        answers.put("GET /api/v1/queues/service", QUEUE);
        answers.put("GET /api/v1/switches", SWITCHES);
        answers.put("GET /api/v1/rotas", "[" + ROTA + "]");
        answers.put("GET /api/v1/rotas/nights", ROTA);
        answers.put("GET /api/v1/connections", "[" + CONNECTION + "]");
        answers.put("GET /api/v1/connections/b24", CONNECTION);
        answers.put("POST /api/v1/connections/b24/test", """
            {"works":true,"millis":84,"users":[{"id":"7","name":"Анна Серова","extension":"101","person":"anna"},
            {"id":"9","name":"Борис Климов","extension":"102","proposed":"boris"}],
            "owner":{"user":"7","person":"anna","record":"deal","client":"ООО «Ромашка»"}}""");
        answers.put("GET /api/v1/caller-lists", LISTS);
        answers.put("GET /api/v1/numbers", NUMBERS);
        answers.put(
                "GET /api/v1/inside-numbers",
                "[{\"extension\":\"600\",\"queue\":\"service\"},{\"extension\":\"700\",\"scheme\":\"main\"}]");
        answers.put("GET /api/v1/sounds", SOUNDS);
        answers.put("GET /api/v1/schemes", """
            [{"id":"main","name":"Основная","revision":12,"changed":true,"liveVersion":7,"livePublishedAt":"%s","numbers":["+78123091500"],"errors":1,"warnings":1},
            {"id":"ads","name":"Реклама","revision":1,"changed":false,"liveVersion":2,"livePublishedAt":"%s","numbers":[],"errors":0,"warnings":0}]""".formatted(ago(Duration.ofHours(30)), ago(Duration.ofDays(20))));
        answers.put("GET /api/v1/schemes/main", """
            {"id":"main","name":"Основная","revision":12,"draft":%s,"changed":true,
            "live":{"version":7,"planVersion":7,"publishedAt":"%s","publishedBy":"Ольга","comment":"Праздники"},
            "problems":[{"step":"s2","code":"menu-key-without-target","severity":"warning","message":"У меню «Выбор отдела» клавиша 3 никуда не ведёт."},
            {"step":"s1","exit":"work","code":"holiday-not-in-calendar","severity":"warning",
             "message":"Блок «Расписание: Приёмная»: 1 января 2027 года в 12:00 по календарю «Приёмная» — рабочее время, звонки пойдут сотрудникам. Добавьте в календарь праздники.",
             "example":{"told":"Пример: в пятницу, 1 января 2027 года, в 12:00 звонит +79161234567, ничего не нажимает; трубку никто не берёт. Через 1 мин 4 с звонок кончается, звонящий оставил сообщение.",
              "scheme":"main","dialled":"+78123091500","caller":"+79161234567","moment":"2027-01-01T09:00:00Z","keys":[],"speaks":true,"answers":{},"others":"SILENT"},
             "fix":{"told":"Вывести круг на голосовую почту","edits":[{"kind":"set-entry","step":"s5"}]}}]}""".formatted(SCHEME, ago(Duration.ofHours(30))));
        answers.put(
                "GET /api/v1/schemes/main/versions", """
            [{"version":7,"planVersion":7,"publishedAt":"%s","publishedBy":"Ольга","comment":"Праздники"},
            {"version":6,"planVersion":5,"publishedAt":"%s","publishedBy":"Иван","comment":null}]""".formatted(ago(Duration.ofHours(30)), ago(Duration.ofDays(9))));
        answers.put("GET /api/v1/schemes/main/versions/6", SCHEME);
        answers.putAll(DemoPublishing.answers());
        answers.put("GET /api/v1/schemes/main/diff", """
            [{"kind":"changed","step":"s3","text":"«Приёмная»: звонит 25 секунд вместо 20."},
            {"kind":"added","step":"s6","text":"Добавлена голосовая почта «Ночь»."}]""");
        answers.put(
                "POST /api/v1/schemes/main/publish",
                "{\"schemeVersion\":8,\"planVersion\":9,\"publishedAt\":\"%s\"}".formatted(NOW));
        answers.put(
                "POST /api/v1/schemes/main/rollback",
                "{\"schemeVersion\":8,\"planVersion\":9,\"publishedAt\":\"%s\"}".formatted(NOW));
        answers.put("PUT /api/v1/schemes/main/draft", "{\"revision\":13,\"changed\":true,\"problems\":[]}");
        answers.put("GET /api/v1/plans/9/applied", """
            {"planVersion":9,"publishedAt":"%s","expected":3,"appliers":[
            {"name":"router-1","kind":"router","appliedAt":"%s","millis":41,"refusal":null},
            {"name":"router-2","kind":"router","appliedAt":"%s","millis":84,"refusal":null},
            {"name":"node-1","kind":"gateway","appliedAt":"%s","millis":63,"refusal":null}]}""".formatted(NOW, NOW, NOW, NOW));
        answers.put("POST /api/v1/test-calls", "{\"testId\":\"t1\"}");
        answers.put("GET /api/v1/figures/numbers", "[{\"number\":\"+78123091500\",\"calls\":132}]");
        answers.put("GET /api/v1/figures/today", """
            {"date":"2026-11-22","zone":"Europe/Moscow","offered":34,"answered":27,"missed":5,"voicemails":2,"inProgress":1,"meanWaitMillis":14300}""");
        answers.put("GET /api/v1/calls", calls());
        answers.put("GET /api/v1/calls/c1", story());
        answers.put("GET /api/v1/tests/t1", story());
        answers.put("GET /api/v1/deliveries", """
            {"deliveries":[{"at":"%s","callId":"c1","scheme":"main","step":"s4","what":"crm-owner","host":"motor.bitrix24.ru","result":"deal","millis":84,"test":false},
            {"at":"%s","callId":"c2","scheme":"gone","step":"w1","what":"webhook","host":"api.motor.ru","result":"timed-out","millis":3004,"test":true}]}""".formatted(ago(Duration.ofMinutes(12)), ago(Duration.ofHours(30))));
        answers.put("GET /api/v1/call-backs", "{\"callBacks\":[" + waiting() + "],\"next\":\"k3\",\"open\":3}");
        answers.put("GET /api/v1/call-backs/b1", waiting());
        answers.put("GET /api/v1/call-backs/b2", gotThrough());
        answers.put("POST /api/v1/call-backs/b1/done", waiting());
        answers.putAll(DemoBoard.answers());
        answers.put("GET /api/v1/voicemails", """
            {"messages":[{"message":"m1","callId":"c3","at":"%s","caller":"+79035550177","dialled":"+78123091500","mailbox":null,"lengthMillis":17200},
            {"message":"m2","callId":"c4","at":"%s","caller":null,"dialled":"+78123091500","mailbox":"anna","lengthMillis":4100}],"next":null}""".formatted(ago(Duration.ofMinutes(50)), ago(Duration.ofHours(28))));
        return answers;
    }

    private static String call(
            String id, Duration ago, String caller, String outcome, String who, Long wait, Long talk) {
        return """
            {"callId":"%s","startedAt":"%s","endedAt":"%s","caller":%s,"callerName":null,"dialled":"+78123091500","planVersion":7,"outcome":"%s",
            "missedCause":null,"answeredBy":%s,"answeredEndpoint":null,"waitMillis":%s,"talkMillis":%s,"endParty":"agent","endReason":"talked","message":%s,"test":false}""".formatted(
                        id,
                        ago(ago),
                        ago(ago.minusMinutes(1)),
                        quoted(caller),
                        outcome,
                        quoted(who),
                        wait,
                        talk,
                        outcome.equals("voicemail") ? "\"m1\"" : "null");
    }

    private static String waiting() {
        return """
            {"id":"b1","number":"+79035550177","callerName":"Ирина","dialled":"+78123091500","openedAt":"%s","promisedAt":"%s","promises":2,
            "due":"2099-01-01T06:00:00Z","callId":"c3","scheme":"main","step":"s5","state":"open"}""".formatted(ago(Duration.ofHours(26)), ago(Duration.ofMinutes(50)));
    }

    private static String gotThrough() {
        return """
            {"id":"b2","number":"+79035550142","dialled":"+78123091500","openedAt":"%s","promisedAt":"%s","promises":1,"due":"%s","callId":"c5",
            "scheme":"main","step":"s5","state":"done","outcome":"got-through","endedAt":"%s","endedBy":"boris","endedByCall":"c1"}""".formatted(
                        ago(Duration.ofHours(3)),
                        ago(Duration.ofHours(3)),
                        ago(Duration.ofHours(3)),
                        ago(Duration.ofMinutes(12)));
    }

    private static String calls() {
        return "{\"calls\":["
                + String.join(
                        ",",
                        call("c0", Duration.ofMinutes(1), "+79213334455", "in-progress", null, null, null),
                        call("c1", Duration.ofMinutes(12), "+79035550142", "answered", "boris", 21_000L, 184_000L),
                        call("c2", Duration.ofMinutes(31), null, "missed", null, 38_000L, null),
                        call("c3", Duration.ofMinutes(50), "+79035550177", "voicemail", null, 45_000L, null),
                        call("c4", Duration.ofMinutes(84), "+442071230001", "answered", "anna", 7_000L, 3_725_000L),
                        call("c5", Duration.ofHours(27), "+79110001122", "goodbye", null, 12_000L, null))
                + "],\"next\":\"k2\"}";
    }

    private static String story() {
        var start = NOW.minus(Duration.ofMinutes(12));
        var facts = new String[] {
            "{\"type\":\"arrived\",\"caller\":\"+79035550142\",\"callerName\":null,\"dialled\":\"+78123091500\",\"node\":\"node-1\",\"channel\":\"u\",\"testId\":null}",
            "{\"type\":\"step-entered\",\"scheme\":\"main\",\"step\":\"s1\",\"kind\":\"schedule\"}",
            "{\"type\":\"step-left\",\"scheme\":\"main\",\"step\":\"s1\",\"exit\":\"work\",\"next\":\"s2\"}",
            "{\"type\":\"step-entered\",\"scheme\":\"main\",\"step\":\"s2\",\"kind\":\"menu\"}",
            "{\"type\":\"step-left\",\"scheme\":\"main\",\"step\":\"s2\",\"exit\":\"2\",\"next\":\"s4\"}",
            "{\"type\":\"step-entered\",\"scheme\":\"main\",\"step\":\"s4\",\"kind\":\"ring\"}",
            "{\"type\":\"rang\",\"leg\":\"l1\",\"person\":\"boris\",\"endpoint\":\"102\"}",
            "{\"type\":\"leg-ended\",\"leg\":\"l1\",\"outcome\":\"not-answered\"}",
            "{\"type\":\"rang\",\"leg\":\"l2\",\"person\":\"viktor\",\"endpoint\":\"103\"}",
            "{\"type\":\"answered\",\"leg\":\"l2\",\"person\":\"viktor\",\"endpoint\":\"103\"}",
            "{\"type\":\"talk-ended\",\"leg\":\"l2\",\"talkMillis\":184000,\"endedBy\":\"caller\"}",
            "{\"type\":\"ended\",\"party\":\"caller\",\"reason\":\"talked\"}"
        };
        var events = new StringBuilder();
        for (var i = 0; i < facts.length; i++) {
            events.append(i == 0 ? "" : ",").append("""
                {"sequence":%d,"occurredAt":"%s","planVersion":7,"router":"router-1","fact":%s}""".formatted(i + 1, start.plusSeconds(i * 2L), facts[i]));
        }
        return "{\"call\":"
                + call("c1", Duration.ofMinutes(12), "+79035550142", "answered", "viktor", 21_000L, 184_000L)
                + ",\"events\":[" + events + "]}";
    }

    private static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /// A tenth of a second of nothing, as WAV.
    static byte[] silence() {
        var samples = 800;
        var bytes = java.nio.ByteBuffer.allocate(44 + samples * 2).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes())
                .putInt(36 + samples * 2)
                .put("WAVEfmt ".getBytes())
                .putInt(16);
        bytes.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(16000)
                .putShort((short) 2)
                .putShort((short) 16);
        bytes.put("data".getBytes()).putInt(samples * 2);
        return bytes.array();
    }
}
