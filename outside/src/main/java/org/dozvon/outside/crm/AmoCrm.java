package org.dozvon.outside.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.Question;
import org.jspecify.annotations.Nullable;

/// amoCRM, called Kommo outside Russia, API v4 with a long-lived token. What it calls a lead is a deal; its requests
/// that nobody took yet are leads of the same kind, so one search serves both places. Its search is by substring over
/// all fields: only contacts that have the caller's number as a phone count.
final class AmoCrm implements Dialect {
    /// Won and lost, in every pipeline.
    private static final Set<Integer> CLOSED = Set.of(142, 143);

    private static final int CONTACTS_AT_MOST = 10;
    private static final int LEADS_AT_MOST = 25;

    private final Talk talk;
    private final Account account;

    AmoCrm(Talk talk, Account account) {
        this.talk = talk;
        this.account = account;
    }

    @Override
    public Owner owner(Caller caller, List<Place> order) {
        var contacts = contacts(caller);
        var client = contacts.isEmpty() ? null : Fields.text(contacts.getFirst().path("name"));
        var asked = order.stream()
                .map(place -> place == Place.OPEN_LEAD ? Place.OPEN_DEAL : place)
                .distinct()
                .toList();
        for (var place : asked) {
            var user = place == Place.CONTACT ? responsible(contacts) : responsible(openLeads(contacts));
            if (user != null) {
                return new Owner.Found(user, place, client);
            }
        }
        return new Owner.Unknown();
    }

    @Override
    public List<User> users() {
        var answer = ask(account.url().at("/api/v4/users").with("limit", "100"));
        return Fields.rows(answer.path("_embedded").path("users")).stream()
                .filter(row -> Fields.id(row.path("id")) != null)
                .map(row -> new User(
                        row.path("id").asText(),
                        Fields.nameOr(
                                Fields.text(row.path("name")), row.path("id").asText()),
                        null))
                .toList();
    }

    private List<JsonNode> contacts(Caller caller) {
        var answer = ask(account.url()
                .at("/api/v4/contacts")
                .with("query", caller.national())
                .with("with", "leads")
                .with("limit", Integer.toString(CONTACTS_AT_MOST)));
        return newestFirst(answer.path("_embedded").path("contacts"))
                .filter(contact -> phones(contact).anyMatch(caller::isWrittenAs))
                .toList();
    }

    private static Stream<String> phones(JsonNode contact) {
        return Fields.rows(contact.path("custom_fields_values")).stream()
                .filter(field -> field.path("field_code").asText().equals("PHONE"))
                .flatMap(field -> Fields.rows(field.path("values")).stream())
                .map(value -> value.path("value").asText());
    }

    private List<JsonNode> openLeads(List<JsonNode> contacts) {
        var ids = contacts.stream()
                .flatMap(contact -> Fields.rows(contact.path("_embedded").path("leads")).stream())
                .map(lead -> Fields.id(lead.path("id")))
                .flatMap(Stream::ofNullable)
                .distinct()
                .limit(LEADS_AT_MOST)
                .toList();
        return ids.isEmpty() ? List.of() : leads(ids).filter(AmoCrm::isOpen).toList();
    }

    private Stream<JsonNode> leads(List<String> ids) {
        var url = account.url().at("/api/v4/leads").with("limit", Integer.toString(LEADS_AT_MOST));
        for (var id : ids) {
            url = url.with("filter[id][]", id);
        }
        return newestFirst(ask(url).path("_embedded").path("leads"));
    }

    private static boolean isOpen(JsonNode lead) {
        return !CLOSED.contains(lead.path("status_id").asInt())
                && lead.path("closed_at").asLong(0) == 0
                && !lead.path("is_deleted").asBoolean(false);
    }

    private static Stream<JsonNode> newestFirst(JsonNode rows) {
        return Fields.rows(rows).stream()
                .sorted(Comparator.comparingLong(
                                (JsonNode row) -> row.path("updated_at").asLong(0))
                        .reversed());
    }

    private static @Nullable String responsible(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> Fields.id(row.path("responsible_user_id")))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    // Nothing found is 204 without a body.
    private JsonNode ask(OutsideUrl url) {
        return talk.ask(talk.get(url).with(Question.Header.AUTHORIZATION, "Bearer " + account.secret()));
    }
}
