package org.dozvon.web.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.StepProblem;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.SoundMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Frame;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Gathers what the editor needs.
@RequestScoped
public class EditorReader {
    private final TenantApi tenants;
    private final Frame frame;
    private final Visitor visitor;
    private final Texts texts;
    private final EditorTexts strings;
    private final CsrfTokenParameterProvider csrf;

    EditorReader(
            @RestClient TenantApi tenants,
            Frame frame,
            Visitor visitor,
            Texts texts,
            EditorTexts strings,
            CsrfTokenParameterProvider csrf) {
        this.tenants = tenants;
        this.frame = frame;
        this.visitor = visitor;
        this.texts = texts;
        this.strings = strings;
        this.csrf = csrf;
    }

    /// The draft, to be edited.
    public EditorData editable(SchemeView scheme) {
        var endpoints = new EditorData.Endpoints("/schemes/" + scheme.id() + "/draft", "/pin");
        return data(scheme, scheme.draft(), endpoints);
    }

    /// A drawing to look at: a past version, or the path of a call.
    public EditorData readable(SchemeView scheme, Scheme drawing) {
        return data(scheme, drawing, null);
    }

    public Telling telling() {
        return new Telling(tenants.model("draft"), visitor.language());
    }

    private EditorData data(SchemeView scheme, Scheme drawing, EditorData.@Nullable Endpoints endpoints) {
        var telling = telling();
        var formats = frame.formats();
        List<StepProblem> problems = endpoints == null ? List.of() : scheme.all();
        return new EditorData(
                drawing,
                scheme.revision(),
                scheme.changed(),
                problems,
                endpoints == null ? "" : scheme.waiting(),
                scheme.live(),
                new Directories(telling.tenant(), formats, texts.of(SoundMessages.class)).without(drawing),
                telling.words(drawing),
                endpoints,
                endpoints == null ? null : new EditorData.Csrf(csrf.getHeaderName(), csrf.getToken()),
                formats.zone().getId(),
                "+" + PhoneNumberUtil.getInstance().getCountryCodeForRegion(formats.country()),
                strings.in(visitor.language()));
    }

    /// For a script element: JSON in which nothing can end that element.
    public static String json(Object data) {
        try {
            return SchemeJson.MAPPER
                    .writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Expected to write the editor's data as JSON.", unwritable);
        }
    }
}
