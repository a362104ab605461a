package org.dozvon.web.savedtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.SavedTestMessages;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Options;
import org.dozvon.web.page.Rows;
import org.dozvon.web.savedtest.TestFormView.AnswerRow;
import org.dozvon.web.savedtest.TestFormView.CallPart;
import org.dozvon.web.savedtest.TestFormView.ExpectedPart;
import org.dozvon.web.savedtest.TestFormView.HookRow;
import org.dozvon.web.savedtest.TestFormView.RangRow;
import org.dozvon.web.savedtest.TestFormView.StepRow;
import org.dozvon.web.savedtest.TestFormView.WorldPart;
import org.dozvon.web.scheme.Phrases;

/// One form of a saved test: what was typed, beside what its lists offer.
final class TestPage {
    private static final String FRESH = "NEW";

    private final Cast cast;
    private final Rows form;
    private final Formats formats;
    private final Language language;
    private final SavedTestMessages words;
    private final SoundMessages sounds;

    TestPage(Cast cast, Rows form, Formats formats, Texts texts) {
        this.cast = cast;
        this.form = form;
        this.formats = formats;
        this.language = formats.language();
        this.words = texts.of(SavedTestMessages.class);
        this.sounds = texts.of(SoundMessages.class);
    }

    String field(String name) {
        return form.field(name);
    }

    CallPart call(List<Choice> moments) {
        return new CallPart(
                numbers(),
                form.field("caller"),
                form.field("moment"),
                moments,
                form.field("keys"),
                !form.all("silent").isEmpty(),
                form.field("message"),
                form.field("patience"),
                form.keys("who").stream().map(this::answer).toList(),
                answer(FRESH),
                does(form.field("others-does"), words.silentToo()),
                form.field("others-after"),
                form.field("others-talk"));
    }

    private List<Choice> numbers() {
        var known = new Options(words.noNumber());
        cast.tenant().numbers().stream()
                .filter(number -> number.scheme() != null)
                .map(number -> number.number().value())
                .forEach(number -> known.and(number, formats.number(number)));
        return chosen(known, form.field("number"));
    }

    private AnswerRow answer(String key) {
        var whom = form.field("whom-" + key);
        return new AnswerRow(
                key,
                whom,
                whom.isEmpty() ? "" : name(whom),
                whom.isEmpty() ? chosen(everybody(words.choosePerson()), "") : List.of(),
                does(form.field("does-" + key), words.asOthers()),
                form.field("after-" + key),
                form.field("talk-" + key),
                cast.queues() || isAttended(key),
                form.field("misses-" + key),
                form.field("comes-" + key),
                form.field("goes-" + key));
    }

    /// What a test says is shown, whether the scheme still asks for it or not.
    private boolean isAttended(String key) {
        return Stream.of("misses-", "comes-", "goes-")
                .anyMatch(field -> !form.field(field + key).isEmpty());
    }

    private List<Choice> does(String chosen, String unsaid) {
        var does = new Options(unsaid);
        Arrays.stream(Answering.Does.values()).forEach(each -> does.and(each.name(), does(each)));
        return chosen(does, chosen);
    }

    private String does(Answering.Does does) {
        return switch (does) {
            case PICKS_UP -> words.picksUp();
            case MACHINE -> words.machine();
            case BUSY -> words.busy();
            case SILENT -> words.silent();
            case UNREACHABLE -> words.unreachable();
        };
    }

    WorldPart world() {
        return new WorldPart(
                form.keys("hook").stream().map(this::webhook).toList(),
                cast.asksCrm()
                        || !form.field("owner").isEmpty()
                        || !form.field("client").isEmpty(),
                chosen(everybody(words.nobody()), form.field("owner")),
                form.field("client"),
                cast.asksWhoWasLast() || !form.field("last").isEmpty(),
                chosen(everybody(words.nobody()), form.field("last")));
    }

    private HookRow webhook(String key) {
        var step = form.field("hookstep-" + key);
        var does = new Options().and(TestFields.FAILS, words.hookFails()).and(TestFields.ANSWERS, words.hookAnswers());
        return new HookRow(
                key,
                step,
                title(step),
                chosen(does, form.field("hookdoes-" + key)),
                form.field("hookfields-" + key),
                asked(step),
                form.field("hookfailed-" + key),
                form.field("hookms-" + key));
    }

    /// `result = vip`, `result = other`: what the step looks at.
    private String asked(String place) {
        var step = cast.spot(place).map(Cast.Spot::step).orElse(null);
        if (!(step instanceof WebhookStep webhook)) {
            return "";
        }
        var field = webhook.field() == null ? "" : webhook.field();
        return Stream.concat(
                        webhook.answers().stream().map(answer -> field + " = " + answer.value()),
                        webhook.variables().values().stream().map(variable -> variable + " = …"))
                .collect(Collectors.joining("; "));
    }

    ExpectedPart expected() {
        return new ExpectedPart(
                endings(),
                path(),
                new StepRow("", steps("")),
                rangs(),
                rang(),
                rung("", ""),
                form.all("heard").stream()
                        .filter(prompt -> !prompt.isEmpty())
                        .map(this::prompts)
                        .toList(),
                prompts(""),
                mailboxes());
    }

    private List<Choice> endings() {
        var endings = new Options(words.anything());
        Arrays.stream(CallEnd.values()).forEach(end -> endings.and(end.name(), end.in(language)));
        return chosen(endings, form.field("ending"));
    }

    private List<StepRow> path() {
        var rows = new ArrayList<StepRow>();
        var before = "";
        for (var place : form.all("path")) {
            if (!place.isEmpty()) {
                rows.add(new StepRow(by(before, place), steps(place)));
                before = place;
            }
        }
        return rows;
    }

    /// Which exits lead from one step to the next, in words.
    private String by(String from, String to) {
        var left = cast.spot(from);
        var next = cast.spot(to);
        if (left.isEmpty()
                || next.isEmpty()
                || !left.get().scheme().equals(next.get().scheme())) {
            return "";
        }
        var step = left.get().step();
        return step.exits().entrySet().stream()
                .filter(exit -> exit.getValue().equals(next.get().step().id()))
                .map(exit -> Words.exitName(cast.tenant(), step, exit.getKey(), language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Choice> steps(String chosen) {
        var steps = new Options(words.chooseStep());
        cast.spots().forEach(spot -> steps.and(cast.place(spot), title(cast.place(spot))));
        return chosen(steps, chosen);
    }

    private String title(String place) {
        return cast.spot(place)
                .map(spot -> {
                    var title = Words.stepTitle(cast.tenant(), spot.step(), language);
                    return spot.scheme().id().equals(cast.own())
                            ? title
                            : spot.scheme().name() + " · " + title;
                })
                .orElseGet(() -> words.gone(place));
    }

    private List<Choice> rangs() {
        var rangs = new Options(words.anything()).and(TestFields.EXACTLY, words.rangExactly());
        return chosen(rangs, form.field("rangs"));
    }

    private List<RangRow> rang() {
        var whom = form.all("rang");
        var how = form.all("rang-how");
        var rows = new ArrayList<RangRow>();
        for (var row = 0; row < whom.size(); row++) {
            if (!whom.get(row).isEmpty()) {
                rows.add(rung(row < how.size() ? how.get(row) : "", whom.get(row)));
            }
        }
        return rows;
    }

    private RangRow rung(String how, String whom) {
        var hows = new Options(words.then()).and(TestFields.TOGETHER, words.together());
        var known = everybody(words.chooseWhom());
        cast.whom().forEach(each -> known.and(each, name(each)));
        return new RangRow(chosen(hows, how), chosen(known, whom));
    }

    private List<Choice> prompts(String chosen) {
        var prompts = new Options(words.choosePrompt());
        cast.tenant().sounds().forEach(sound -> prompts.and("sound " + sound.id(), sound.name()));
        Arrays.stream(StockPhrase.values())
                .forEach(phrase -> prompts.and("stock " + phrase.tag(), Phrases.label(phrase, sounds)));
        return chosen(prompts, chosen);
    }

    private List<Choice> mailboxes() {
        var mailboxes = new Options(words.anything()).and(TestFields.OF_COMPANY, words.ofCompany());
        return chosen(people(mailboxes), form.field("mailbox"));
    }

    private Options everybody(String unsaid) {
        return people(new Options(unsaid));
    }

    private Options people(Options before) {
        cast.tenant().people().forEach(person -> before.and(person.id().value(), person.name()));
        return before;
    }

    private String name(String whom) {
        return cast.person(whom).map(person -> person.name()).orElseGet(() -> formats.number(whom));
    }

    /// What was chosen stays, also when there is no such thing any more.
    private List<Choice> chosen(Options known, String chosen) {
        return known.choices(chosen, words.gone(chosen));
    }
}
