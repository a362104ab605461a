package org.dozvon.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The demo company's queue on a busy morning, as reporting would tell it.
final class DemoBoard {
    /// A talk whose customer hears music.
    static final String HELD = """
            {"now":"2026-11-20T12:01:10Z","talk":{"call":"c1","number":"+79035550199","name":"Ivan","dialled":"+78123091500",
             "queue":"service","since":"2026-11-20T12:00:00Z","stage":"held"},"answer":null}""";

    /// The same, parked.
    static final String PARKED = """
            {"now":"2026-11-20T12:01:20Z","talk":null,"answer":{"commandId":"k1","call":"c1","deed":"park",
             "outcome":"done","at":"2026-11-20T12:01:18Z","where":"71"}}""";

    private DemoBoard() {}

    static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("GET /api/v1/board", busy());
        for (var act : List.of("front", "redirect", "call-back", "hang-up")) {
            answers.put("POST /api/v1/desk/callers/w1/" + act, "{\"commandId\":\"k-" + act + "\"}");
        }
        answers.put("PUT /api/v1/desk/agents/viktor/duty", "{\"commandId\":\"k-duty\"}");
        return answers;
    }

    static String busy() {
        return board(240, List.of(first(), hidden()), agents(), "");
    }

    /// One who has hung up.
    static String promised() {
        return board(
                240,
                List.of(first().replace("\"expectedWaitMillis\"", "\"promised\":true,\"expectedWaitMillis\"")),
                agents(),
                "");
    }

    static String first() {
        return caller("w1", "\"+79035550142\"", "\"Ирина\"", 1, 150, 4, "\"client\"", "\"boris\"");
    }

    static String hidden() {
        return caller("w2", "null", "null", 2, 12, 0, "null", "");
    }

    static String agents() {
        return String.join(
                ",",
                agent("boris", "on", "offered", 4, "", "\"w1\""),
                agent("viktor", "on", "ready", 340, "", "null"),
                agent("anna", "break", "on-break", 600, "обед", "null"),
                agent("olga", "on", "talking", 95, "", "\"c1\""));
    }

    static String agent(String person, String duty, String status, long seconds, String reason, String call) {
        return """
            {"tenantId":"avto","person":"%s","router":"router-1","duty":"%s","reason":"%s","status":"%s","since":"%s","until":null,
            "callId":%s,"queue":"service","lastTalkEnded":null,"talkedMillis":0,"answered":3}""".formatted(person, duty, reason, status, ago(seconds), call);
    }

    static String caller(
            String call,
            String number,
            String name,
            int position,
            long seconds,
            int tries,
            String kind,
            String offeredTo) {
        return """
            {"callId":"%s","queue":"service","number":%s,"name":%s,"dialled":"+78123091500","position":%d,"tries":%d,"since":"%s",
            "priority":%d,"callerClass":%s,"offeredTo":[%s],"expectedWaitMillis":null}""".formatted(call, number, name, position, tries, ago(seconds), position == 1 ? 5 : 0, kind, offeredTo);
    }

    static String board(long lag, List<String> callers, String agents, String answers) {
        return """
            {"now":"%s","lagMillis":%d,"countedSince":"%s","callers":[%s],"agents":[%s],
            "queues":[{"queue":"service","members":["boris","viktor","anna","olga"],"offered":%d,"answered":17,"answeredInTime":15,
            "abandoned":3,"abandonedSoon":1,"overflowed":1,"redirected":0,"refused":2}],
            "answers":[%s],"known":[{"callId":"c1","number":"+79213334455","name":null}]}""".formatted(
                        Instant.now(),
                        lag,
                        Instant.now().minus(Duration.ofMinutes(30)),
                        String.join(",", callers),
                        agents,
                        21 + callers.size(),
                        answers);
    }

    static String nothingTold() {
        return "{\"now\":\"%s\",\"lagMillis\":null,\"countedSince\":null,\"callers\":[],\"agents\":[],\"queues\":[],\"answers\":[],\"known\":[]}"
                .formatted(Instant.now());
    }

    static String answer(String command, String outcome, String instead) {
        return "{\"commandId\":\"%s\",\"callId\":\"w1\",\"by\":\"olga\",\"outcome\":\"%s\",\"at\":\"%s\",\"instead\":%s}"
                .formatted(command, outcome, Instant.now(), instead);
    }

    /// A day when everybody calls at once.
    static String crowd(int callers, int agents) {
        return board(
                100,
                IntStream.range(0, callers)
                        .mapToObj(each -> caller(
                                "crowd-" + each,
                                "\"+7903%07d\"".formatted(each),
                                "null",
                                each + 1,
                                3 * (callers - each),
                                each % 3,
                                "null",
                                ""))
                        .toList(),
                IntStream.range(0, agents)
                        .mapToObj(each ->
                                agent("person-" + each, "on", each % 3 == 0 ? "ready" : "talking", each, "", "null"))
                        .collect(Collectors.joining(",")),
                "");
    }

    private static Instant ago(long seconds) {
        return Instant.now().minusSeconds(seconds);
    }
}
