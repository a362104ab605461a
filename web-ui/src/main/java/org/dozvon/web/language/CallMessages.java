package org.dozvon.web.language;

import io.quarkus.qute.i18n.MessageBundle;

/// Texts of the calls and of one call. The words stand in `messages/calls_ru.properties` and
/// `messages/calls_en.properties`.
@MessageBundle("calls")
public interface CallMessages {
    String title();

    String about();

    String when();

    String caller();

    String dialled();

    String outcome();

    String who();

    String waited();

    String talk();

    String hiddenCaller();

    String outcomeInProgress();

    String outcomeAnswered();

    String outcomeMissed();

    String outcomeVoicemail();

    String outcomeGoodbye();

    String outcomeUnanswered();

    String outcomeRefused();

    String direction();

    String anyDirection();

    String directionInbound();

    String directionOutbound();

    String directionInside();

    String shownNumber();

    String placedBy();

    String outgoingTitle(String number);

    String placed(String who, String number, String shown);

    String endNotAnswered();

    String endBusy();

    String endNotReached();

    String endNotAllowed();

    String endOutgoingLinesBusy();

    String endMinutesUsed();

    String periodAll();

    String periodToday();

    String periodYesterday();

    String periodWeek();

    String periodMonth();

    String filters();

    String from();

    String to();

    String anyOutcome();

    String anyNumber();

    String anyPerson();

    String callerNumber();

    String apply();

    String reset();

    String older();

    String newest();

    String emptyTitle();

    String emptyText();

    String noneTitle();

    String noneText();

    String callTitle(String caller);

    String hiddenCallTitle();

    String path();

    String pathEmpty();

    String started();

    String ended();

    String planVersion();

    String planVersionWhy();

    String test();

    String recording();

    String arrived(String caller, String number);

    String arrivedHidden(String number);

    String rang(String who);

    String answered(String who);

    String legEnded(String who, String outcome);

    String legNotAnswered();

    String legBusy();

    String legDeclined();

    String legUnreachable();

    String legElsewhere();

    String legCallerLeft();

    String legWithdrawn();

    String legFailed();

    String talkEnded(String length);

    String talkEndedByCaller(String length);

    String talkEndedByAgent(String length);

    String voicemailLeft(String length);

    String takenOver(String router);

    String noticeAsked(String text);

    String noticeSent(String address, String time);

    String noticeWaits(String address);

    String noticeNotSent(String address, String why);

    String noticeNowhere();

    String noticeAddressInvalid();

    String noticeOfTest();

    String noticeTooLate();

    String noticeTooMany();

    String noticeServerAway();

    String endCallerHungUp();

    String endTalked();

    String endVoicemail();

    String endGoodbye();

    String endCallback();

    String endByScheme();

    String endByUser();

    String endNoScheme();

    String endLinesBusy();

    String linesBusyNumber(int calls);

    String linesBusyCompany(int calls);

    String endReserve();

    String endTooManySteps();

    String endSwitchFailed();

    String endLost();

    String asked(String host);

    String askedOutcome(String outcome, long millis);

    String answeredWith(String status);

    String foundLead();

    String foundDeal();

    String foundContact();

    String foundNobody();

    String failedUrl();

    String failedAddress();

    String failedName();

    String failedUnreachable();

    String failedTls();

    String failedTimedOut();

    String failedRedirected();

    String failedTooLarge();

    String failedNotJson();

    String failedLost();

    String failedNotAllowed();

    String failedRateLimited();

    String failedStatus();

    String failedUnexpected();

    String failedBusy();

    String failedResting();

    String callbackPromised(String number);

    String callsBack();

    String redirected(String to);

    String redirectedToCallBack();

    String redirectedBy(String user);

    String transferred(String to);

    String joined(String to);

    String orbit(String code);

    String transferredNowhere();

    String transferredBy(String who);

    String outcomeTransferFailed();

    String listened(String listener, String person);

    String listenedWhispering(String listener, String person);

    String listenedJoining(String listener, String person);

    String recordingStarted();

    String recordingStopped();
}
