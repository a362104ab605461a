package org.dozvon.web.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Connection;
import org.dozvon.web.client.ConnectionForm;
import org.dozvon.web.client.ConnectionView;
import org.dozvon.web.client.PersonView;
import org.dozvon.web.client.Trial;
import org.dozvon.web.connection.ConnectionFormView.Match;
import org.dozvon.web.connection.ConnectionFormView.Tried;
import org.dozvon.web.language.ConnectionMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.Rows;
import org.dozvon.web.people.PeopleChoices;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;

/// Between connections as the service keeps them and as a form shows them.
@RequestScoped
public class ConnectionForms {
    private final Texts texts;

    ConnectionForms(Texts texts) {
        this.texts = texts;
    }

    static Optional<Connection.Kind> kind(@Nullable String slug) {
        return Arrays.stream(Connection.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(slug))
                .findFirst();
    }

    /// The CRMs first: most who come here have one.
    List<KindWords> kinds() {
        return Stream.of(
                        Connection.Kind.BITRIX24,
                        Connection.Kind.AMOCRM,
                        Connection.Kind.HUBSPOT,
                        Connection.Kind.JSON,
                        Connection.Kind.WEBHOOK)
                .map(this::words)
                .toList();
    }

    private KindWords words(Connection.Kind kind) {
        return KindWords.of(kind, texts.of(ConnectionMessages.class));
    }

    ConnectionLine line(ConnectionView one) {
        return new ConnectionLine(one.id(), one.name(), words(one.kind()).name(), one.url(), one.hasSecret());
    }

    ConnectionFormView empty(Connection.Kind kind) {
        var words = words(kind);
        return new ConnectionFormView("", words, words.name(), "", false, List.of(), Tried.NOT);
    }

    ConnectionFormView of(ConnectionView one, List<PersonView> people) {
        var matches = one.people().entrySet().stream()
                .map(each -> new Match(each.getKey(), each.getKey(), false, PeopleChoices.of(people, each.getValue())))
                .toList();
        return view(one, one.name(), one.url(), matches, Tried.NOT);
    }

    /// With the other system's users, each with whom it is here or who it may be.
    ConnectionFormView tried(ConnectionView one, Trial trial, List<PersonView> people, boolean askedForOwner) {
        var matches = new ArrayList<>(
                trial.known().stream().map(user -> match(user, people)).toList());
        var shown = trial.known().stream().map(Trial.User::id).collect(Collectors.toSet());
        one.people().forEach((user, person) -> {
            if (!shown.contains(user)) {
                matches.add(new Match(user, user, false, PeopleChoices.of(people, person)));
            }
        });
        return view(one, one.name(), one.url(), matches, words(trial, people, askedForOwner));
    }

    private static Match match(Trial.User user, List<PersonView> people) {
        var chosen = user.person() == null ? user.proposed() : user.person();
        var shown = user.extension() == null ? user.name() : user.name() + " (" + user.extension() + ")";
        return new Match(
                user.id(),
                shown,
                user.person() == null && user.proposed() != null,
                PeopleChoices.of(people, chosen == null ? "" : chosen));
    }

    private Tried words(Trial trial, List<PersonView> people, boolean askedForOwner) {
        var words = texts.of(ConnectionMessages.class);
        if (!trial.works()) {
            var why = trial.message();
            return new Tried(true, false, words.worksNot(why == null ? "" : why), "");
        }
        return new Tried(true, true, words.works(trial.millis()), askedForOwner ? owner(trial, people) : "");
    }

    private String owner(Trial trial, List<PersonView> people) {
        var words = texts.of(ConnectionMessages.class);
        var owner = trial.owner();
        if (owner == null) {
            return words.ownerUnknown();
        }
        var who = people.stream()
                .filter(person -> person.id().equals(owner.person()))
                .map(PersonView::name)
                .findFirst()
                .orElseGet(() -> words.userUnmatched(owner.user()));
        var place = switch (owner.record()) {
            case "lead" -> words.lead();
            case "deal" -> words.deal();
            default -> words.contact();
        };
        return words.ownerFound(who, place);
    }

    /// The form again as it was typed; a secret is never shown again.
    ConnectionFormView typed(@Nullable ConnectionView known, Connection.Kind kind, Rows form, List<PersonView> people) {
        var matches = matched(form).entrySet().stream()
                .map(each -> new Match(each.getKey(), each.getKey(), false, PeopleChoices.of(people, each.getValue())))
                .toList();
        return known == null
                ? new ConnectionFormView(
                        "", words(kind), form.field("name"), form.field("url"), false, matches, Tried.NOT)
                : view(known, form.field("name"), form.field("url"), matches, Tried.NOT);
    }

    ConnectionForm form(Connection.Kind kind, Rows form) {
        var matched = new LinkedHashMap<>(matched(form));
        matched.values().removeIf(String::isEmpty);
        return new ConnectionForm(
                form.field("name").trim(), kind, form.field("url").trim(), secret(form), matched);
    }

    private static @Nullable String secret(Rows form) {
        if (!form.all("remove-secret").isEmpty()) {
            return "";
        }
        var typed = form.field("secret").trim();
        return typed.isEmpty() ? null : typed;
    }

    /// Users and people stand in two columns of the same rows.
    private static Map<String, String> matched(Rows form) {
        var users = form.all("user");
        var people = form.all("person");
        var matched = new LinkedHashMap<String, String>();
        for (var row = 0; row < Math.min(users.size(), people.size()); row++) {
            matched.put(users.get(row), people.get(row));
        }
        return matched;
    }

    private ConnectionFormView view(ConnectionView one, String name, String url, List<Match> matches, Tried tried) {
        return new ConnectionFormView(one.id(), words(one.kind()), name, url, one.hasSecret(), matches, tried);
    }
}
