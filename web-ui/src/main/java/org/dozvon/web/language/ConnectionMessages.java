package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of connections to other systems. The words stand in `messages/connections_ru.properties` and
/// `messages/connections_en.properties`.
@MessageBundle("connections")
public interface ConnectionMessages {
    String title();

    String about();

    String add();

    String addTitle();

    String emptyTitle();

    String emptyText();

    String name();

    String kindLabel();

    String address();

    String secretColumn();

    String secretSet();

    String secretNone();

    String webhook();

    String webhookWhy();

    String webhookUrl();

    String webhookUrlHint();

    String webhookSecret();

    String webhookSecretHint();

    String json();

    String jsonWhy();

    String jsonUrl();

    String jsonUrlHint();

    String jsonSecret();

    String jsonSecretHint();

    String bitrix24();

    String bitrix24Why();

    String bitrix24Url();

    String bitrix24UrlHint();

    String bitrix24Secret();

    String bitrix24SecretHint();

    String amocrm();

    String amocrmWhy();

    String amocrmUrl();

    String amocrmUrlHint();

    String amocrmSecret();

    String amocrmSecretHint();

    String hubspot();

    String hubspotWhy();

    String hubspotSecret();

    String hubspotSecretHint();

    String secretKept();

    String removeSecret();

    String people();

    String peopleHint();

    String user();

    String person();

    String nobody();

    String proposed();

    String test();

    String testTitle();

    String testHint();

    String testHintProgram();

    String testCaller();

    String works(long millis);

    String worksNot(String why);

    String ownerFound(String who, String place);

    String ownerUnknown();

    String lead();

    String deal();

    String contact();

    String userUnmatched(String user);

    String notANumber();

    String saveMatches();

    String deleteTitle();

    String deleteText();

    String deliveries();

    String deliveriesAbout();

    String noDeliveries();

    String deliveriesAway();

    String deliveredAt();

    String deliveredBy();

    String deliveredTo();

    String deliveredHow();

    String deliveredIn();

    String millis(String count);
}
