package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the queues. The words stand in `messages/queues_ru.properties` and `messages/queues_en.properties`.
@MessageBundle("queues")
public interface QueueMessages {
    String title();

    String about();

    String add();

    String name();

    String nameHint();

    String group();

    String groupHint();

    String chooseGroup();

    String groupMissing();

    String groupOf(String name, int count);

    String noGroup();

    String noGroups();

    String addGroup();

    String people();

    String peopleCount(int count);

    String nobody();

    String strategy();

    String strategyHint();

    String mostIdle();

    String roundRobin();

    String leastTalk();

    String fewestAnswered();

    String random();

    String sequential();

    String parallel();

    String byLevel();

    String mostIdleInLevel();

    String contacts();

    String allAtOnce();

    String inTurn();

    String mainOnly();

    String sipOnly();

    String offerSeconds();

    String offerHint();

    String mostWaiting();

    String mostHint();

    String wrapUpSeconds();

    String wrapUpHint();

    String restSeconds();

    String restHint();

    String music();

    String musicHint();

    String told();

    String saysPosition();

    String saysWait();

    String saysHint();

    String promotion();

    String noPromotion();

    String promotionHint();

    String listenPromotion();

    String everySeconds();

    String everyHint();

    String whisper();

    String whisperHint();

    String noWhisper();

    String listenWhisper();

    String ahead();

    String aheadHint();

    String aheadAsOthers();

    String aheadFirst(int priority);

    String aheadAt(int priority);

    String aheadClasses();

    String aheadClassesHint();

    String aheadMalformed();

    String ourMusic();

    String listen();

    String notANumber();

    String gone(String what);

    String emptyTitle();

    String emptyText();

    String deleteTitle();

    String deleteText();
}
