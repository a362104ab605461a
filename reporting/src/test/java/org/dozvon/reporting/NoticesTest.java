package org.dozvon.reporting;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;

/// Notices, from the fact to a real mail server.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final GreenMail MAIL = mailServer();

    private static KafkaProducer<String, byte[]> producer;

    @Inject
    AgroalDataSource database;

    private final String id = UUID.randomUUID().toString();
    private final String tenant = "t-" + id.substring(0, 8);
    private final String anna = "anna-" + id.substring(0, 8) + "@example.com";

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("test.kafka")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @BeforeEach
    void aMailServer() {
        MAIL.start();
    }

    @AfterEach
    void theMailServerGoes() {
        MAIL.stop();
    }

    @Test
    void whoIsToBeToldGetsAMailAndTheCallsPathSaysSo() throws Exception {
        // When
        write(SampleCall.of("avto", id)
                .at(Instant.now().minusSeconds(5))
                .arrived("+79031110077")
                .noticeAsked("Позвоните Ивану", anna)
                .facts());

        // Then
        var mail = mailTo(anna);
        assertThat(mail.getSubject()).isEqualTo("Звонок с +79031110077");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, "text/plain"))
                .contains("Позвоните Ивану", "+79031110077", "+78123091500", " MSK", "/calls/" + id, "Motor");
        assertThat(part(mail, "text/html")).contains("<p style", "Позвоните Ивану", "href=", "/calls/" + id);

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> states("avto").equals(List.of("SENT")));
        var call = given().auth().oauth2(RealServers.tokenOf("olga")).get("/api/v1/calls/" + id);
        call.then()
                .body("notices.address", contains(anna))
                .body("notices.state", contains("sent"))
                .body("notices.sequence", contains(2))
                .body("notices[0].at", notNullValue());
        given().auth()
                .oauth2(RealServers.tokenOf("clara"))
                .get("/api/v1/calls/" + id)
                .then()
                .statusCode(404);
        assertThat(states("cafe")).isEmpty();
    }

    @Test
    void nothingThatATenantWritesBecomesAHeaderOrMarkup() throws Exception {
        // Given
        var text = "<script>alert(1)</script>\r\nBcc: spy@example.com\r\n\r\n{letter.link} {#if}";
        var company = "Motor\r\nBcc: spy@example.com";

        // When
        write(SampleCall.of(tenant, id)
                .arrived(null)
                .noticeAskedBy(
                        company,
                        "No/where",
                        "xx",
                        text,
                        "spy@example.com\r\nBcc: spy@example.com",
                        "a@example.com,spy@example.com",
                        anna)
                .facts());

        // Then
        var mail = mailTo(anna);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Call from a hidden number");
        assertThat(part(mail, "text/html")).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(part(mail, "text/plain")).contains("<script>alert(1)</script>", "{letter.link} {#if}");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        states(tenant).equals(List.of("SENT", "SKIPPED address-invalid", "SKIPPED address-invalid")));
        assertThat(mailsTo("spy@example.com")).isEmpty();
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndThenEachMailComesOnce() {
        // Given
        MAIL.stop();
        var facts = SampleCall.of(tenant, id)
                .arrived("+79031110078")
                .noticeAsked("Call back", anna)
                .facts();

        // When
        write(facts);
        Awaitility.await("it was tried more than once")
                .atMost(PATIENCE)
                .until(() ->
                        rows(tenant, "failures::text").stream().anyMatch(failures -> Integer.parseInt(failures) > 1));
        assertThat(states(tenant)).singleElement().asString().startsWith("WAITING");
        MAIL.start();
        mailTo(anna);

        // When the same facts come again, and others after them
        write(facts);
        var last = "last-" + anna;
        write(SampleCall.of(tenant, UUID.randomUUID().toString())
                .arrived("+79031110078")
                .noticeAsked("Another", last)
                .facts());

        // Then
        mailTo(last);
        assertThat(mailsTo(anna)).hasSize(1);
    }

    @Test
    void whatIsNoNewsAnyMoreAndWhatATestAsksForIsMarkedAndNotSent() {
        // When
        write(SampleCall.of(tenant, id + "-1")
                .at(Instant.now().minus(Duration.ofHours(2)))
                .arrived("+79031110079")
                .noticeAsked("Late", anna)
                .facts());
        write(SampleCall.of(tenant, id + "-2")
                .ofTest("test-" + id)
                .arrived("+79031110079")
                .noticeAsked("Test", anna)
                .facts());
        write(SampleCall.of(tenant, id + "-3")
                .arrived("+79031110079")
                .noticeAsked("Nobody")
                .facts());

        // Then
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> states(tenant).equals(List.of("SKIPPED no-address", "SKIPPED test", "SKIPPED too-late")));
        assertThat(mailsTo(anna)).isEmpty();
    }

    @Test
    void aTenantThatFloodsSendsNoMoreThanItsHoursShareAndHoldsUpNobody() {
        // Given
        var many = IntStream.range(0, 25).mapToObj(n -> n + "-" + anna).toArray(String[]::new);

        // When
        write(SampleCall.of(tenant, id)
                .arrived("+79031110080")
                .noticeAsked("Many", Arrays.copyOfRange(many, 0, 15))
                .noticeAsked("More", Arrays.copyOfRange(many, 15, 25))
                .facts());
        write(SampleCall.of(tenant + "-b", id)
                .arrived("+79031110080")
                .noticeAsked("One", anna)
                .facts());

        // Then
        mailTo(anna);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> states(tenant).stream().noneMatch(state -> state.startsWith("WAITING")));
        assertThat(states(tenant)).filteredOn("SENT"::equals).hasSize(20);
        assertThat(states(tenant)).filteredOn("SKIPPED too-many"::equals).hasSize(5);
    }

    @Test
    void whatWaitedForTheMailServerIsNotTooMuchForTheHourInWhichItIsBack() throws Exception {
        // Given as many as an hour may have, which could be sent only now
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO notice (tenant_id, call_id, sequence, address, asked_at, company, zone, language,
                                            text, state, ended_at)
                        SELECT ?, ?, number, 'a@example.com', now() - interval '5 hours', '', 'UTC', 'en', '', 'SENT',
                               now()
                        FROM generate_series(1, 20) AS number""")) {
            enter(connection, tenant);
            insert.setString(1, tenant);
            insert.setString(2, id + "-earlier");
            insert.executeUpdate();
            enter(connection, "");
        }

        // When
        write(SampleCall.of(tenant, id)
                .arrived("+79031110081")
                .noticeAsked("Now", anna)
                .facts());

        // Then
        mailTo(anna);
    }

    private static void enter(Connection connection, String tenant) throws SQLException {
        try (var enter = connection.prepareStatement("SELECT set_config('dozvon.tenant', ?, false)")) {
            enter.setString(1, tenant);
            enter.execute();
        }
    }

    private static GreenMail mailServer() {
        var port = Integer.parseInt(System.getProperty("test.smtp-port"));
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        return server;
    }

    private static Message mailTo(String address) {
        Awaitility.await("a mail to " + address)
                .atMost(PATIENCE)
                .until(() -> !mailsTo(address).isEmpty());
        return mailsTo(address).getFirst();
    }

    private static List<Message> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .<Message>map(mail -> mail)
                .toList();
    }

    private static boolean isTo(Message mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        var found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                found.append(part(parts.getBodyPart(index), type));
            }
        }
        return found.toString();
    }

    /// In the order of their words.
    private List<String> states(String of) {
        return rows(of, "concat_ws(' ', state, reason)");
    }

    /// As the tenant itself would see them.
    private List<String> rows(String of, String column) {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT " + column + " FROM notice WHERE call_id LIKE ? ORDER BY 1")) {
            enter(connection, of);
            select.setString(1, id + "%");
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            enter(connection, "");
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(List<CallEvent> events) {
        for (var event : events) {
            producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, event.tenantId(), RecordJson.write(event)));
        }
        producer.flush();
    }
}
