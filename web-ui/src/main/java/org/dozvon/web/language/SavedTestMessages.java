package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of saved tests: their form and how one came out. The words stand in `messages/savedtest_ru.properties` and
/// `messages/savedtest_en.properties`.
@MessageBundle("savedtest")
public interface SavedTestMessages {
    String record();

    String show();

    String showNamed(String name);

    String edit();

    String editNamed(String name);

    String copy();

    String copyNamed(String name);

    String about();

    String theCall();

    String dialled();

    String noNumber();

    String keysHint();

    String whom();

    String doesWhat();

    String asOthers();

    String silentToo();

    String picksUp();

    String machine();

    String busy();

    String silent();

    String unreachable();

    String after();

    String afterSeconds();

    String attendance();

    String misses();

    String comes();

    String goes();

    String attendanceAlone();

    String tooManyMisses(int most);

    String seconds();

    String addPerson();

    String choosePerson();

    String chooseWhom();

    String patience();

    String patienceHint();

    String world();

    String worldAbout();

    String hookFails();

    String hookAnswers();

    String hookFields();

    String hookLooks();

    String crmOwner();

    String crmClient();

    String lastAgent();

    String nobody();

    String expected();

    String expectedAbout();

    String fill();

    String filled();

    String path();

    String pathHint();

    String step();

    String chooseStep();

    String addStep();

    String up();

    String ending();

    String mailbox();

    String ofCompany();

    String anything();

    String rang();

    String rangExactly();

    String how();

    String then();

    String together();

    String heard();

    String heardHint();

    String prompt();

    String choosePrompt();

    String addPrompt();

    String gone(String what);

    String nameWrong();

    String notSeconds();

    String notAField(String line);

    String tooMany(int most);

    String tooLong(int most);

    String expectSomething();

    String stale();

    String runAgain();

    String difference();

    String where();

    String wasExpected();

    String happened();

    String howItWent();
}
