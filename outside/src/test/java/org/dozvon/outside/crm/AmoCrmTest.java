package org.dozvon.outside.crm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dozvon.outside.guard.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// In the shapes of the vendor's API v4 reference: contacts, leads, users.
class AmoCrmTest {
    private static final String CALLER = "+79035550199";
    private static final Place[] ALL = {Place.OPEN_LEAD, Place.OPEN_DEAL, Place.CONTACT};

    private RecordedCrm crm;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        crm = new RecordedCrm();
        account = crm.account(Vendor.AMOCRM, "eyJ0eXAi.token");
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void theOpenDealsOwnerComesFirst() {
        // Given one deal won, one lost, one open
        crm.on("/api/v4/contacts", 200, contacts(contact(3, 504141, 1_600_000_000, "8 (903) 555-01-99", 1, 2, 3)));
        crm.on("/api/v4/leads", 200, """
            {"_page":1,"_embedded":{"leads":[
              {"id":1,"responsible_user_id":1,"status_id":142,"closed_at":1589297221,"updated_at":3,"is_deleted":false},
              {"id":2,"responsible_user_id":2,"status_id":143,"closed_at":1589297221,"updated_at":2,"is_deleted":false},
              {"id":3,"responsible_user_id":321123,"status_id":2030,"closed_at":null,"updated_at":1,"is_deleted":false}
            ]}}\
            """);

        // When
        var owner = crm.owner(account, CALLER, ALL);

        // Then
        assertThat(owner).isEqualTo(new Owner.Found("321123", Place.OPEN_DEAL, "Contact 3"));
        assertThat(crm.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.authorization()).isEqualTo("Bearer eyJ0eXAi.token");
        });
        assertThat(decoded(crm.asked().getFirst().query())).contains("query=9035550199", "with=leads");
        assertThat(decoded(crm.asked().getLast().query())).contains("filter[id][]=1", "filter[id][]=3");
    }

    @Test
    void withoutAnOpenDealTheContactsOwnerAnswers() {
        // Given
        crm.on("/api/v4/contacts", 200, contacts(contact(3, 504141, 1_600_000_000, "+79035550199", 1)));
        crm.on("/api/v4/leads", 200, """
            {"_embedded":{"leads":[{"id":1,"responsible_user_id":1,"status_id":143,"closed_at":1}]}}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Found("504141", Place.CONTACT, "Contact 3"));
    }

    @Test
    void aNumberThatIsOnlyPartOfAnotherIsSomebodyElses() {
        // Given: the search is by substring
        crm.on(
                "/api/v4/contacts",
                200,
                contacts(contact(3, 504141, 1, "+4479035550199"), contact(4, 5, 2, "9035550199123")));

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Unknown());
    }

    @Test
    void ofSeveralContactsTheOneThatChangedLastDecides() {
        // Given
        crm.on(
                "/api/v4/contacts",
                200,
                contacts(contact(3, 30, 100, "89035550199"), contact(4, 40, 200, "79035550199")));

        // When, then
        assertThat(crm.owner(account, CALLER, Place.CONTACT))
                .isEqualTo(new Owner.Found("40", Place.CONTACT, "Contact 4"));
    }

    @Test
    void nothingFoundIsAnEmptyAnswer() {
        // Given
        crm.on("/api/v4/contacts", 204, "");

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Unknown());
    }

    @Test
    void refusalsAreTold() {
        // Given
        crm.on("/api/v4/contacts", 429, "");
        crm.on("/api/v4/contacts", 401, """
            {"title":"Unauthorized","type":"https://httpstatus.es/401","status":401,"detail":"Invalid token"}\
            """);
        crm.on("/api/v4/contacts", 502, "<html>");

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.RATE_LIMITED));
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.NOT_ALLOWED));
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.STATUS));
    }

    @Test
    void usersAreListed() {
        // Given
        crm.on("/api/v4/users", 200, """
            {"_total_items":1,"_embedded":{"users":[{"id":504141,"name":"Boris","email":"b@example.com",
             "lang":"ru","rights":{"is_admin":true}}]}}\
            """);

        // When, then
        assertThat(crm.users(account)).isEqualTo(new Users.Known(List.of(new User("504141", "Boris", null))));
    }

    private static String contacts(String... rows) {
        return "{\"_page\":1,\"_embedded\":{\"contacts\":[" + String.join(",", rows) + "]}}";
    }

    private static String contact(int id, int responsible, int updated, String phone, int... leads) {
        var links = new StringBuilder();
        for (int lead : leads) {
            links.append(links.isEmpty() ? "" : ",")
                    .append("{\"id\":")
                    .append(lead)
                    .append("}");
        }
        return """
            {"id":%d,"name":"Contact %d","responsible_user_id":%d,"updated_at":%d,"is_deleted":false,
             "custom_fields_values":[{"field_id":3,"field_name":"Телефон","field_code":"PHONE","field_type":"multitext",
               "values":[{"value":"%s","enum_id":1,"enum_code":"WORK"}]}],
             "_embedded":{"tags":[],"leads":[%s],"companies":[]}}\
            """.formatted(id, id, responsible, updated, phone, links);
    }

    private static String decoded(String query) {
        return URLDecoder.decode(query, StandardCharsets.UTF_8);
    }
}
