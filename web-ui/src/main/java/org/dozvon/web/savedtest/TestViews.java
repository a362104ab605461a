package org.dozvon.web.savedtest;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.Rows;
import org.dozvon.web.testcall.TestForms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// Shows the fields of a saved test's form with the company's own names.
@RequestScoped
public class TestViews {
    private final Frame frame;
    private final Texts texts;
    private final TestForms testCalls;

    TestViews(Frame frame, Texts texts, TestForms testCalls) {
        this.frame = frame;
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
        var page = new TestPage(cast, new Rows(completed), frame.formats(), texts);
        return new TestFormView(
                scheme.id(),
                scheme.name(),
                id,
                page.field("revision"),
                page.field("name"),
                page.call(testCalls.moments(tenant, frame.formats(), now())),
                page.world(),
                page.expected());
    }
}
