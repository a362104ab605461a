package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of saved tests, publishes for later, schemes as files and recipes. The words stand in
/// `messages/publishing_ru.properties` and `messages/publishing_en.properties`.
@MessageBundle("publishing")
public interface PublishingMessages {
    String tests();

    String testsOf(String name);

    String testsAbout();

    String allPass(int count);

    String somePass(int red, int count);

    String runAgain();

    String newTest();

    String passed();

    String failed();

    String notRun();

    String noTestsTitle();

    String noTestsText();

    String deleteNamed(String name);

    String hiddenCaller();

    String presses(String keys);

    String saveAsTest();

    String saveAsTestAbout();

    String testName();

    String testNameWrong();

    String playFirst();

    String testKept(String name);

    String toTests();

    String later();

    String laterAbout(String zone);

    String publishAt();

    String returnAt();

    String orderIt();

    String notAMoment();

    String orderWaits(String at, String by);

    String orderWaitsAndReturns(String at, String back, String by);

    String orderIsOut(String at, String back);

    String orderRefused(String at);

    String orderReturnRefused(String at);

    String orderedBadge();

    String refusedBadge();

    String cancelOrder();

    String dismiss();

    String asFile();

    String fromFile();

    String importTitle();

    String importAboutNew();

    String importAbout(String name);

    String file();

    String fileHint();

    String fileMissing();

    String fileTooLarge();

    String fileNotText();

    String read();

    String recipes();

    String recipesAbout();

    String otherWays();

    String empty();

    String schemeName();

    String draw();

    String choose();

    String nothingYet();

    String branchName();

    String branchPerson();

    String officeNumber();

    String addRow();

    String removeRow();

    String withTests();
}
