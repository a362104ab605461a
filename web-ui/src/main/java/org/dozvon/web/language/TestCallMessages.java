package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the test call. The words stand in `messages/testcall_ru.properties` and
/// `messages/testcall_en.properties`.
@MessageBundle("testcall")
public interface TestCallMessages {
    String title();

    String about();

    String what();

    String whatHint();

    String numbers();

    String drafts();

    String caller();

    String callerHint();

    String keys();

    String keysHint();

    String moment();

    String momentHint();

    String momentNow();

    String momentOpen(String moment);

    String momentClosed(String moment);

    String who();

    String answers();

    String silent();

    String busy();

    String unreachable();

    String real();

    String simulate();

    String place();

    String placeHint();

    String emptyTitle();

    String emptyText();

    String realTitle();

    String simulatedTitle();

    String over();

    String openCall();

    String inProgress();

    String waiting();

    String notHeardOf();

    String neverHeardOf();

    String lasts();

    String hangUp();

    String heard(String name);

    String pressedWrong(String key);

    String pressedNothing();

    String held(String length);

    String toldPosition(int number);

    String toldCallBack(String key);

    String toldNoCallBack();

    String rangAnswered();

    String leftNothing();

    String learnt(String what, String result);

    String noticed(String text);

    String callbackPromised(String number);

    String recordingOn();

    String recordingOff();

    String notAMoment();

    String notKeys();

    String others();

    String silentCaller();

    String realNeedsNumber();

    String realNeedsSingleKeys();

    String realOthersAreSilent();

    String draftHasErrors();
}
