package org.dozvon.reporting.notice;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.reporting.words.OneLine;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/// Hands a notice to the mail server and says what came of it.
@ApplicationScoped
public class Postman {
    private static final int GOING_DOWN = 421;
    private static final int FOR_GOOD = 500;
    private static final int SIGN_IN_FIRST = 530;

    private final MailServer server;
    private final NoticeConfig config;

    Postman(MailServer server, NoticeConfig config) {
        this.server = server;
        this.config = config;
    }

    sealed interface Outcome {}

    record Taken() implements Outcome {}

    /// For good.
    record Refused(String why) implements Outcome {}

    /// This one cannot go now; the next ones may.
    ///
    /// @param why  for whoever asked for the notice
    /// @param said for whoever runs this
    record Later(String why, String said) implements Outcome {}

    /// What this one met, the next ones would meet, too.
    ///
    /// @param why  for whoever asked for the notice
    /// @param said for whoever runs this
    record Away(String why, String said) implements Outcome {}

    Outcome deliver(Notice notice) {
        try {
            return handOver(letter(notice));
        } catch (AddressException ofTheRecipient) {
            return new Refused("address-invalid");
        } catch (MessagingException | RuntimeException cannotBeWritten) {
            // A fault of ours, which the next version may have put right; no other letter waits for it.
            return new Later("letter-unwritten", String.valueOf(cannotBeWritten));
        }
    }

    /// However slow the server is: when this returns, nothing of the letter is on its way any more.
    Outcome handOver(Message letter) {
        var delivery = new FutureTask<>((Callable<Outcome>) () -> delivered(letter));
        Thread.ofVirtual().name("mail").start(delivery);
        try {
            return delivery.get(config.longestDelivery().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Away("server-away", "no answer within " + config.longestDelivery());
        } catch (ExecutionException e) {
            return new Away("server-away", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away("server-away", "interrupted");
        } finally {
            delivery.cancel(true);
        }
    }

    private Outcome delivered(Message letter) {
        try {
            server.take(letter);
            return new Taken();
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private Message letter(Notice notice) throws MessagingException {
        var words = Letter.of(notice, config.consoleUrl());
        var letter = server.newLetter();
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.address(), true));
        letter.setSubject(words.subject(), "UTF-8");
        letter.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        // Answering machines do not answer those.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(new MimeMultipart(
                "alternative",
                part(Letter.Templates.text(words).render(), "plain"),
                part(Letter.Templates.html(words).render(), "html")));
        letter.saveChanges();
        return letter;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static Outcome outcome(MessagingException failed) {
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException ofTheRecipient -> {
                    return outcome(ofTheRecipient.getReturnCode(), cause);
                }
                case SMTPSendFailedException ofTheLetter
                when ".".equals(ofTheLetter.getCommand()) -> {
                    return outcome(ofTheLetter.getReturnCode(), cause);
                }
                default -> {}
            }
        }
        var why = failed instanceof SendFailedException || failed instanceof AuthenticationFailedException
                ? said(failed)
                : "server-away";
        return new Away(why, String.valueOf(failed));
    }

    private static String said(Exception answer) {
        return OneLine.of(String.valueOf(answer.getMessage()));
    }

    /// What is said of the recipient or of the letter. Anything else may be about ourselves, such as a password or a
    /// sender's address that somebody is about to correct.
    private static Outcome outcome(int answer, Exception cause) {
        var why = said(cause);
        if (answer == GOING_DOWN || answer == SIGN_IN_FIRST) {
            return new Away(why, why);
        }
        return answer >= FOR_GOOD ? new Refused(why) : new Later(why, why);
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
