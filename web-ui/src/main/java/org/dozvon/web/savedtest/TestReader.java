package org.dozvon.web.savedtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.rehearse.Expected;
import org.dozvon.scheme.rehearse.Place;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.web.language.SavedTestMessages;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.Rows;
import org.dozvon.web.testcall.CallFields;
import org.jspecify.annotations.Nullable;

/// The fields of a saved test's form, read; whatever is wrong with them is told at once.
record TestReader(Rows form, CallFields fields, SavedTestMessages texts, Faults faults) {
    private static final int WEBHOOK_MILLIS = 200;

    SavedTest test(String id) {
        var name = form.field("name").strip();
        if (!SavedTest.isName(name)) {
            faults.add("name", texts.nameWrong());
        }
        var call = readCall();
        var expected = expected();
        faults.throwIfAny();
        return new SavedTest(id, name, Objects.requireNonNull(call), Objects.requireNonNull(expected));
    }

    /// The call alone, to be played.
    SavedCall call() {
        var call = readCall();
        faults.throwIfAny();
        return Objects.requireNonNull(call);
    }

    /// Null when something is wrong with it.
    private @Nullable SavedCall readCall() {
        var number = faults.chosen("number", form.field("number"), PhoneNumber::new);
        var caller = faults.take(() -> fields.caller(form.field("caller")));
        var moment = faults.take(() -> fields.moment(form.field("moment")));
        var keys = faults.take(() -> fields.keys(form.field("keys")));
        var answers = answers();
        var others = answering("others", "others-does", "others-after", "others-talk");
        var patience = seconds("patience", form.field("patience"));
        var message = form.all("silent").isEmpty() ? seconds("silent", form.field("message")) : Integer.valueOf(0);
        var world = world();
        return faults.isNone() && moment != null && keys != null
                ? new SavedCall(number, caller, moment, keys, answers, others, message, patience, world)
                : null;
    }

    private Map<String, Answering> answers() {
        var answers = new TreeMap<String, Answering>();
        for (var key : form.keys("who")) {
            var whom = form.field("whom-" + key);
            var answering = attended(key, answering("answers", "does-" + key, "after-" + key, "talk-" + key));
            if (!whom.isEmpty() && answering != null) {
                answers.put(whom, answering);
            }
        }
        requireFit("answers", answers.keySet(), SavedCall.MOST_PHONES);
        requireWhom("answers", answers.keySet());
        return answers;
    }

    /// When they are there, and how many rings they let pass.
    private @Nullable Answering attended(String key, @Nullable Answering answering) {
        var misses = seconds("answers", form.field("misses-" + key));
        var comes = seconds("answers", form.field("comes-" + key));
        var goes = seconds("answers", form.field("goes-" + key));
        if (answering == null) {
            if (misses != null || comes != null || goes != null) {
                faults.add("answers", texts.attendanceAlone());
            }
            return null;
        }
        if (misses != null && misses > Answering.MOST_MISSES) {
            faults.add("answers", texts.tooManyMisses(Answering.MOST_MISSES));
            return null;
        }
        return new Answering(answering.does(), answering.afterSeconds(), answering.talkSeconds(), misses, comes, goes);
    }

    /// Null where all others are followed.
    private @Nullable Answering answering(String field, String does, String after, String talk) {
        var chosen = faults.chosen(field, form.field(does), Answering.Does::valueOf);
        var waits = seconds(field, form.field(after));
        var talks = seconds(field, form.field(talk));
        return switch (chosen) {
            case null -> null;
            case PICKS_UP, MACHINE -> new Answering(chosen, waits, talks);
            case BUSY, SILENT, UNREACHABLE -> Answering.of(chosen);
        };
    }

    /// Null when something is wrong with it, too.
    private SavedCall.@Nullable World world() {
        var webhooks = webhooks();
        var owner = faults.chosen("owner", form.field("owner"), PersonId::new);
        var last = faults.chosen("last", form.field("last"), PersonId::new);
        var client = form.field("client").strip();
        if (client.length() > SavedCall.World.LONGEST_TEXT) {
            faults.add("client", texts.tooLong(SavedCall.World.LONGEST_TEXT));
        }
        var isEmpty = webhooks.isEmpty() && owner == null && last == null && client.isEmpty();
        return isEmpty || !faults.isNone()
                ? null
                : new SavedCall.World(webhooks, owner, client.isEmpty() ? null : client, last);
    }

    private Map<String, Script.Webhook> webhooks() {
        var webhooks = new TreeMap<String, Script.Webhook>();
        for (var key : form.keys("hook")) {
            var webhook = webhook(key);
            if (webhook != null) {
                webhooks.put(form.field("hookstep-" + key), webhook);
            }
        }
        requireFit("webhooks", webhooks.keySet(), SavedCall.World.MOST_WEBHOOKS);
        return webhooks;
    }

    /// Null when it fails because nobody says what it answers.
    private Script.@Nullable Webhook webhook(String key) {
        var typed = form.field("hookms-" + key);
        var millis = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : WEBHOOK_MILLIS;
        var failed = form.field("hookfailed-" + key);
        return switch (form.field("hookdoes-" + key)) {
            case TestFields.ANSWERS -> new Script.Webhook(millis, answered(form.field("hookfields-" + key)), null);
            default -> failed.isBlank() ? null : new Script.Webhook(millis, Map.of(), failed);
        };
    }

    private Map<String, String> answered(String typed) {
        var answered = new TreeMap<String, String>();
        typed.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var equals = line.indexOf('=');
            if (equals < 1 || line.substring(0, equals).isBlank()) {
                faults.add("webhooks", texts.notAField(line.strip()));
            } else {
                answered.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        });
        requireFit("webhooks", answered.keySet(), SavedCall.World.MOST_FIELDS);
        return answered;
    }

    /// Null when something is wrong with it.
    private @Nullable Expected expected() {
        var ending = faults.chosen("ending", form.field("ending"), CallEnd::valueOf);
        var path = several("path", Place::parse, Expected.MOST_STEPS);
        var heard = several("heard", TestReader::prompt, Expected.MOST_STEPS);
        var rang = form.field("rangs").equals(TestFields.EXACTLY) ? rang() : null;
        var message = message();
        if (ending == null && path == null && heard == null && rang == null && message == null) {
            faults.add("expected", texts.expectSomething());
        }
        return faults.isNone() ? new Expected(ending, rang, path, heard, message) : null;
    }

    private Expected.@Nullable Message message() {
        var mailbox = form.field("mailbox");
        return mailbox.equals(TestFields.OF_COMPANY)
                ? new Expected.Message(null)
                : faults.chosen("mailbox", mailbox, person -> new Expected.Message(new PersonId(person)));
    }

    private List<List<String>> rang() {
        var waves = waves();
        requireFit("rang", waves, Expected.MOST_WAVES);
        waves.forEach(wave -> {
            requireFit("rang", wave, Expected.MOST_WAVES);
            requireWhom("rang", wave);
        });
        return waves;
    }

    /// A row in which nobody is chosen rings nobody, yet those below it do not join the row above it.
    private List<List<String>> waves() {
        var waves = new ArrayList<List<String>>();
        var whom = form.all("rang");
        var how = form.all("rang-how");
        for (var row = 0; row < whom.size(); row++) {
            if (waves.isEmpty() || row >= how.size() || !how.get(row).equals(TestFields.TOGETHER)) {
                waves.add(new ArrayList<>());
            }
            if (!whom.get(row).isEmpty()) {
                waves.getLast().add(whom.get(row));
            }
        }
        waves.removeIf(List::isEmpty);
        return waves;
    }

    /// Null when none are chosen: then anything goes.
    private <T> @Nullable List<T> several(String field, Function<String, T> read, int most) {
        var typed = form.all(field).stream().filter(each -> !each.isEmpty()).toList();
        requireFit(field, typed, most);
        var chosen = typed.stream()
                .map(each -> faults.chosen(field, each, read))
                .filter(Objects::nonNull)
                .toList();
        return chosen.isEmpty() ? null : chosen;
    }

    private static Prompt prompt(String chosen) {
        if (chosen.startsWith("sound ")) {
            return new Prompt.Uploaded(new SoundId(chosen.substring("sound ".length())));
        }
        return Arrays.stream(StockPhrase.values())
                .filter(phrase -> chosen.equals("stock " + phrase.tag()))
                .findFirst()
                .map(Prompt.Stock::new)
                .orElseThrow(() -> new IllegalArgumentException("Expected a prompt."));
    }

    private @Nullable Integer seconds(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (typed.strip().matches("[0-9]{1,4}") && Integer.parseInt(typed.strip()) <= SavedCall.LONGEST_SECONDS) {
            return Integer.valueOf(typed.strip());
        }
        faults.add(field, texts.notSeconds());
        return null;
    }

    private void requireFit(String field, Collection<?> typed, int most) {
        if (typed.size() > most) {
            faults.add(field, texts.tooMany(most));
        }
    }

    private void requireWhom(String field, Collection<String> typed) {
        if (!typed.stream().allMatch(SavedCall::isWhom)) {
            faults.isUnknown(field);
        }
    }
}
