package org.dozvon.outside.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.outside.guard.Question;
import org.jspecify.annotations.Nullable;

/// HubSpot, CRM API v3 with a private app's token (scopes for contacts, deals and owners). It keeps numbers searchable
/// without their country, so what it finds is compared with the whole number once more. Its leads are a stage of a
/// contact, so a contact's owner is a lead's, too.
final class HubSpot implements Dialect {
    // As many alternatives as one search takes.
    private static final int CONTACTS_AT_MOST = 5;

    private final Talk talk;
    private final Account account;

    HubSpot(Talk talk, Account account) {
        this.talk = talk;
        this.account = account;
    }

    @Override
    public Owner owner(Caller caller, List<Place> order) {
        var contacts = contacts(caller);
        if (contacts.isEmpty()) {
            return new Owner.Unknown();
        }
        var properties = contacts.getFirst().path("properties");
        var client = Fields.joined(properties.path("firstname"), properties.path("lastname"));
        for (var place : order) {
            var user = switch (place) {
                case OPEN_LEAD -> null;
                case OPEN_DEAL -> responsible(deals(contacts));
                case CONTACT -> responsible(contacts);
            };
            if (user != null) {
                return new Owner.Found(user, place, client);
            }
        }
        return new Owner.Unknown();
    }

    @Override
    public List<User> users() {
        var answer = talk.ask(authorized(
                talk.get(account.url().at("/crm/v3/owners").with("limit", "100").with("archived", "false"))));
        return Fields.rows(answer.path("results")).stream()
                .filter(row -> Fields.id(row.path("id")) != null)
                .map(HubSpot::user)
                .toList();
    }

    private static User user(JsonNode row) {
        var id = row.path("id").asText();
        var name = Fields.joined(row.path("firstName"), row.path("lastName"));
        return new User(id, Fields.nameOr(name == null ? Fields.text(row.path("email")) : name, id), null);
    }

    private List<JsonNode> contacts(Caller caller) {
        var groups = List.of(
                where(List.of(equal("hs_searchable_calculated_phone_number", caller.national()))),
                where(List.of(equal("hs_searchable_calculated_mobile_number", caller.national()))),
                where(List.of(equal("phone", caller.e164()))),
                where(List.of(equal("mobilephone", caller.e164()))));
        var properties = List.of("firstname", "lastname", "phone", "mobilephone", "hubspot_owner_id");
        return search("contacts", groups, properties, "lastmodifieddate").stream()
                .filter(contact -> isOf(caller, contact.path("properties")))
                .limit(CONTACTS_AT_MOST)
                .toList();
    }

    private static boolean isOf(Caller caller, JsonNode properties) {
        return Stream.of("phone", "mobilephone")
                .anyMatch(field -> caller.isWrittenAs(properties.path(field).asText("")));
    }

    private List<JsonNode> deals(List<JsonNode> contacts) {
        var groups = contacts.stream()
                .map(contact -> Fields.id(contact.path("id")))
                .flatMap(Stream::ofNullable)
                .map(id -> where(List.of(equal("associations.contact", id), equal("hs_is_closed", "false"))))
                .toList();
        return groups.isEmpty()
                ? List.of()
                : search("deals", groups, List.of("hubspot_owner_id"), "hs_lastmodifieddate");
    }

    private List<JsonNode> search(
            String objects, List<Map<String, Object>> groups, List<String> properties, String newestBy) {
        var body = Map.of(
                "filterGroups",
                groups,
                "properties",
                properties,
                "sorts",
                List.of(Map.of("propertyName", newestBy, "direction", "DESCENDING")),
                "limit",
                10);
        var url = account.url().at("/crm/v3/objects/" + objects + "/search");
        return Fields.rows(
                talk.ask(authorized(talk.post(url, Talk.bytes(body)))).path("results"));
    }

    private static Map<String, Object> where(List<Map<String, Object>> filters) {
        return Map.of("filters", filters);
    }

    private static Map<String, Object> equal(String property, String value) {
        return Map.of("propertyName", property, "operator", "EQ", "value", value);
    }

    private static @Nullable String responsible(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> Fields.id(row.path("properties").path("hubspot_owner_id")))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private Question authorized(Question question) {
        return question.with(Question.Header.AUTHORIZATION, "Bearer " + account.secret());
    }
}
