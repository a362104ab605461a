package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of calls out, and of what a phone dials. The words stand in `messages/outgoing_ru.properties` and
/// `messages/outgoing_en.properties`.
@MessageBundle("outgoing")
public interface OutgoingMessages {
    String title();

    String about();

    String refusedToday();

    String seeRefused();

    String number();

    String numberHint();

    String firstNumber();

    String companysNumber();

    String countries();

    String countriesHint();

    String countriesMalformed();

    String prefixes();

    String prefixesHint();

    String prefixesMalformed();

    String mostCalls();

    String mostCallsHint();

    String minutesPerDay();

    String minutesHint();

    String notANumber();

    String people();

    String peopleHint();

    String may();

    String numberOf(String name);

    String always();

    String codes();

    String codesHint();

    String dial();

    String does();

    String extension();

    String codeExtension();

    String codeTell();

    String codeOn();

    String codeOff();

    String codeBreak();

    String codeFetch();

    String codeFetchGroup();

    String codePark();

    String codeNumber();

    String codeHelp();
}
