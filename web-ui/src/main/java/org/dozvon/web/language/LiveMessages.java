package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the live board. The words stand in `messages/live_ru.properties` and `messages/live_en.properties`.
@MessageBundle("live")
public interface LiveMessages {
    String title();

    String about();

    String pause();

    String goOn();

    String fresh();

    String paused();

    String delayed();

    String seconds();

    String nothingTold();

    String connecting();

    String lost();

    String figures();

    String waiting();

    String nobody();

    String longest();

    String level();

    String levelRule();

    String levelNone();

    String abandoned();

    String abandonedNone();

    String abandonedOf(int count);

    String free();

    String freeOf(int free, int duty);

    String freeNone();

    String since(String clock);

    String queues();

    String waitingCount(int count);

    String promised();

    String promisedCount(int count);

    String takeBack();

    String takeBackTitle();

    String takeBackText();

    String doneTakeBack();

    String levelOf(int percent);

    String late();

    String low();

    String peopleOf(int free, int busy, int away);

    String peopleNone();

    String refused(int count);

    String callers();

    String hidden();

    String urgent();

    String place(String queue, int place);

    String tries(int count);

    String rings(String who);

    String waits();

    String held();

    String actions(String who);

    String answer();

    String front();

    String redirect();

    String callBack();

    String hangUp();

    String noCallersTitle();

    String noCallersText();

    String agents();

    String noAgentsTitle();

    String noAgentsText();

    String noQueuesTitle();

    String noQueuesText();

    String addQueue();

    String statusReady();

    String statusOffered();

    String statusTalking();

    String statusWrapUp();

    String statusResting();

    String statusElsewhere();

    String statusUnreachable();

    String statusOnBreak();

    String statusOff();

    String statusUnknown();

    String call();

    String callWith(String who);

    String on();

    String resume();

    String rest();

    String off();

    String listen();

    String whisper();

    String barge();

    String doneListen();

    String doneWhisper();

    String doneBarge();

    String lateTalk();

    String alertAfter();

    String alertNever();

    String alertSeconds(int seconds);

    String alertSound();

    String alertTitle();

    String goneCaller();

    String goneAgent();

    String asked();

    String noAnswer();

    String notSent();

    String doneAnswer();

    String doneFront();

    String doneRedirect();

    String doneCallBack();

    String doneHangUp();

    String doneOn();

    String doneBreak();

    String doneOff();

    String tooLate();

    String tooLateBy(String who, String task);

    String refusedAnswer();

    String redirectTitle();

    String redirectTo();

    String toPerson();

    String toPhone();

    String toQueue();

    String toScheme();

    String phone();

    String phoneHint();

    String hangUpTitle();

    String hangUpText();

    String callBackTitle();

    String callBackText();

    String breakTitle();

    String reason();

    String reasonHint();

    String mayNotAct();

    String byHours(String until);

    String byHand(String until);
}
