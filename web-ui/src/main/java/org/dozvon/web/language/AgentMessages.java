package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the page of whoever answers calls. The words stand in `messages/agent_ru.properties` and
/// `messages/agent_en.properties`.
@MessageBundle("agent")
public interface AgentMessages {
    String title();

    String nobodyTitle();

    String nobodyText();

    String nowTitle();

    String since(String clock);

    String choose();

    String goOn();

    String goOff();

    String breakTitle();

    String lunch();

    String meeting();

    String other();

    String otherHint();

    String takeBreak();

    String doneOn();

    String doneBreak();

    String doneOff();

    String asking();

    String askingWhy();

    String noQueue();

    String noQueueWhy();

    String notSeen();

    String notSeenWhy();

    String ready();

    String readyWhy();

    String offered();

    String offeredWhy();

    String talking();

    String talkingWhy();

    String elsewhere();

    String elsewhereWhy();

    String wrapUp();

    String wrapUpWhy(String until);

    String resting();

    String restingWhy(String until);

    String unreachable();

    String unreachableWhy();

    String onBreak();

    String onBreakWhy();

    String off();

    String offWhy();

    String nextBreak();

    String nextOff();

    String until(String clock);

    String soon();

    String byHours(String until);

    String byHand(String until);

    String cardTitle();

    String cardHidden();

    String cardQueue(String queue);

    String cardTime();

    String cardHeld();

    String cardHold();

    String cardResume();

    String cardPark();

    String cardSend();

    String cardTo();

    String cardPeople();

    String cardQueues();

    String cardSchemes();

    String cardChoose();

    String cardNumber();

    String cardNumberHint();

    String cardSendNow();

    String cardAsked();

    String cardSent();

    String cardParked(String where);

    String cardNoOrbit();

    String cardNoPlace();

    String cardTooLate();

    String cardNowhere();
}
