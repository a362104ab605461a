package org.dozvon.reporting.notice;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.dozvon.reporting.notice.Postman.Away;
import org.dozvon.reporting.notice.Postman.Refused;
import org.dozvon.reporting.notice.Postman.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dozvon.reporting.notice.ScriptedMailServer.GREETING;
import static org.dozvon.reporting.notice.ScriptedMailServer.LETTER;

class PostmanTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Map<String, String> WILLING = Map.of(
            GREETING,
            "220 hello",
            "EHLO",
            "250 PIPELINING",
            "HELO",
            "250 ok",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            LETTER,
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye");

    @Test
    void eachLetterThatAServerTakesIsHandedOverOnce() throws Exception {
        try (var server = new ScriptedMailServer(WILLING)) {
            var postman = postman(server, "PT60S", "PT60S");

            for (var number = 1; number <= 8; number++) {
                assertThat(postman.handOver(letter(server, "Letter " + number))).isEqualTo(new Taken());
            }

            assertThat(server.letters()).hasSize(8);
        }
    }

    /// No look for the name of the machine, which would tell it to every recipient.
    @Test
    void aLetterBearsTheSendersDomain() throws Exception {
        try (var server = new ScriptedMailServer(WILLING)) {
            postman(server, "PT60S", "PT60S").handOver(letter(server, "From us"));

            assertThat(server.letters()).singleElement().asString().containsPattern("Message-ID: <.*@example\\.com>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dozvon, LLC <dozvon@example.com>", "dozvon", "a@example.com, b@example.com", "a b@example.com"})
    void aSenderThatIsNoAddressIsAFaultOfTheSettingsAndNotOfEachLetter(String sender) {
        assertThatThrownBy(() -> mailServer(1, LONG, sender))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.mailer.from");
    }

    @ParameterizedTest
    @CsvSource({
        "dozvon@localhost, dozvon@localhost",
        "Dozvon <dozvon@example.com>, Dozvon <dozvon@example.com>",
        "'\"Dozvon, LLC\" <dozvon@example.com>', '\"Dozvon, LLC\" <dozvon@example.com>'",
        "Звонок <dozvon@example.com>, =?UTF-8?B?0JfQstC+0L3QvtC6?= <dozvon@example.com>"
    })
    void aSenderMayHaveAName(String sender, String header) throws Exception {
        assertThat(mailServer(1, LONG, sender).newLetter().getHeader("From")).containsExactly(header);
    }

    /// The copies of a letter that had been given up all went when the server woke.
    @ParameterizedTest
    @CsvSource({
        "(greeting), PT0.5S, PT60S",
        "EHLO, PT0.5S, PT60S",
        "MAIL, PT0.5S, PT60S",
        "RCPT, PT60S, PT0.5S",
        "DATA, PT0.5S, PT60S",
        "(letter), PT60S, PT0.5S"
    })
    void aServerThatAcceptsAndThenHangsHasNothingLeftToTake(String at, String patience, String longest)
            throws Exception {
        // Given
        var hanging = new HashMap<>(WILLING);
        hanging.remove(at);
        hanging.remove(at.equals("EHLO") ? "HELO" : at);
        try (var server = new ScriptedMailServer(hanging)) {
            var postman = postman(server, patience, longest);

            // When
            for (var attempt = 1; attempt <= 3; attempt++) {
                assertThat(postman.handOver(letter(server, "Again"))).isInstanceOf(Away.class);
            }

            // Then
            assertThat(server.connections()).isEqualTo(3);
            Awaitility.await().atMost(LONG).until(() -> server.closedByClient() == 3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, Refused",
        "RCPT, 554 refused, Refused",
        "RCPT, 552 full, Refused",
        "RCPT, 451 later, Later",
        "RCPT, 421 going down, Away",
        "RCPT, 530 sign in first, Away",
        "(letter), 554 spam, Refused",
        "(letter), 452 too much of it, Later",
        "(letter), 421 going down, Away",
        "MAIL, 550 not with this sender, Away",
        "MAIL, 451 later, Away",
        "EHLO, 550 go away, Away",
        "(greeting), 554 no service, Away"
    })
    void onlyWhatTheServerSaysOfTheRecipientOrTheLetterConcernsNoOther(String to, String answer, String expected)
            throws Exception {
        // Given
        var answers = new HashMap<>(WILLING);
        answers.put(to, answer);
        answers.put("HELO", answers.get("EHLO"));
        try (var server = new ScriptedMailServer(answers)) {
            // When
            var outcome = postman(server, "PT60S", "PT60S").handOver(letter(server, "Refused"));

            // Then
            assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(outcome instanceof Refused(var why) ? why : answer).startsWith(answer);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void whereNobodyListensTheServerIsAway() throws Exception {
        var server = new ScriptedMailServer(WILLING);
        server.close();

        assertThat(postman(server, "PT60S", "PT60S").handOver(letter(server, "Nowhere")))
                .isInstanceOf(Away.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 20", "5, 320", "60, 900"})
    void theWaitDoublesUpToTheLongest(int failures, long seconds) {
        var notice = new Notice(
                "t",
                "c",
                1,
                "a@example.com",
                Instant.EPOCH,
                "",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "",
                failures,
                null,
                "");

        var wait = notice.waitBeforeNext(Duration.ofSeconds(10), Duration.ofMinutes(15));

        assertThat(wait).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static Message letter(ScriptedMailServer server, String subject) throws MessagingException {
        var letter = mailServer(server, LONG).newLetter();
        letter.setRecipients(Message.RecipientType.TO, "anna@example.com");
        letter.setSubject(subject);
        letter.setText("Hello");
        return letter;
    }

    private static MailServer mailServer(ScriptedMailServer server, Duration patience) {
        return mailServer(server.port(), patience, "Dozvon <dozvon@example.com>");
    }

    private static MailServer mailServer(int port, Duration patience, String sender) {
        var options = new Properties();
        options.setProperty("mail.smtp.host", "127.0.0.1");
        options.setProperty("mail.smtp.port", Integer.toString(port));
        return new MailServer(options, patience, sender, Optional.empty(), Optional.empty());
    }

    private static Postman postman(ScriptedMailServer server, String patience, String longest) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(NoticeConfig.class)
                .withDefaultValue("dozvon.reporting.notices.patience", patience)
                .withDefaultValue("dozvon.reporting.notices.longest-delivery", longest)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(NoticeConfig.class);
        return new Postman(mailServer(server, config.patience()), config);
    }
}
