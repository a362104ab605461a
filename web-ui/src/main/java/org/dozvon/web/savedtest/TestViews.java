package org.dozvon.web.savedtest;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.SavedTestMessages;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Rows;
import org.dozvon.web.savedtest.TestFormView.AnswerRow;
import org.dozvon.web.savedtest.TestFormView.CallPart;
import org.dozvon.web.savedtest.TestFormView.ExpectedPart;
import org.dozvon.web.savedtest.TestFormView.HookRow;
import org.dozvon.web.savedtest.TestFormView.RangRow;
import org.dozvon.web.savedtest.TestFormView.StepRow;
import org.dozvon.web.savedtest.TestFormView.WorldPart;
import org.dozvon.web.scheme.Phrases;
import org.dozvon.web.testcall.TestForms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// Shows the fields of a saved test's form with the company's own names.
@RequestScoped
public class TestViews {
    private static final String FRESH = "NEW";

    private final Frame frame;
    private final Visitor visitor;
    private final Texts texts;
    private final TestForms testCalls;

    TestViews(Frame frame, Visitor visitor, Texts texts, TestForms testCalls) {
        this.frame = frame;
        this.visitor = visitor;
        this.texts = texts;
        this.testCalls = testCalls;
    }

    /// A call right now, of which nothing is expected yet.
    MultivaluedMap<String, String> empty() {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("moment", now().toString());
        return form;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(frame.formats().zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    TestFormView view(SchemeView scheme, Tenant tenant, String id, MultivaluedMap<String, String> fields) {
        var cast = Cast.of(tenant, scheme.draft());
        var completed = new MultivaluedHashMap<>(fields);
        TestFields.complete(completed, cast);
        var page = new Page(cast, new Rows(completed), frame.formats(), visitor.language());
        return new TestFormView(
                scheme.id(),
                scheme.name(),
                id,
                page.form.field("revision"),
                page.form.field("name"),
                page.call(),
                page.world(),
                page.expected());
    }

    private final class Page {
        private final Cast cast;
        private final Rows form;
        private final Formats formats;
        private final Language language;
        private final SavedTestMessages words = texts.of(SavedTestMessages.class);

        Page(Cast cast, Rows form, Formats formats, Language language) {
            this.cast = cast;
            this.form = form;
            this.formats = formats;
            this.language = language;
        }

        CallPart call() {
            return new CallPart(
                    numbers(),
                    form.field("caller"),
                    form.field("moment"),
                    testCalls.moments(cast.tenant(), formats, now()),
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
            var known = new LinkedHashMap<String, String>();
            known.put("", words.noNumber());
            cast.tenant().numbers().stream()
                    .filter(number -> number.scheme() != null)
                    .map(number -> number.number().value())
                    .forEach(number -> known.put(number, formats.number(number)));
            return choices(known, form.field("number"));
        }

        private AnswerRow answer(String key) {
            var whom = form.field("whom-" + key);
            return new AnswerRow(
                    key,
                    whom,
                    whom.isEmpty() ? "" : name(whom),
                    whom.isEmpty() ? choices(everybody(words.choosePerson()), "") : List.of(),
                    does(form.field("does-" + key), words.asOthers()),
                    form.field("after-" + key),
                    form.field("talk-" + key));
        }

        private List<Choice> does(String chosen, String unsaid) {
            var does = new LinkedHashMap<String, String>();
            does.put("", unsaid);
            Arrays.stream(Answering.Does.values()).forEach(each -> does.put(each.name(), does(each)));
            return choices(does, chosen);
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
                    choices(everybody(words.nobody()), form.field("owner")),
                    form.field("client"),
                    cast.asksWhoWasLast() || !form.field("last").isEmpty(),
                    choices(everybody(words.nobody()), form.field("last")));
        }

        private HookRow webhook(String key) {
            var step = form.field("hookstep-" + key);
            var does = new LinkedHashMap<String, String>();
            does.put(TestFields.FAILS, words.hookFails());
            does.put(TestFields.ANSWERS, words.hookAnswers());
            return new HookRow(
                    key,
                    step,
                    title(step),
                    choices(does, form.field("hookdoes-" + key)),
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
            var endings = new LinkedHashMap<String, String>();
            endings.put("", words.anything());
            Arrays.stream(CallEnd.values()).forEach(end -> endings.put(end.name(), end.in(language)));
            return choices(endings, form.field("ending"));
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
            var steps = new LinkedHashMap<String, String>();
            steps.put("", words.chooseStep());
            cast.spots().forEach(spot -> steps.put(cast.place(spot), title(cast.place(spot))));
            return choices(steps, chosen);
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
            var rangs = new LinkedHashMap<String, String>();
            rangs.put("", words.anything());
            rangs.put(TestFields.EXACTLY, words.rangExactly());
            return choices(rangs, form.field("rangs"));
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
            var hows = new LinkedHashMap<String, String>();
            hows.put("", words.then());
            hows.put(TestFields.TOGETHER, words.together());
            var known = everybody(words.chooseWhom());
            cast.whom().forEach(each -> known.put(each, name(each)));
            return new RangRow(choices(hows, how), choices(known, whom));
        }

        private List<Choice> prompts(String chosen) {
            var prompts = new LinkedHashMap<String, String>();
            prompts.put("", words.choosePrompt());
            cast.tenant().sounds().forEach(sound -> prompts.put("sound " + sound.id(), sound.name()));
            Arrays.stream(StockPhrase.values())
                    .forEach(phrase ->
                            prompts.put("stock " + phrase.tag(), Phrases.label(phrase, texts.of(SoundMessages.class))));
            return choices(prompts, chosen);
        }

        private List<Choice> mailboxes() {
            var mailboxes = everybody(words.anything());
            var all = new LinkedHashMap<String, String>();
            all.put("", Objects.requireNonNull(mailboxes.remove("")));
            all.put(TestFields.OF_COMPANY, words.ofCompany());
            all.putAll(mailboxes);
            return choices(all, form.field("mailbox"));
        }

        private Map<String, String> everybody(String unsaid) {
            var people = new LinkedHashMap<String, String>();
            people.put("", unsaid);
            cast.tenant().people().forEach(person -> people.put(person.id().value(), person.name()));
            return people;
        }

        private String name(String whom) {
            return cast.person(whom).map(person -> person.name()).orElseGet(() -> formats.number(whom));
        }

        /// What was chosen stays, also when there is no such thing any more.
        private List<Choice> choices(Map<String, String> known, String chosen) {
            var all = new LinkedHashMap<>(known);
            all.putIfAbsent(chosen, words.gone(chosen));
            return all.entrySet().stream()
                    .map(each -> new Choice(
                            each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                    .toList();
        }
    }
}
