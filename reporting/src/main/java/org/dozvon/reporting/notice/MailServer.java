package org.dozvon.reporting.notice;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.dozvon.reporting.words.OneLine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/// The mail server of `quarkus.mailer`, asked by a client that can be stopped: each mail has a connection of its own,
/// which ends when the server is silent for too long. Quarkus's client cannot end what it began; a server that hangs
/// and then wakes takes every copy that stands in its queue.
///
/// Of `quarkus.mailer` these are heard: host, port, from, login, username, password, own-host-name, tls, start-tls,
/// tls-configuration-name.
@ApplicationScoped
class MailServer {
    private static final int TLS_PORT = 465;
    private static final int PORT = 25;

    private final Session session;
    private final InternetAddress sender;
    private final Optional<String> user;
    private final Optional<String> password;

    @Inject
    MailServer(MailersRuntimeConfig mailers, TlsConfigurationRegistry tls, NoticeConfig notices) {
        this(Objects.requireNonNull(mailers.mailers().get("<default>"), "quarkus.mailer"), tls, notices.patience());
    }

    private MailServer(MailerRuntimeConfig server, TlsConfigurationRegistry tls, Duration patience) {
        this(
                options(server, tls),
                patience,
                server.from().orElse("dozvon@localhost"),
                server.username().filter(_ -> !server.login().equalsIgnoreCase("disabled")),
                server.password());
    }

    MailServer(Properties options, Duration patience, String sender, Optional<String> user, Optional<String> password) {
        // As text: the library takes no numbers from properties that have defaults.
        var silence = Long.toString(patience.toMillis());
        options.setProperty("mail.smtp.connectiontimeout", silence);
        options.setProperty("mail.smtp.timeout", silence);
        // What it says to the goodbye is nothing that we wait for.
        options.setProperty("mail.smtp.quitwait", "false");
        this.sender = address(sender);
        // Without it a letter's id bears the name of this machine, and to learn that name may take long.
        options.setProperty("mail.from", this.sender.getAddress());
        this.session = Session.getInstance(options);
        this.user = user;
        this.password = password;
    }

    /// At the start, while somebody looks, and not with the first notice.
    void start(@Observes StartupEvent started) {}

    private static InternetAddress address(String sender) {
        try {
            var address = new InternetAddress(sender, true);
            address.setPersonal(address.getPersonal(), "UTF-8");
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException(
                    "Expected quarkus.mailer.from to be one address such as Dozvon <dozvon@example.com>, but it is '"
                            + OneLine.of(sender, 100) + "': " + e.getMessage() + ". Correct it.",
                    e);
        }
    }

    MimeMessage newLetter() throws MessagingException {
        var letter = new MimeMessage(session);
        letter.setFrom(sender);
        return letter;
    }

    /// Returns when the server has taken it. An interrupt closes the connection.
    void take(Message letter) throws MessagingException {
        try (var connection = session.getTransport("smtp")) {
            connection.connect(user.orElse(null), password.orElse(null));
            connection.sendMessage(letter, letter.getAllRecipients());
        }
    }

    private static Properties options(MailerRuntimeConfig server, TlsConfigurationRegistry tls) {
        var encrypted = server.tls().orElse(false);
        var options = new Properties();
        options.setProperty("mail.smtp.host", server.host());
        options.setProperty("mail.smtp.port", Integer.toString(server.port().orElse(encrypted ? TLS_PORT : PORT)));
        options.setProperty("mail.smtp.ssl.enable", Boolean.toString(encrypted));
        options.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var startTls = server.startTLS().toLowerCase(Locale.ROOT);
        options.setProperty("mail.smtp.starttls.enable", Boolean.toString(!encrypted && !startTls.equals("disabled")));
        options.setProperty("mail.smtp.starttls.required", Boolean.toString(!encrypted && startTls.equals("required")));
        options.setProperty("mail.smtp.auth", Boolean.toString(server.login().equalsIgnoreCase("required")));
        server.ownHostName().ifPresent(name -> options.setProperty("mail.smtp.localhost", name));
        TlsConfiguration.from(tls, server.tlsConfigurationName()).ifPresent(trusted -> trust(options, trusted));
        return options;
    }

    private static void trust(Properties options, TlsConfiguration trusted) {
        try {
            options.put(
                    "mail.smtp.ssl.socketFactory", trusted.createSSLContext().getSocketFactory());
        } catch (Exception e) {
            throw new IllegalStateException("Expected to use the TLS configuration of the mail server, but " + e, e);
        }
    }
}
