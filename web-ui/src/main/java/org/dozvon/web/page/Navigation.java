package org.dozvon.web.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dozvon.web.language.Messages;

import jakarta.enterprise.context.RequestScoped;

/// The console's map.
@RequestScoped
public class Navigation {
    private final HttpServerRequest request;

    Navigation(HttpServerRequest request) {
        this.request = request;
    }

    public record Part(String name, List<Entry> entries) {}

    /// @param icon the name of a symbol in the icons' file
    public record Entry(String path, String name, String icon, boolean here) {}

    public String here() {
        return request.path();
    }

    /// @param board   whether the live board is for whoever looks
    /// @param decides whether they decide for the company
    public List<Part> parts(Locale locale, boolean board, boolean decides) {
        var texts = MessageBundles.get(Messages.class, Localized.Literal.of(locale.getLanguage()));
        return List.of(
                new Part(
                        texts.navWork(),
                        Stream.of(
                                        entry("/", texts.navHome(), "home"),
                                        board ? entry("/live", texts.navLive(), "live") : null,
                                        entry("/calls", texts.navCalls(), "calls"),
                                        entry("/call-backs", texts.navCallBacks(), "call-back"),
                                        entry("/voicemail", texts.navVoicemail(), "voicemail"))
                                .filter(Objects::nonNull)
                                .toList()),
                new Part(
                        texts.navRouting(),
                        List.of(
                                entry("/schemes", texts.navSchemes(), "schemes"),
                                entry("/test-call", texts.navTest(), "test"),
                                entry("/numbers", texts.navNumbers(), "numbers"),
                                entry("/queues", texts.navQueues(), "queues"),
                                entry("/hours", texts.navHours(), "hours"),
                                entry("/switches", texts.navDaily(), "daily"),
                                entry("/lists", texts.navLists(), "lists"),
                                entry("/sounds", texts.navSounds(), "sounds"))),
                new Part(
                        texts.navCompany(),
                        Stream.of(
                                        entry("/people", texts.navPeople(), "people"),
                                        decides ? entry("/outgoing", texts.navOutgoing(), "phone") : null,
                                        entry("/connections", texts.navConnections(), "connections"),
                                        entry("/settings", texts.navSettings(), "settings"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /// What is for whoever only answers calls.
    public List<Part> ofAgent(Locale locale) {
        var texts = MessageBundles.get(Messages.class, Localized.Literal.of(locale.getLanguage()));
        return List.of(
                new Part(
                        texts.navWork(),
                        List.of(
                                entry("/desk", texts.navDesk(), "phone"),
                                entry("/call-backs", texts.navCallBacks(), "call-back"))),
                new Part(texts.navCompany(), List.of(entry("/people", texts.navPeople(), "people"))));
    }

    private Entry entry(String path, String name, String icon) {
        return new Entry(path, name, icon, path.equals("/") ? here().equals("/") : within(path));
    }

    private boolean within(String path) {
        return here().equals(path)
                || here().startsWith(path + "/")
                || (path.equals("/people") && here().startsWith("/groups/"))
                || (path.equals("/schemes") && (here().equals("/recipes") || here().startsWith("/recipes/")))
                || (path.equals("/schemes") && here().startsWith("/scheme-texts/"))
                || (path.equals("/hours") && here().startsWith("/rotas/"));
    }
}
