package org.dozvon.scheme.words;

import java.time.DayOfWeek;
import java.util.List;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.HangupStep;
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
        };
    }

    @Override
    public String kind(String kind) {
        return switch (kind) {
            case "play" -> "Message";
            case "menu" -> "Menu";
            case "schedule" -> "Opening hours";
            case "ring" -> "Ring people";
            case "voicemail" -> "Voicemail";
            case "caller" -> "Who is calling";
            case "scheme" -> "Another scheme";
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
            case "voicemail.left" -> "left a message";
            case "voicemail.nothing" -> "said nothing";
            case "caller.hidden" -> "hidden number";
            case "caller.other" -> "everyone else";
            default -> namedExit(kind, name);
        };
    }

    private static String namedExit(String kind, String name) {
        return switch (kind) {
            case "menu" -> "pressed " + name;
            case "schedule" -> "hours " + name;
            case "caller" -> "on the list " + name;
            case "scheme" -> "ended with " + name;
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
                };
        var whom = targets.isEmpty() ? "nobody" : String.join(", ", targets);
        return how + whom + (rounds < 2 ? "" : "; " + Plural.ROUNDS.english(rounds));
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
