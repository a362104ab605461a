package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the numbers. The words stand in `messages/numbers_ru.properties` and `messages/numbers_en.properties`.
@MessageBundle("numbers")
public interface NumberMessages {
    String title();

    String about();

    String add();

    String number();

    String numberHint();

    String label();

    String labelHint();

    String scheme();

    String chooseScheme();

    String noScheme();

    String reserve();

    String noReserve();

    String reserveHint();

    String service();

    String servicePeople();

    String serviceAlarm();

    String serviceLift();

    String serviceFax();

    String serviceHint();

    String limit();

    String limitHint();

    String calls();

    String callsNone();

    String overflow();

    String noOverflow();

    String card();

    String cardHint();

    String owner();

    String noOwner();

    String purpose();

    String places();

    String placesHint();

    String month();

    String rung(int calls);

    String schemeNotLive();

    String nobodys();

    String notACount();

    String notANumber();

    String emptyTitle();

    String emptyText();

    String deleteTitle();

    String deleteText();

    String inside();

    String insideAbout();

    String insideEmptyTitle();

    String insideEmptyText();

    String insideAdd();

    String extension();

    String extensionHint();

    String leadsTo();

    String chooseTarget();

    String kindQueue();

    String kindScheme();

    String queueNamed(String name);

    String schemeNamed(String name);

    String notAnInsideNumber();
}
