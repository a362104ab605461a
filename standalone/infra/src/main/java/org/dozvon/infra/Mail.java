package org.dozvon.infra;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/// Catches every mail that the product sends and keeps it in memory, to be read by IMAP under the recipient's address.
final class Mail implements AutoCloseable {
    private final GreenMail server;

    private Mail(GreenMail server) {
        this.server = server;
    }

    static Mail start(int smtpPort, int imapPort) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, Ports.HOST, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, Ports.HOST, ServerSetup.PROTOCOL_IMAP)
        });
        // Any password opens any mailbox: nothing leaves this machine, and nothing here is secret.
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new Mail(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
