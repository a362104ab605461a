package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the schemes, their editor and versions. The words stand in `messages/schemes_ru.properties` and
/// `messages/schemes_en.properties`.
@MessageBundle("schemes")
public interface SchemeMessages {
    String title();

    String about();

    String add();

    String addAbout();

    String beginWith();

    String beginSimple();

    String copyOf(String name);

    String create();

    String name();

    String live();

    String numbers();

    String state();

    String version(long number);

    String notLive();

    String noNumbers();

    String draftChanged();

    String errors(int count);

    String warnings(int count);

    String inOrder();

    String emptyTitle();

    String emptyText();

    String deleteTitle(String name);

    String deleteText();

    String liveSince(long number, String at);

    String test();

    String versions();

    String publish();

    String needsScript();

    String inWords();

    String checks();

    String noProblems();

    String error();

    String warning();

    String show();

    String play();

    String more();

    String copy();

    String discard();

    String discardText();

    String saving();

    String saved(String at);

    String malformed();

    String conflictTitle();

    String conflictSee();

    String conflictTake();

    String publishTitle();

    String differences();

    String sameAsLive();

    String noDifferences();

    String firstPublish();

    String added();

    String removed();

    String moved();

    String changed();

    String blocked();

    String comment();

    String commentHint();

    String isLive();

    String goingLive();

    String liveOn(int done, int total, long millis);

    String liveSoFar(int done, int total);

    String callsInProgress();

    String versionsOf(String name);

    String versionsAbout();

    String noVersionsTitle();

    String noVersionsText();

    String toDraft();

    String versionColumn();

    String publishedAt();

    String publishedBy();

    String actions();

    String rollback();

    String rollbackTitle(long number);

    String rollbackText();

    String draftAgainstLive();

    String againstLive();

    String pinWeak();
}
