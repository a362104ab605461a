package org.dozvon.outside.crm;

import java.util.List;
import org.dozvon.outside.guard.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// In the shapes of the vendor's CRM search and owners reference, v3.
class HubSpotTest {
    private static final String CALLER = "+442071230099";
    private static final Place[] ALL = {Place.OPEN_LEAD, Place.OPEN_DEAL, Place.CONTACT};
    private static final String CONTACTS = "/crm/v3/objects/contacts/search";
    private static final String DEALS = "/crm/v3/objects/deals/search";

    private RecordedCrm crm;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        crm = new RecordedCrm();
        account = crm.account(Vendor.HUBSPOT, "pat-eu1-0000");
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void theOpenDealsOwnerComesBeforeTheContacts() {
        // Given
        crm.on(CONTACTS, 200, contact("100451", "11", "020 7123 0099"));
        crm.on(DEALS, 200, """
            {"total":1,"results":[{"id":"9","properties":{"hubspot_owner_id":"22","hs_object_id":"9"},
             "createdAt":"2024-01-17T19:55:04.281Z","updatedAt":"2024-09-11T13:27:39.356Z","archived":false}]}\
            """);

        // When
        var owner = crm.owner(account, CALLER, ALL);

        // Then
        assertThat(owner).isEqualTo(new Owner.Found("22", Place.OPEN_DEAL, "Maria Johnson"));
        assertThat(crm.asked().getFirst().authorization()).isEqualTo("Bearer pat-eu1-0000");
        assertThat(crm.asked().getFirst().body())
                .contains("hs_searchable_calculated_phone_number", "\"2071230099\"", "\"+442071230099\"");
        assertThat(crm.asked().getLast().body())
                .contains("associations.contact", "\"100451\"", "hs_is_closed", "\"false\"");
    }

    @Test
    void withoutADealTheContactsOwnerAnswers() {
        // Given
        crm.on(CONTACTS, 200, contact("100451", "11", "+44 20 7123 0099"));
        crm.on(DEALS, 200, "{\"total\":0,\"results\":[]}");

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Found("11", Place.CONTACT, "Maria Johnson"));
    }

    @Test
    void theSameNumberInAnotherCountryIsSomebodyElses() {
        // Given: the vendor searches without the country
        crm.on(CONTACTS, 200, contact("1", "11", "+1 207 123 0099"));

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Unknown());
    }

    @Test
    void aContactWithoutAnOwnerIsUnknown() {
        // Given
        crm.on(CONTACTS, 200, """
            {"total":1,"results":[{"id":"1","properties":{"phone":"+442071230099","hubspot_owner_id":null}}]}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, Place.CONTACT)).isEqualTo(new Owner.Unknown());
    }

    @Test
    void refusalsAreTold() {
        // Given
        crm.on(CONTACTS, 429, """
            {"status":"error","message":"You have reached your secondly limit.","errorType":"RATE_LIMIT",
             "correlationId":"c1","policyName":"SECONDLY"}\
            """);
        crm.on(CONTACTS, 403, """
            {"status":"error","message":"This app hasn't been granted all required scopes","category":"MISSING_SCOPES"}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.RATE_LIMITED));
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.NOT_ALLOWED));
    }

    @Test
    void ownersAreListed() {
        // Given
        crm.on("/crm/v3/owners", 200, """
            {"results":[{"id":"11","email":"m@example.com","firstName":"Maria","lastName":"J","userId":1,"archived":false},
                        {"id":"12","email":"x@example.com","firstName":"","lastName":"","archived":false}]}\
            """);

        // When, then
        assertThat(crm.users(account))
                .isEqualTo(new Users.Known(
                        List.of(new User("11", "Maria J", null), new User("12", "x@example.com", null))));
    }

    private static String contact(String id, String owner, String phone) {
        return """
            {"total":1,"results":[{"id":"%s","properties":{"createdate":"2024-01-17T19:55:04.281Z",
             "firstname":"Maria","lastname":"Johnson","phone":"%s","mobilephone":null,"hubspot_owner_id":"%s"},
             "createdAt":"2024-01-17T19:55:04.281Z","archived":false}]}\
            """.formatted(id, phone, owner);
    }
}
