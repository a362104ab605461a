package org.dozvon.web.savedtest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.Expected;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.web.testcall.CallFields;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// A saved test as the fields of its form. [TestReader] reads them again.
final class TestFields {
    /// Which voicemail shall be left: the company's.
    static final String OF_COMPANY = "-";

    static final String EXACTLY = "exactly";
    static final String TOGETHER = "together";
    static final String ANSWERS = "answers";
    static final String FAILS = "fails";

    private final MultivaluedMap<String, String> fields;

    private TestFields(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static MultivaluedMap<String, String> of(SavedTest test) {
        var fields = new TestFields(new MultivaluedHashMap<>());
        fields.put("name", test.name());
        fields.call(test.call());
        fields.expected(test.expected());
        return fields.fields;
    }

    /// The same form with another expectation.
    static MultivaluedMap<String, String> filled(MultivaluedMap<String, String> form, Expected expected) {
        var fields = new TestFields(new MultivaluedHashMap<>(form));
        List.of("ending", "path", "rangs", "rang", "rang-how", "heard", "mailbox")
                .forEach(fields.fields::remove);
        fields.expected(expected);
        return fields.fields;
    }

    /// Who and what the scheme may ask has its row, named in the test or not.
    static void complete(MultivaluedMap<String, String> form, Cast cast) {
        var fields = new TestFields(form);
        for (var whom : cast.whom()) {
            if (!fields.has("who", "whom-", whom)) {
                fields.answer(whom, null);
            }
        }
        for (var webhook : cast.webhooks()) {
            if (!fields.has("hook", "hookstep-", cast.place(webhook))) {
                fields.webhook(cast.place(webhook), null);
            }
        }
    }

    private boolean has(String rows, String prefix, String value) {
        return Objects.requireNonNullElse(fields.get(rows), List.<String>of()).stream()
                .anyMatch(key -> value.equals(fields.getFirst(prefix + key)));
    }

    private void call(SavedCall call) {
        put("number", call.number() == null ? "" : call.number().value());
        put("caller", call.caller() == null ? "" : call.caller().value());
        put("moment", call.moment().toString());
        put("keys", CallFields.typed(call.keys()));
        call.answers().forEach(this::answer);
        var others = call.others();
        put("others-does", others == null ? "" : others.does().name());
        put("others-after", shown(others == null ? null : others.afterSeconds()));
        put("others-talk", shown(others == null ? null : others.talkSeconds()));
        var message = call.messageSeconds();
        put(message != null && message == 0 ? "silent" : "message", shown(message));
        put("patience", shown(call.patienceSeconds()));
        var world = call.world();
        if (world != null) {
            world(world);
        }
    }

    private void answer(String whom, @Nullable Answering answering) {
        var key = row("who");
        put("whom-" + key, whom);
        put("does-" + key, answering == null ? "" : answering.does().name());
        put("after-" + key, shown(answering == null ? null : answering.afterSeconds()));
        put("talk-" + key, shown(answering == null ? null : answering.talkSeconds()));
        put("misses-" + key, shown(answering == null ? null : answering.misses()));
        put("comes-" + key, shown(answering == null ? null : answering.comesSeconds()));
        put("goes-" + key, shown(answering == null ? null : answering.goesSeconds()));
    }

    private void world(SavedCall.World world) {
        world.webhooks().forEach(this::webhook);
        put("owner", world.owner() == null ? "" : world.owner().value());
        put("client", Objects.requireNonNullElse(world.client(), ""));
        put("last", world.lastAgent() == null ? "" : world.lastAgent().value());
    }

    private void webhook(String step, Script.@Nullable Webhook webhook) {
        var key = row("hook");
        put("hookstep-" + key, step);
        var failed = webhook == null ? null : webhook.failed();
        put("hookdoes-" + key, webhook == null || failed != null ? FAILS : ANSWERS);
        put("hookfailed-" + key, Objects.requireNonNullElse(failed, ""));
        put("hookms-" + key, shown(webhook == null ? null : webhook.afterMillis()));
        put("hookfields-" + key, webhook == null ? "" : lines(webhook.fields()));
    }

    private static String lines(Map<String, String> answered) {
        return answered.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void expected(Expected expected) {
        put("ending", expected.ending() == null ? "" : expected.ending().name());
        Objects.requireNonNullElse(expected.path(), List.<Object>of())
                .forEach(place -> fields.add("path", place.toString()));
        Objects.requireNonNullElse(expected.heard(), List.<Prompt>of())
                .forEach(prompt -> fields.add("heard", prompt(prompt)));
        var rang = expected.rang();
        put("rangs", rang == null ? "" : EXACTLY);
        Objects.requireNonNullElse(rang, List.<List<String>>of()).forEach(this::wave);
        var message = expected.message();
        put("mailbox", message == null ? "" : mailbox(message));
    }

    private static String mailbox(Expected.Message message) {
        return message.mailbox() == null ? OF_COMPANY : message.mailbox().value();
    }

    private void wave(List<String> wave) {
        for (var whom = 0; whom < wave.size(); whom++) {
            fields.add("rang", wave.get(whom));
            fields.add("rang-how", whom == 0 ? "" : TOGETHER);
        }
    }

    static String prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Stock stock -> "stock " + stock.phrase().tag();
            case Prompt.Uploaded uploaded -> "sound " + uploaded.sound();
        };
    }

    /// Begins a row: its key names its fields.
    private String row(String kind) {
        var rows = fields.get(kind);
        var key = "r" + (rows == null ? 0 : rows.size());
        fields.add(kind, key);
        return key;
    }

    private void put(String field, String value) {
        fields.putSingle(field, value);
    }

    private static String shown(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
