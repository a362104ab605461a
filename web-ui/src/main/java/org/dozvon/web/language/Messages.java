package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts that every page shares. The words stand in `messages/msg_ru.properties` and `messages/msg_en.properties`.
@MessageBundle("msg")
public interface Messages {
    String brand();

    String skip();

    String menu();

    String navLabel();

    String navWork();

    String navRouting();

    String navCompany();

    String navHome();

    String navLive();

    String navDesk();

    String navCalls();

    String navVoicemail();

    String navCallBacks();

    String navSchemes();

    String navTest();

    String navNumbers();

    String navPeople();

    String navQueues();

    String navHours();

    String navLists();

    String navSounds();

    String navDaily();

    String navConnections();

    String navSettings();

    String navOutgoing();

    String otherLanguage();

    String signOut();

    String signIn();

    String signInAgain();

    String signedOutTitle();

    String signedOutText();

    String sessionEndedTitle();

    String sessionEndedText();

    String signedInAgainTitle();

    String signedInAgainText();

    String notFoundTitle();

    String notFoundText();

    String forbiddenTitle();

    String forbiddenText();

    String noCompanyTitle();

    String noCompanyText();

    String refusedTitle();

    String tooMuchTyped();

    String troubleTitle();

    String troubleText();

    String toHome();

    String tryAgain();

    String chooseAgain();

    String doneSaved();

    String doneAdded();

    String doneDeleted();

    String doneDiscarded();

    String doneTurnedOn();

    String doneTurnedOff();

    String doneOrdered();

    String save();

    String cancel();

    String close();

    String delete();

    String edit();

    String name();

    String required();

    String yes();

    String no();
}
