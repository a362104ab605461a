package org.dozvon.web.testcall;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

    TestForm form(String draft) {
        var formats = frame.formats();
        var tenant = tenants.model("draft");
        return new TestForm(
                numbers(tenant, formats, draft.isEmpty()),
                tenant.schemes().stream()
                        .map(scheme -> new Choice(
                                "draft:" + scheme.id(),
                                scheme.name(),
                                scheme.id().value().equals(draft)))
                        .toList(),
                "",
                LocalDateTime.now(formats.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                "",
                people(tenant));
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

    private static List<Choice> numbers(Tenant tenant, Formats formats, boolean first) {
        return tenant.numbers().stream()
                .filter(number -> number.scheme() != null)
                .map(number -> number.number().value())
                .map(number -> new Choice("number:" + number, formats.number(number), first))
                .toList();
    }

    private List<TestForm.Person> people(Tenant tenant) {
        var answers = texts.of(TestCallMessages.class);
        var names = Map.of(
                "ANSWERS", answers.answers(),
                "SILENT", answers.silent(),
                "BUSY", answers.busy(),
                "UNREACHABLE", answers.unreachable(),
                "REAL", answers.real());
        return tenant.people().stream()
                .map(person -> new TestForm.Person(
                        person.id().value(),
                        person.name(),
                        Attempt.ANSWERS.stream()
                                .map(each -> new Choice(each, names.getOrDefault(each, each), false))
                                .toList()))
                .toList();
    }
}
