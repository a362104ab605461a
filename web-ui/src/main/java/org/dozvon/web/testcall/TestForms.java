package org.dozvon.web.testcall;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Frame;
import org.dozvon.web.scheme.EditorReader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// The form of a test call, and the drawing beside its trail.
@RequestScoped
public class TestForms {
    private final TenantApi tenants;
    private final EditorReader editors;
    private final Frame frame;
    private final Texts texts;

    TestForms(@RestClient TenantApi tenants, EditorReader editors, Frame frame, Texts texts) {
        this.tenants = tenants;
        this.editors = editors;
        this.frame = frame;
        this.texts = texts;
    }

    /// A scheme that is live as it is drawn is tried by its number, so that a real call can be placed at once.
    TestForm form(String scheme, Asked asked) {
        var formats = frame.formats();
        var tenant = tenants.model("draft");
        // What a problem is shown by is a call to the drawing in which it was found.
        var live = asked.plays() ? "" : liveNumber(scheme);
        var draft = live.isEmpty() ? scheme : "";
        var now = LocalDateTime.now(formats.zone()).truncatedTo(ChronoUnit.MINUTES);
        return new TestForm(
                numbers(tenant, formats, live),
                tenant.schemes().stream()
                        .map(each -> new Choice(
                                "draft:" + each.id(),
                                each.name(),
                                each.id().value().equals(draft)))
                        .toList(),
                asked.caller(),
                asked.moment(formats.zone()).orElse(now).toString(),
                moments(tenant, formats, now),
                asked.keys(),
                asked.silent(),
                Stream.concat(people(tenant, asked), phones(tenant, asked, formats))
                        .toList(),
                answers(asked.others().isEmpty() ? Attempt.SILENT : asked.others()),
                asked.plays());
    }

    /// The drawing for `<call-scheme>`, as JSON; empty when no scheme answers.
    String drawing(String scheme, boolean draft) {
        if (scheme.isEmpty()) {
            return "";
        }
        var view = tenants.scheme(scheme);
        var drawing = draft ? view.draft() : Simulator.drawing(tenants.model("live"), scheme);
        return EditorReader.json(editors.readable(view, drawing));
    }

    private String liveNumber(String scheme) {
        return tenants.schemes().stream()
                .filter(each -> each.id().equals(scheme) && !each.changed())
                .flatMap(each -> each.numbers().stream())
                .findFirst()
                .orElse("");
    }

    /// That are worth a try.
    public List<Choice> moments(Tenant tenant, Formats formats, LocalDateTime now) {
        var words = texts.of(TestCallMessages.class);
        var next = Moments.next(tenant, now);
        if (next.isEmpty()) {
            return List.of();
        }
        var moment = next.get().local();
        var shown = formats.weekday(moment);
        return List.of(
                new Choice(now.toString(), words.momentNow(), false),
                new Choice(
                        moment.toString(),
                        next.get().open() ? words.momentOpen(shown) : words.momentClosed(shown),
                        false));
    }

    private static List<Choice> numbers(Tenant tenant, Formats formats, String chosen) {
        return tenant.numbers().stream()
                .filter(number -> number.scheme() != null)
                .map(number -> number.number().value())
                .map(number -> new Choice("number:" + number, formats.number(number), number.equals(chosen)))
                .toList();
    }

    private Stream<TestForm.Person> people(Tenant tenant, Asked asked) {
        return tenant.people().stream()
                .map(person -> new TestForm.Person(
                        person.id().value(),
                        person.name(),
                        answers(asked.answer(person.id().value()))));
    }

    /// Those that are nobody's: they never ring for real.
    private Stream<TestForm.Person> phones(Tenant tenant, Asked asked, Formats formats) {
        return asked.phones(tenant).entrySet().stream()
                .map(phone -> new TestForm.Person(
                        phone.getKey(),
                        formats.number(phone.getKey()),
                        answers(phone.getValue()).stream()
                                .filter(answer -> !answer.value().equals(Attempt.REAL))
                                .toList()));
    }

    private List<Choice> answers(String chosen) {
        var answers = texts.of(TestCallMessages.class);
        var names = Map.of(
                "ANSWERS", answers.answers(),
                "SILENT", answers.silent(),
                "BUSY", answers.busy(),
                "UNREACHABLE", answers.unreachable(),
                "REAL", answers.real());
        return Attempt.ANSWERS.stream()
                .map(each -> new Choice(each, names.getOrDefault(each, each), each.equals(chosen)))
                .toList();
    }
}
