package org.dozvon.reporting.notice;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// The mail server of `quarkus.mailer`, asked by a client that can be stopped: each mail has a connection of its own,
/// which
/// ends when the server is silent for too long. Quarkus's client cannot end what it began; a server that hangs and then
/// wakes takes every copy that stands in its queue.
///
/// Of `quarkus.mailer` these are heard: host, port, from, login, username, password, own-host-name, tls, start-tls,
/// tls-configuration-name.
@ApplicationScoped
class MailServer {
    private static final int TLS_PORT = 465;
    private static final int PORT = 25;

    private final Session session;
    private final String sender;
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
        this.session = Session.getInstance(options);
        this.sender = sender;
        this.user = user;
        this.password = password;
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
