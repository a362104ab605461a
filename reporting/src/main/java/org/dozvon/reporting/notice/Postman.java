package org.dozvon.reporting.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

/// Hands a notice to the mail server and says what came of it.
@ApplicationScoped
public class Postman {
    /// About the recipient: asking again annoys the server. All others may be about ourselves, such as a password that
    /// somebody is about to correct.
    private static final Set<Integer> NOT_FOR_THIS_ADDRESS = Set.of(501, 550, 551, 553);

    private final ReactiveMailer mailer;
    private final NoticeConfig config;

    Postman(ReactiveMailer mailer, NoticeConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    sealed interface Outcome {}

    record Taken() implements Outcome {}

    /// For good.
    record Refused(String why) implements Outcome {}

    /// @param why  for whoever asked for the notice
    /// @param said for whoever runs this
    record Away(String why, String said) implements Outcome {}

    Outcome deliver(Notice notice) {
        try {
            mailer.send(mail(notice)).await().atMost(config.patience());
            return new Taken();
        } catch (IllegalArgumentException malformed) {
            return new Refused("address-invalid");
        } catch (RuntimeException e) {
            return outcome(e);
        }
    }

    private Mail mail(Notice notice) {
        var letter = Letter.of(notice, config.consoleUrl());
        return Mail.withText(
                        notice.address(),
                        letter.subject(),
                        Letter.Templates.text(letter).render())
                .setHtml(Letter.Templates.html(letter).render())
                // Answering machines do not answer those.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    static Outcome outcome(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                var why = answer.getReplyCode() + " " + answer.getReplyMessage();
                return NOT_FOR_THIS_ADDRESS.contains(answer.getReplyCode()) ? new Refused(why) : new Away(why, why);
            }
        }
        return new Away("server-away", String.valueOf(failed.getMessage()));
    }
}
