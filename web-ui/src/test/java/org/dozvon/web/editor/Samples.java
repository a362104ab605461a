package org.dozvon.web.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Properties;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.SchemeJson;

/// Schemes and directories of a small company.
final class Samples {
    static final int REVISION = 12;

    static final String EMPTY = """
            {"id": "main", "name": "Main", "entry": "none", "steps": []}""";

    static final String RING_THEN_VOICEMAIL = """
            {"id": "main", "name": "Main", "entry": "s1", "steps": [
              {"type": "ring", "id": "s1", "label": "", "strategy": "sequential", "rounds": 1,
               "targets": [{"kind": "group", "group": "sales", "contacts": "all-at-once", "timeoutSeconds": 25}],
               "exits": {"not-answered": "s2"}},
              {"type": "voicemail", "id": "s2", "label": "", "greeting": {"kind": "stock", "phrase": "voicemail"},
               "limitSeconds": 120, "exits": {}}]}""";

    /// hours ─work▶ menu ─1▶ ring ─▶ voicemail, ─2▶ play ─▶ back to the menu; closed ▶ voicemail
    static final String SHOP = """
            {"id": "main", "name": "Main", "entry": "s1", "reserve": {"number": "+79035550104", "timeoutSeconds": 30},
             "steps": [
              {"type": "schedule", "id": "s1", "label": "", "calendar": "office", "exits": {"work": "s2", "closed": "s4"}},
              {"type": "menu", "id": "s2", "label": "Choose", "prompt": {"kind": "stock", "phrase": "menu"},
               "keys": [{"key": "1", "label": "Sales"}, {"key": "2", "label": "Address"}],
               "waitSeconds": 5, "attempts": 2, "exits": {"1": "s3", "2": "s5"}},
              {"type": "ring", "id": "s3", "label": "", "strategy": "parallel", "rounds": 1,
               "targets": [{"kind": "person", "person": "anna", "contacts": "all-at-once", "timeoutSeconds": 25}],
               "exits": {"not-answered": "s4", "busy": "s4"}},
              {"type": "voicemail", "id": "s4", "label": "", "greeting": {"kind": "stock", "phrase": "voicemail"},
               "limitSeconds": 120, "exits": {}},
              {"type": "play", "id": "s5", "label": "", "prompt": {"kind": "sound", "sound": "address-1"},
               "exits": {"done": "s2"}}]}""";

    /// Sixty steps: hours ▶ a menu of seven departments ▶ a menu each of six people ▶ each department's voicemail.
    static String sixty() {
        var steps = new ArrayList<String>();
        steps.add("""
                {"type": "schedule", "id": "s1", "label": "", "calendar": "office", "exits": {"work": "s2", "closed": "s3"}}""");
        steps.add(menu(2, 7, department -> 10 * department));
        steps.add(voicemail(3));
        for (int department = 1; department <= 7; department++) {
            int menu = 10 * department;
            steps.add(menu(menu, 6, person -> menu + person));
            for (int person = 1; person <= 6; person++) {
                steps.add(ring(menu + person, menu + 9));
            }
            steps.add(voicemail(menu + 9));
        }
        steps.add("""
                {"type": "hangup", "id": "s4", "label": "", "cause": "normal"}""");
        return "{\"id\": \"main\", \"name\": \"Main\", \"entry\": \"s1\", \"steps\": [" + String.join(",", steps)
                + "]}";
    }

    private static String menu(int id, int keys, IntUnaryOperator target) {
        var names = IntStream.rangeClosed(1, keys)
                .mapToObj("{\"key\": \"%1$d\", \"label\": \"Key %1$d\"}"::formatted)
                .collect(Collectors.joining(","));
        var exits = IntStream.rangeClosed(1, keys)
                .mapToObj(key -> "\"%d\": \"s%d\"".formatted(key, target.applyAsInt(key)))
                .collect(Collectors.joining(","));
        return """
                {"type": "menu", "id": "s%d", "label": "", "prompt": {"kind": "stock", "phrase": "menu"},
                 "keys": [%s], "waitSeconds": 5, "attempts": 2, "exits": {%s}}""".formatted(id, names, exits);
    }

    private static String ring(int id, int next) {
        return """
                {"type": "ring", "id": "s%d", "label": "", "strategy": "parallel", "rounds": 1,
                 "targets": [{"kind": "person", "person": "anna", "contacts": "all-at-once", "timeoutSeconds": 25}],
                 "exits": {"not-answered": "s%d", "busy": "s%d"}}""".formatted(id, next, next);
    }

    private static String voicemail(int id) {
        return """
                {"type": "voicemail", "id": "s%d", "label": "", "greeting": {"kind": "stock", "phrase": "voicemail"},
                 "limitSeconds": 120, "exits": {}}""".formatted(id);
    }

    private static final String DIRECTORIES = """
            {"people": [{"id": "anna", "name": "Anna, reception", "extension": "101", "contacts": []},
                        {"id": "boris", "name": "Boris", "extension": "102", "contacts": []}],
             "groups": [{"id": "sales", "name": "Sales", "members": ["anna", "boris"]}],
             "calendars": [{"id": "office", "name": "Office", "intervals": ["work"]},
                           {"id": "shop", "name": "Shop", "intervals": ["open", "saturday"]}],
             "callerLists": [{"id": "vip", "name": "VIP", "size": 3}],
             "sounds": [{"id": "address-1", "name": "Our address", "durationMillis": 4000, "url": "/sounds/address-1"}],
             "stockPhrases": [{"tag": "greeting", "label": "Hello"}, {"tag": "please-hold", "label": "Please hold the line"}, {"tag": "confirm", "label": "Press 1 to accept"},
                              {"tag": "callback", "label": "Shall we call you back?"}, {"tag": "enter-digits", "label": "Enter the digits"},
                              {"tag": "enter-pin", "label": "Enter your PIN"}, {"tag": "recorded", "label": "This call is recorded"}, {"tag": "menu", "label": "Press a key"},
                              {"tag": "voicemail", "label": "Leave a message"}, {"tag": "goodbye", "label": "Goodbye"}],
             "schemes": [{"id": "night", "name": "Night", "ends": ["urgent"]}],
             "numbers": [{"number": "+78123091500", "label": "Main number"}, {"number": "+78123091501", "label": ""}],
             "queues": [{"id": "orders", "name": "Orders", "group": "sales"}, {"id": "service", "name": "Service", "group": "gone"}],
             "rotas": [{"id": "nights", "name": "Nights"}],
             "connections": [{"id": "crm", "name": "Our CRM", "kind": "bitrix24"},
                             {"id": "router", "name": "Signed", "kind": "webhook"}]}""";

    private Samples() {}

    static ObjectNode data(String name, String language, String scheme) throws IOException {
        var data = SchemeJson.MAPPER.createObjectNode();
        data.set("scheme", json(scheme));
        data.put("revision", REVISION)
                .put("changed", true)
                .put("zone", "Europe/Moscow")
                .put("countryPrefix", "+7");
        data.putArray("problems");
        data.putArray("words");
        data.set("directories", json(DIRECTORIES));
        data.putObject("endpoints").put("draft", "/drafts/" + name).put("pin", "/pins/" + name);
        data.putObject("csrf").put("header", "X-CSRF-TOKEN").put("token", "token-1");
        data.set("strings", SchemeJson.MAPPER.valueToTree(strings(language)));
        return data;
    }

    static Properties strings(String language) throws IOException {
        var strings = new Properties();
        strings.load(new StringReader(Laboratory.resource("editor/strings_" + language + ".properties")));
        return strings;
    }

    static JsonNode json(String text) throws IOException {
        return SchemeJson.MAPPER.readTree(text);
    }

    /// Menus in a row, each with a ring step at its second key: `blocks` steps in all.
    static String large(int blocks) {
        var steps = new StringBuilder();
        for (var n = 1; n < blocks; n += 2) {
            var next = n + 2 <= blocks ? "\"1\": \"s" + (n + 2) + "\", " : "";
            steps.append("""
                    {"type": "menu", "id": "s%d", "label": "", "prompt": {"kind": "stock", "phrase": "menu"},
                     "keys": [{"key": "1", "label": ""}, {"key": "2", "label": ""}], "waitSeconds": 5, "attempts": 2,
                     "exits": {%s"2": "s%d"}},
                    {"type": "ring", "id": "s%d", "label": "", "strategy": "sequential", "rounds": 1, "targets": [],
                     "exits": {}}%s""".formatted(n, next, n + 1, n + 1, n + 2 < blocks ? "," : ""));
        }
        return "{\"id\": \"main\", \"name\": \"Main\", \"entry\": \"s1\", \"steps\": [" + steps + "]}";
    }
}
