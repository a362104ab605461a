package org.dozvon.outside.crm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dozvon.outside.guard.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// In the shapes of apidocs.bitrix24.com: crm.duplicate.findbycomm, batch, crm.item.list, user.get.
class Bitrix24Test {
    private static final String CALLER = "+79035550199";
    private static final Place[] ALL = {Place.OPEN_LEAD, Place.OPEN_DEAL, Place.CONTACT};
    private static final String FIND = "/rest/1/abc123/crm.duplicate.findbycomm";
    private static final String BATCH = "/rest/1/abc123/batch";

    private RecordedCrm crm;
    private Account account;

    @BeforeEach
    void start() throws Exception {
        crm = new RecordedCrm();
        account = crm.account(Vendor.BITRIX24, "1/abc123");
    }

    @AfterEach
    void stop() {
        crm.close();
    }

    @Test
    void anOpenLeadComesBeforeADealAndADealBeforeAContact() {
        // Given
        crm.on(FIND, 200, """
            {"result":{"LEAD":[11,12],"CONTACT":[651]},"time":{"start":1750684060.67,"operating":0}}\
            """);
        crm.on(BATCH, 200, """
            {"result":{"result":{
              "leads":[{"ID":"12","ASSIGNED_BY_ID":"7"}],
              "deals":{"items":[{"id":37,"assignedById":6}]},
              "contacts":[{"ID":"651","ASSIGNED_BY_ID":"99","NAME":"John","LAST_NAME":"Doe"}]},
              "result_error":[],"result_total":{"leads":1,"deals":1,"contacts":1},"result_next":[]},
             "time":{"start":1725.1}}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Found("7", Place.OPEN_LEAD, "John Doe"));
        assertThat(crm.owner(account, CALLER, Place.OPEN_DEAL, Place.OPEN_LEAD))
                .isEqualTo(new Owner.Found("6", Place.OPEN_DEAL, "John Doe"));
        assertThat(crm.owner(account, CALLER, Place.CONTACT))
                .isEqualTo(new Owner.Found("99", Place.CONTACT, "John Doe"));
    }

    @Test
    void theNumberIsAskedInEachFormThatPeopleWrite() {
        // Given
        crm.on(FIND, 200, "{\"result\":[]}");

        // When
        var owner = crm.owner(account, CALLER, ALL);

        // Then
        assertThat(owner).isEqualTo(new Owner.Unknown());
        assertThat(crm.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.body())
                    .contains("\"type\":\"PHONE\"", "\"+79035550199\"", "\"79035550199\"", "\"89035550199\"");
        });
    }

    @Test
    void whatIsOpenIsReadInOneBatchByIdsAndNeverByAnEmptyFilter() {
        // Given
        crm.on(FIND, 200, "{\"result\":{\"CONTACT\":[275,2297]}}");
        crm.on(BATCH, 200, "{\"result\":{\"result\":[],\"result_error\":[]}}");

        // When
        crm.owner(account, CALLER, ALL);

        // Then
        var batch = URLDecoder.decode(crm.asked().getLast().body(), StandardCharsets.UTF_8);
        assertThat(batch)
                .contains("crm.item.list?entityTypeId=2", "filter[closed]=N", "filter[@contactIds][1]=2297")
                .contains("crm.contact.list?", "filter[ID][0]=275")
                .doesNotContain("crm.lead.list");
    }

    @Test
    void aDealOfTheCallersCompanyCounts() {
        // Given
        crm.on(FIND, 200, "{\"result\":{\"COMPANY\":[643]}}");
        crm.on(BATCH, 200, """
            {"result":{"result":{"companyDeals":{"items":[{"id":40,"assignedById":6},{"id":39,"assignedById":1}]},
              "companies":[{"ID":"643","ASSIGNED_BY_ID":"99","TITLE":"Daisy LLC"}]},"result_error":[]}}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Found("6", Place.OPEN_DEAL, "Daisy LLC"));
    }

    @Test
    void nobodyResponsibleIsUnknown() {
        // Given
        crm.on(FIND, 200, "{\"result\":{\"CONTACT\":[1]}}");
        crm.on(BATCH, 200, """
            {"result":{"result":{"deals":{"items":[]},"contacts":[{"ID":"1","ASSIGNED_BY_ID":"0"}]},
             "result_error":[]}}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Unknown());
    }

    @Test
    void whatMayNotBeReadIsAFailureAndNotNobody() {
        // Given
        crm.on(FIND, 200, "{\"result\":{\"CONTACT\":[1]}}");
        crm.on(BATCH, 200, """
            {"result":{"result":{"contacts":[]},
             "result_error":{"deals":{"error":"ACCESS_DENIED","error_description":"Access denied"}}}}\
            """);

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.NOT_ALLOWED));
    }

    @Test
    void tooManyRequestsAreToldAsSuch() {
        // Given
        crm.on(FIND, 503, "{\"error\":\"QUERY_LIMIT_EXCEEDED\",\"error_description\":\"Too many requests\"}");
        crm.on(FIND, 429, "{\"error\":\"OPERATION_TIME_LIMIT\",\"error_description\":\"Method is blocked\"}");

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.RATE_LIMITED));
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.RATE_LIMITED));
    }

    @Test
    void aWebhookThatWasTakenBackIsNotAllowed() {
        // Given
        crm.on(FIND, 401, "{\"error\":\"INVALID_CREDENTIALS\",\"error_description\":\"Invalid request credentials\"}");

        // When, then
        assertThat(crm.owner(account, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.NOT_ALLOWED));
    }

    @Test
    void aSecretOfAnotherFormIsNeverPutIntoAPath() {
        var odd = crm.account(Vendor.BITRIX24, "1/../../admin");
        assertThat(crm.owner(odd, CALLER, ALL)).isEqualTo(new Owner.Failed(Failure.NOT_ALLOWED));
        assertThat(crm.asked()).isEmpty();
    }

    @Test
    void usersAreListedWithTheirInternalNumbers() {
        // Given
        crm.on("/rest/1/abc123/user.get", 200, """
            {"result":[{"ID":"1","ACTIVE":true,"NAME":"Boris","LAST_NAME":"Petrov","UF_PHONE_INNER":"102"},
                       {"ID":"6","ACTIVE":true,"NAME":"","LAST_NAME":""}],"total":2}\
            """);

        // When, then
        assertThat(crm.users(account))
                .isEqualTo(new Users.Known(List.of(new User("1", "Boris Petrov", "102"), new User("6", "6", null))));
    }
}
