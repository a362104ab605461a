package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the voicemail. The words stand in `messages/mail_ru.properties` and `messages/mail_en.properties`.
@MessageBundle("mail")
public interface VoicemailMessages {
    String title();

    String about();

    String when();

    String caller();

    String mailbox();

    String length();

    String listen();

    String company();

    String messageOf(String caller, String at);

    String older();

    String emptyTitle();

    String emptyText();
}
