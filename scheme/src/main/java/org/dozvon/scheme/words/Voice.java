package org.dozvon.scheme.words;

import java.time.DayOfWeek;
import java.util.List;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StockPhrase;

/// One language's words and grammar. Sentences are built here, so that each language keeps its own order
/// of words.
interface Voice {
    static Voice of(Language language) {
        return switch (language) {
            case RUSSIAN -> new RussianVoice();
            case ENGLISH -> new EnglishVoice();
        };
    }

    String quoted(String name);

    String phrase(StockPhrase phrase);

    /// What a step of this kind is called when its owner gave it no name.
    String kind(String kind);

    /// An exit in the past tense, as in the path of a call.
    ///
    /// @param name the exit's name, or what it stands for: the quoted name of a list
    String exit(String kind, String exit, String name);

    String play(String prompt);

    String menu(String prompt, int waitSeconds, int attempts);

    String schedule(String calendar);

    String ring(RingStrategy strategy, List<String> targets, int rounds);

    /// @param greeting empty when there is none
    String queue(String queue, String greeting, int maxWaitSeconds);

    /// What whoever answers has to know, such as "english 3"; empty when nothing is asked for.
    String skilled(List<String> skills);

    /// Behind a queue: the key by which callers hang up and are called back. Empty when there is none.
    ///
    /// @param calendar in whose hours; empty for the company's first
    String callBackByKey(String key, String calendar);

    /// Behind a queue: who talked to the caller is asked first. Empty when `days` is 0.
    String knownFirst(int days);

    String rungPerson(String name, String contacts, int seconds);

    String rungGroup(String name, String contacts, int seconds);

    String rungExtension(String extension, int seconds);

    String rungPhone(String number, int seconds);

    String rungSip(String address, int seconds);

    String rungDuty(String rota, String contacts, int seconds);

    String rungVariable(String variable, int seconds);

    /// Behind a group: its last agent rings first. Empty when `days` is 0.
    String lastAgentFirst(int days);

    /// Behind a ring step's list.
    String confirmed(Confirm.Phones phones);

    /// @param name empty when it stays
    String shown(CallerShown.Which number, String name);

    /// @param group empty for everybody
    String lastAgent(String group, int days, String contacts, int seconds);

    String crmOwner(String connection, List<CrmRecord> order, int waitSeconds, String contacts, int seconds);

    /// @param variables that are set from the answer
    String webhook(String host, int waitSeconds, String field, List<String> variables);

    String dialled();

    String split(List<String> parts);

    String ask(String prompt, String variable, int min, int max, int attempts);

    /// @param parts such as topic = “repairs”
    String set(List<String> parts);

    String setPart(String what, String value);

    String languageName(Language language);

    /// @param calendar empty when it is due at once
    String callback(String prompt, String key, String calendar);

    String transfer(String target, int seconds);

    String toVariable(String variable);

    String toExtension(String extension);

    String recording(RecordStep.Mode mode, String announcement);

    String notice(List<String> whom, String text);

    String disa(int attempts, List<String> allowed);

    /// Behind a menu's sentence.
    String directDial(int seconds);

    String nameDirectory(String key, String group, int seconds);

    /// Told in brackets behind a name; empty for all contacts at once.
    String contacts(ContactOrder order);

    /// @param mailbox empty for the whole company's
    String voicemail(String greeting, String mailbox, int limitSeconds);

    String caller();

    String subScheme(String scheme);

    String end(String name);

    /// @param goodbye empty when nothing is said
    String hangup(HangupStep.Cause cause, String goodbye);

    /// Where an exit leads that is not drawn.
    String goodbye();

    String toldAlready(String title);

    String neverReached();

    String reserve(String number, int timeoutSeconds);

    String ringReserve();

    String or();

    String weekday(DayOfWeek day);

    /// The head of a message about a step: Блок «Меню».
    String block(String title);

    String added(String title, String sentence);

    String removed(String title);

    String renamed(String was, String is);

    String changed(String title, String was, String is);

    String rewired(String title, String exit, String was, String is);

    String schemeRenamed(String was, String is);

    String startsElsewhere(String was, String is);

    /// @param was empty when there was none, `is` likewise
    String reserveChanged(String was, String is);
}
