package org.dozvon.scheme.words;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StockPhrase;

/// Schemes told in English.
final class EnglishVoice implements Voice {
    @Override
    public String quoted(String name) {
        return "“" + name + "”";
    }

    @Override
    public String phrase(StockPhrase phrase) {
        return switch (phrase) {
            case GREETING -> "Greeting";
            case OFF_HOURS -> "We are closed now";
            case HOLIDAY -> "We are closed today";
            case MENU -> "Choose a department";
            case WRONG_KEY -> "There is no such key";
            case PLEASE_HOLD -> "Please hold the line";
            case VOICEMAIL -> "Leave a message";
            case GOODBYE -> "Goodbye";
            case SORRY -> "Sorry, this number is not available now";
            case BEEP -> "Beep";
            case CONFIRM -> "A call for you, press 1 to accept";
            case CALLBACK -> "Press 1 and we call you back";
            case CALLBACK_PROMISED -> "We will call you back";
            case SPELL_NAME -> "Spell the name on the keys";
            case NO_SUCH_NAME -> "There is no such name";
            case SEVERAL_NAMES -> "There are several, spell more letters";
            case ENTER_PIN -> "Enter your PIN";
            case WRONG_PIN -> "The PIN is wrong";
            case ENTER_NUMBER -> "Dial the number";
            case ENTER_DIGITS -> "Enter the digits";
            case TRANSFERRING -> "You are being transferred";
            case RECORDED -> "This call is recorded";
        };
    }

    @Override
    public String kind(String kind) {
        return switch (kind) {
            case "play" -> "Message";
            case "menu" -> "Menu";
            case "schedule" -> "Opening hours";
            case "ring" -> "Ring people";
            case "queue" -> "Queue";
            case "voicemail" -> "Voicemail";
            case "caller" -> "Who is calling";
            case "scheme" -> "Another scheme";
            case "last-agent" -> "Last agent";
            case "crm-owner" -> "CRM owner";
            case "webhook" -> "Webhook";
            case "dialled" -> "Number dialled";
            case "split" -> "Split";
            case "ask" -> "Question";
            case "set" -> "Note";
            case "callback" -> "Call back";
            case "transfer" -> "Transfer";
            case "record" -> "Recording";
            case "notify" -> "Notice";
            case "disa" -> "Calling out";
            case "end" -> "End of the scheme";
            case "hangup" -> "Hang up";
            default -> kind;
        };
    }

    @Override
    public String exit(String kind, String exit, String name) {
        return switch (kind + "." + exit) {
            case "play.done" -> "played to the end";
            case "menu.no-input" -> "nothing pressed";
            case "menu.wrong-input" -> "wrong key pressed";
            case "schedule.holiday" -> "holiday";
            case "schedule.closed" -> "outside opening hours";
            case "ring.not-answered" -> "nobody answered";
            case "ring.busy" -> "everyone was busy";
            case "ring.unreachable" -> "no phone could be reached";
            case "queue.timed-out" -> "waited too long";
            case "queue.full" -> "the queue is full";
            case "queue.nobody-on-duty" -> "nobody is on duty";
            case "queue.unreachable" -> "no phone can be reached";
            case "voicemail.left" -> "left a message";
            case "voicemail.nothing" -> "said nothing";
            case "caller.hidden" -> "hidden number";
            case "caller.other" -> "everyone else";
            case "menu.extension-unanswered" -> "whom they chose did not answer";
            case "last-agent.unknown" -> "nobody had talked to them";
            case "last-agent.not-answered" -> "did not answer";
            case "crm-owner.unknown" -> "no manager known";
            case "crm-owner.not-answered" -> "the manager did not answer";
            case "webhook.other" -> "another answer";
            case "webhook.failed" -> "no answer from the webhook";
            case "dialled.other" -> "another number";
            case "ask.done" -> "digits taken";
            case "ask.no-input" -> "nothing pressed";
            case "ask.wrong-input" -> "too few digits";
            case "set.next" -> "noted";
            case "callback.accepted" -> "wanted to be called back";
            case "callback.declined" -> "did not want to be called back";
            case "transfer.not-answered" -> "nobody answered";
            case "transfer.busy" -> "busy";
            case "transfer.unreachable" -> "could not be reached";
            case "record.next" -> "done";
            case "notify.next" -> "told";
            case "disa.denied" -> "wrong PIN";
            case "disa.no-input" -> "no allowed number dialled";
            case "disa.not-answered" -> "nobody answered";
            case "disa.busy" -> "busy";
            case "disa.unreachable" -> "could not be reached";
            default -> namedExit(kind, exit, name);
        };
    }

    private static String namedExit(String kind, String exit, String name) {
        return switch (kind) {
            case "menu" -> "pressed " + name;
            case "queue" -> "pressed " + name;
            case "schedule" -> "hours " + name;
            case "caller" -> CallerStep.isClassExit(exit) ? "of class " + name : "on the list " + name;
            case "scheme" -> "ended with " + name;
            case "webhook" -> "answered " + name;
            case "dialled" -> "dialled " + name;
            case "split" -> "part " + name;
            default -> name;
        };
    }

    @Override
    public String play(String prompt) {
        return "play " + prompt;
    }

    @Override
    public String menu(String prompt, int waitSeconds, int attempts) {
        var wait = Plural.SECONDS.english(waitSeconds);
        return "menu: play " + prompt + ", wait " + wait + " for a key, " + Plural.ATTEMPTS.english(attempts);
    }

    @Override
    public String schedule(String calendar) {
        return "look at the hours " + calendar;
    }

    @Override
    public String ring(RingStrategy strategy, List<String> targets, int rounds) {
        var how = targets.size() < 2
                ? "ring "
                : switch (strategy) {
                    case SEQUENTIAL -> "ring in turn: ";
                    case PARALLEL -> "ring all at once: ";
                    case RANDOM -> "ring in turn by chance: ";
                    case BY_LEVEL -> "ring rank by rank: ";
                    case MOST_IDLE -> "ring in turn, most idle first: ";
                    case LEAST_TALK -> "ring in turn, least talk first: ";
                    case FEWEST_ANSWERED -> "ring in turn, fewest calls first: ";
                    case MOST_IDLE_IN_LEVEL -> "ring rank by rank in turn, most idle first: ";
                    case ROUND_ROBIN -> "ring in turn, each call the next first: ";
                };
        var whom = targets.isEmpty() ? "nobody" : String.join(", ", targets);
        return how + whom + (rounds < 2 ? "" : "; " + Plural.ROUNDS.english(rounds));
    }

    @Override
    public String queue(String queue, String greeting, int maxWaitSeconds) {
        return "queue in " + queue + (greeting.isEmpty() ? "" : ": play " + greeting) + ", wait up to "
                + Plural.SECONDS.english(maxWaitSeconds);
    }

    @Override
    public String skilled(List<String> skills) {
        return skills.isEmpty() ? "" : ", for who knows " + String.join(", ", skills);
    }

    @Override
    public String callBackByKey(String key, String calendar) {
        return key.isEmpty()
                ? ""
                : ", with key " + key + " callers hang up and are called back in turn"
                        + (calendar.isEmpty() ? "" : " in the hours of " + calendar);
    }

    @Override
    public String knownFirst(int days) {
        return days == 0 ? "" : ", offer first to who talked to the caller " + within(days);
    }

    @Override
    public String rungPerson(String name, String contacts, int seconds) {
        return name + contacts + " for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String rungGroup(String name, String contacts, int seconds) {
        return "group " + name + contacts + " for " + Plural.SECONDS.english(seconds) + " each";
    }

    @Override
    public String rungExtension(String extension, int seconds) {
        return "extension " + extension + " for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String rungPhone(String number, int seconds) {
        return number + " for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String rungSip(String address, int seconds) {
        return address + " (another exchange) for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String rungDuty(String rota, String contacts, int seconds) {
        return "who is on duty by " + rota + contacts + " for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String rungVariable(String variable, int seconds) {
        return "whom " + quoted(variable) + " names for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String lastAgentFirst(int days) {
        return days == 0 ? "" : ", first who talked to the caller " + within(days);
    }

    private static String within(int days) {
        return days == 1 ? "today" : "within " + Plural.DAYS.english(days);
    }

    @Override
    public String confirmed(Confirm.Phones phones) {
        return switch (phones) {
            case OUTSIDE -> "; on outside phones 1 has to be pressed to accept";
            case ALL -> "; 1 has to be pressed to accept";
        };
    }

    @Override
    public String shown(CallerShown.Which number, String name) {
        var shown = switch (number) {
            case AUTOMATIC -> "";
            case CALLER -> "; phones show the caller's number";
            case DIALLED -> "; phones show the number that was dialled";
        };
        return name.isEmpty() ? shown : shown + "; phones show the name " + quoted(name);
    }

    @Override
    public String lastAgent(String group, int days, String contacts, int seconds) {
        var of = group.isEmpty() ? "" : " of the group " + group;
        return "ring who" + of + " talked to the caller " + within(days) + contacts + " for "
                + Plural.SECONDS.english(seconds);
    }

    @Override
    public String crmOwner(String connection, List<CrmRecord> order, int waitSeconds, String contacts, int seconds) {
        return "ask " + connection + " for the caller's manager ("
                + order.stream().map(EnglishVoice::crm).collect(Collectors.joining(", then "))
                + "), up to " + Plural.SECONDS.english(waitSeconds) + ", and ring them" + contacts + " for "
                + Plural.SECONDS.english(seconds);
    }

    private static String crm(CrmRecord kept) {
        return switch (kept) {
            case OPEN_LEAD -> "open lead";
            case OPEN_DEAL -> "open deal";
            case CONTACT -> "contact";
        };
    }

    @Override
    public String webhook(String host, int waitSeconds, String field, List<String> variables) {
        var looks = field.isEmpty() ? "" : ", look at " + quoted(field);
        var keeps = variables.isEmpty() ? "" : ", keep " + String.join(", ", variables);
        var whom = host.isBlank() ? "a program whose address is missing" : host;
        return "ask " + whom + ", up to " + Plural.SECONDS.english(waitSeconds) + looks + keeps;
    }

    @Override
    public String dialled() {
        return "look which number was dialled";
    }

    @Override
    public String split(List<String> parts) {
        return "split the calls: " + String.join(", ", parts);
    }

    @Override
    public String ask(String prompt, String variable, int min, int max, int attempts) {
        var digits = min == max ? Plural.DIGITS.english(min) : min + " to " + Plural.DIGITS.english(max);
        return "ask: play " + prompt + ", take " + digits + " as " + quoted(variable) + ", "
                + Plural.ATTEMPTS.english(attempts);
    }

    @Override
    public String set(List<String> parts) {
        return parts.isEmpty() ? "note nothing" : "note " + String.join(", ", parts);
    }

    @Override
    public String setPart(String what, String value) {
        var name = switch (what) {
            case "topic" -> "topic";
            case "language" -> "language";
            case "priority" -> "priority";
            case "caller_class" -> "caller's class";
            case "tags" -> "tags";
            default -> quoted(what);
        };
        return name + " = " + value;
    }

    @Override
    public String languageName(Language language) {
        return switch (language) {
            case RUSSIAN -> "Russian";
            case ENGLISH -> "English";
        };
    }

    @Override
    public String callback(String prompt, String key, String calendar) {
        var due = calendar.isEmpty() ? "" : " at the next opening by " + calendar;
        return "offer to call back" + due + ": play " + prompt + ", key " + key + " accepts";
    }

    @Override
    public String transfer(String target, int seconds) {
        return "transfer to " + target + " for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String toVariable(String variable) {
        return "what " + quoted(variable) + " names";
    }

    @Override
    public String toExtension(String extension) {
        return "extension " + extension;
    }

    @Override
    public String recording(RecordStep.Mode mode, String announcement) {
        var does = switch (mode) {
            case ON -> "record from here on";
            case OFF -> "stop recording";
        };
        return announcement.isEmpty() ? does : "play " + announcement + ", " + does;
    }

    @Override
    public String notice(List<String> whom, String text) {
        return "tell " + (whom.isEmpty() ? "nobody" : String.join(", ", whom)) + ": " + quoted(text);
    }

    @Override
    public String disa(int attempts, List<String> allowed) {
        var where = allowed.isEmpty() ? "extensions" : "extensions and " + String.join(", ", allowed);
        return "ask for the PIN (" + Plural.ATTEMPTS.english(attempts) + "), then call out to " + where;
    }

    @Override
    public String directDial(int seconds) {
        return "; an extension rings its owner for " + Plural.SECONDS.english(seconds);
    }

    @Override
    public String nameDirectory(String key, String group, int seconds) {
        var where = group.isEmpty() ? "" : " in the group " + group;
        return "; key " + key + " finds people" + where + " by name and rings them for "
                + Plural.SECONDS.english(seconds);
    }

    @Override
    public String contacts(ContactOrder order) {
        return switch (order) {
            case ALL_AT_ONCE -> "";
            case IN_TURN -> " (phones in turn)";
            case MAIN_ONLY -> " (main phone only)";
            case SIP_ONLY -> " (SIP phone only)";
        };
    }

    @Override
    public String voicemail(String greeting, String mailbox, int limitSeconds) {
        var whose = mailbox.isEmpty() ? "company voicemail" : "voicemail for " + mailbox;
        return whose + ": play " + greeting + ", record up to " + duration(limitSeconds);
    }

    private static String duration(int seconds) {
        var whole = Plural.MINUTES.english(seconds / 60);
        if (seconds < 60) {
            return Plural.SECONDS.english(seconds);
        }
        return seconds % 60 == 0 ? whole : whole + " " + Plural.SECONDS.english(seconds % 60);
    }

    @Override
    public String caller() {
        return "look who is calling";
    }

    @Override
    public String subScheme(String scheme) {
        return "go on with the scheme " + scheme;
    }

    @Override
    public String end(String name) {
        return "leave the scheme by " + quoted(name);
    }

    @Override
    public String hangup(HangupStep.Cause cause, String goodbye) {
        var how = switch (cause) {
            case NORMAL -> "hang up";
            case BUSY -> "the caller hears the busy tone";
            case REJECTED -> "reject the call";
        };
        return goodbye.isEmpty() ? how : "play " + goodbye + ", " + how;
    }

    @Override
    public String goodbye() {
        return "say goodbye and hang up";
    }

    @Override
    public String toldAlready(String title) {
        return "go on at " + quoted(title) + ", told above";
    }

    @Override
    public String neverReached() {
        return "No call gets here:";
    }

    @Override
    public String reserve(String number, int timeoutSeconds) {
        return "When no phone can be reached, ring the reserve number " + number + " at once for "
                + Plural.SECONDS.english(timeoutSeconds);
    }

    @Override
    public String ringReserve() {
        return "ring the reserve number";
    }

    @Override
    public String or() {
        return " or ";
    }

    @Override
    public String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "Mon";
            case TUESDAY -> "Tue";
            case WEDNESDAY -> "Wed";
            case THURSDAY -> "Thu";
            case FRIDAY -> "Fri";
            case SATURDAY -> "Sat";
            case SUNDAY -> "Sun";
        };
    }

    @Override
    public String block(String title) {
        return "Block " + quoted(title);
    }

    @Override
    public String added(String title, String sentence) {
        return "Added block " + quoted(title) + ": " + sentence;
    }

    @Override
    public String removed(String title) {
        return "Removed block " + quoted(title);
    }

    @Override
    public String renamed(String was, String is) {
        return "Block " + quoted(was) + " is now called " + quoted(is);
    }

    @Override
    public String changed(String title, String was, String is) {
        return block(title) + ": was — " + was + "; now — " + is;
    }

    @Override
    public String rewired(String title, String exit, String was, String is) {
        return block(title) + ", " + exit + ": was — " + was + "; now — " + is;
    }

    @Override
    public String schemeRenamed(String was, String is) {
        return "Scheme " + quoted(was) + " is now called " + quoted(is);
    }

    @Override
    public String startsElsewhere(String was, String is) {
        return "The call starts at block " + quoted(is) + ", before at " + quoted(was);
    }

    @Override
    public String reserveChanged(String was, String is) {
        if (was.isEmpty()) {
            return "Added reserve number: " + is;
        }
        return is.isEmpty() ? "Removed reserve number: " + was : "Reserve number: was " + was + ", now " + is;
    }
}
