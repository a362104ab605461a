package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the call-backs. The words stand in `messages/callbacks_ru.properties` and
/// `messages/callbacks_en.properties`.
@MessageBundle("callbacks")
public interface CallBackMessages {
    String title();

    String about();

    String state();

    String open(int count);

    String done();

    String number();

    String since();

    String promised();

    String dialled();

    String call();

    String showCall();

    String once();

    String when();

    String times(int count, String last);

    String notBefore(String when);

    String waiting();

    String calledBack();

    String gotThrough();

    String noContact();

    String notNeeded();

    String ended();

    String by();

    String note();

    String noteHint();

    String endCall();

    String end(String number);

    String endTitle();

    String endAction();

    String outcome();

    String older();

    String newest();

    String emptyTitle();

    String emptyText();

    String noneDoneTitle();

    String noneDoneText();

    String mayNotEnd();

    String yourNote();

    String yourNoteHint();
}
