package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of Today. The words stand in `messages/home_ru.properties` and `messages/home_en.properties`.
@MessageBundle("home")
public interface HomeMessages {
    String title();

    String figures();

    String tryCall();

    String callsNow();

    String offered();

    String answered();

    String missed();

    String withVoicemail(int count);

    String toCallBack();

    String meanWait();

    String untilAnswer();

    String noAnswersYet();

    String lastCalls();

    String allCalls();

    String noCallsTitle();

    String noCallsText(String number);

    String noNumberText();

    String setUp();

    String setUpDone(int done, int total);

    String taskDone();

    String taskNumber();

    String taskNumberWhy();

    String taskPeople();

    String taskPeopleWhy();

    String taskHours();

    String taskHoursWhy();

    String taskLive();

    String taskLiveWhy();

    String taskCall();

    String taskCallWhy();

    String numberWithoutScheme(String number);

    String chooseScheme();

    String schemeHasErrors(String name, int count);

    String show();

    String personWithoutPhone(String name);

    String phonesOffline(int count, String names);

    String showPeople();

    String addPhone();

    String switchedOn(String what, String until);

    String changeSwitches();

    String dailySwitches();

    String publishRefused(String name);

    String returnRefused(String name);
}
