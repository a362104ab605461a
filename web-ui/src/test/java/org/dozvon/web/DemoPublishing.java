package org.dozvon.web;

import java.util.Map;

/// Saved tests, a publish for later and recipes of the car service.
final class DemoPublishing {
    private static final String TESTS = """
        {"revision":3,"tests":[
        {"id":"sunday","name":"Воскресенье","call":{"caller":"+79035550177","moment":"2026-11-22T12:00:00"},"expected":{"ending":"voicemail"}},
        {"id":"masters","name":"К мастерам","call":{"number":"+78123091500","moment":"2026-11-23T12:00:00","keys":["2"]},"expected":{"ending":"talked","path":["s2","s4"]}}]}""";

    static final String TESTS_WITH_WORLD = TESTS.replace("\"keys\":[\"2\"]", """
        "keys":["2"],"answers":{"boris":{"does":"busy"}},"world":{"webhooks":{"w1":{"afterMillis":200,"fields":{"result":"vip","client.city":"Тверь"},"failed":null},
        "w2":{"afterMillis":2000,"fields":{},"failed":"timeout"}},"owner":"anna","client":"ООО «Ромашка»","lastAgent":"boris"}""");

    private static final String RESULTS = """
        [{"id":"sunday","name":"Воскресенье","passed":true,"problems":[]},
        {"id":"masters","name":"К мастерам","passed":false,"problems":[{"scheme":"main","step":"s2","code":"test-path-differs","severity":"error","where":"К мастерам",
        "message":"Проверка «К мастерам»: «Выбор отдела»: ожидали — дальше — «Мастера»; вышло — нажали 2, дальше — «Приёмная»","test":"masters","expected":"дальше — «Мастера»","got":"нажали 2, дальше — «Приёмная»"}]}]""";

    private static final String ORDERS = """
        [{"id":"o1","state":"waiting","publishAt":"2027-11-27T17:00:00Z","returnAt":"2027-11-30T06:00:00Z","comment":"Выходные","orderedBy":"Ольга","orderedAt":"2026-11-20T10:00:00Z"},
        {"id":"o2","state":"refused","publishAt":"2026-11-20T17:00:00Z","comment":"","orderedBy":"Ольга","orderedAt":"2026-11-19T10:00:00Z","endedAt":"2026-11-20T17:00:01Z",
        "refusal":{"code":"scheme-has-errors","detail":"В схеме есть ошибки.","problems":[{"scheme":"main","step":"s4","code":"ring-person-unknown","severity":"error","message":"Блок «Мастера»: такого сотрудника больше нет."}]}},
        {"id":"o3","state":"done","publishAt":"2026-11-01T17:00:00Z","comment":"","orderedBy":"Ольга","orderedAt":"2026-10-19T10:00:00Z","endedAt":"2026-11-01T17:00:01Z"}]""";

    private static final String RECIPES = """
        [{"id":"one-person","name":"Один человек","about":"Звонит телефон одного сотрудника; если он не ответил, можно оставить сообщение.","questions":[
        {"id":"who","kind":"person","label":"Кто отвечает на звонки?","most":1},{"id":"mailbox","kind":"person","label":"Кто слушает оставленные сообщения?","most":1}]},
        {"id":"departments-by-menu","name":"Меню отделов","about":"Нажмите 1, нажмите 2…: за каждой клавишей отдел со своим сотрудником.","questions":[
        {"id":"hours","kind":"calendar","label":"По какому расписанию вы работаете?","most":1},
        {"id":"departments","kind":"branches","label":"Какие отделы есть и кто в них отвечает?","most":9},
        {"id":"mailbox","kind":"person","label":"Кто слушает оставленные сообщения?","most":1}]},
        {"id":"offices-by-number","name":"Два офиса","about":"На какой номер позвонили, сотруднику того офиса и звонок.","questions":[
        {"id":"offices","kind":"numbers","label":"Какие номера у офисов и кто в них отвечает?","most":9},
        {"id":"crm","kind":"connection","label":"Какая CRM?","most":1},
        {"id":"url","kind":"url","label":"Адрес программы","most":1}]}]""";

    private DemoPublishing() {}

    static Map<String, String> answers() {
        return Map.of(
                "GET /api/v1/schemes/main/tests", TESTS,
                "PUT /api/v1/schemes/main/tests", TESTS,
                "POST /api/v1/schemes/main/tests/run", RESULTS,
                "GET /api/v1/schemes/main/orders", ORDERS,
                "GET /api/v1/recipes", RECIPES,
                "GET /api/v1/scheme-texts/main", "{\"format\":\"dozvon-scheme-1\"}");
    }
}
