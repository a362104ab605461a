package org.dozvon.scheme.words;

import java.time.DayOfWeek;
import java.util.List;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StockPhrase;

/// Schemes told in Russian.
final class RussianVoice implements Voice {
    @Override
    public String quoted(String name) {
        return "«" + name + "»";
    }

    @Override
    public String phrase(StockPhrase phrase) {
        return switch (phrase) {
            case GREETING -> "Приветствие";
            case OFF_HOURS -> "Мы сейчас не работаем";
            case HOLIDAY -> "У нас выходной";
            case MENU -> "Выберите отдел";
            case WRONG_KEY -> "Такой клавиши нет";
            case PLEASE_HOLD -> "Оставайтесь на линии";
            case VOICEMAIL -> "Оставьте сообщение";
            case GOODBYE -> "До свидания";
            case SORRY -> "Извините, номер сейчас недоступен";
            case BEEP -> "Сигнал";
        };
    }

    @Override
    public String kind(String kind) {
        return switch (kind) {
            case "play" -> "Сообщение";
            case "menu" -> "Меню";
            case "schedule" -> "Часы работы";
            case "ring" -> "Звонок сотрудникам";
            case "voicemail" -> "Голосовая почта";
            case "caller" -> "Кто звонит";
            case "scheme" -> "Другая схема";
            case "end" -> "Выход из схемы";
            case "hangup" -> "Конец звонка";
            default -> kind;
        };
    }

    @Override
    public String exit(String kind, String exit, String name) {
        return switch (kind + "." + exit) {
            case "play.done" -> "прозвучало до конца";
            case "menu.no-input" -> "ничего не нажали";
            case "menu.wrong-input" -> "нажали не ту клавишу";
            case "schedule.holiday" -> "праздничный день";
            case "schedule.closed" -> "нерабочее время";
            case "ring.not-answered" -> "никто не ответил";
            case "ring.busy" -> "все заняты";
            case "ring.unreachable" -> "ни один телефон не на связи";
            case "voicemail.left" -> "оставили сообщение";
            case "voicemail.nothing" -> "ничего не сказали";
            case "caller.hidden" -> "номер скрыт";
            case "caller.other" -> "все остальные";
            default -> namedExit(kind, name);
        };
    }

    private static String namedExit(String kind, String name) {
        return switch (kind) {
            case "menu" -> "нажали " + name;
            case "schedule" -> "время " + name;
            case "caller" -> "в списке " + name;
            case "scheme" -> "выход " + name;
            default -> name;
        };
    }

    @Override
    public String play(String prompt) {
        return "звучит " + prompt;
    }

    @Override
    public String menu(String prompt, int waitSeconds, int attempts) {
        var wait = Plural.SECONDS_LONG.russian(waitSeconds);
        return "меню: звучит " + prompt + ", ждём клавишу " + wait + ", " + Plural.ATTEMPTS.russian(attempts);
    }

    @Override
    public String schedule(String calendar) {
        return "смотрим часы работы " + calendar;
    }

    @Override
    public String ring(RingStrategy strategy, List<String> targets, int rounds) {
        var how = targets.size() < 2
                ? "звоним: "
                : switch (strategy) {
                    case SEQUENTIAL -> "звоним по очереди: ";
                    case PARALLEL -> "звоним всем сразу: ";
                };
        var whom = targets.isEmpty() ? "никому" : String.join(", ", targets);
        return how + whom + (rounds < 2 ? "" : "; " + Plural.ROUNDS.russian(rounds));
    }

    @Override
    public String rungPerson(String name, String contacts, int seconds) {
        return name + contacts + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String rungGroup(String name, String contacts, int seconds) {
        return "группа " + name + contacts + " — по " + eachFor(seconds);
    }

    /// "По" asks for the dative of one: по 21 секунде, по 22 секунды, по 25 секунд.
    private static String eachFor(int seconds) {
        var one = seconds % 10 == 1 && seconds % 100 != 11;
        return one ? seconds + " секунде" : Plural.SECONDS.russian(seconds);
    }

    @Override
    public String rungExtension(String extension, int seconds) {
        return "добавочный " + extension + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String rungPhone(String number, int seconds) {
        return number + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String contacts(ContactOrder order) {
        return switch (order) {
            case ALL_AT_ONCE -> "";
            case IN_TURN -> " (телефоны по очереди)";
            case MAIN_ONLY -> " (только основной телефон)";
            case SIP_ONLY -> " (только SIP-телефон)";
        };
    }

    @Override
    public String voicemail(String greeting, String mailbox, int limitSeconds) {
        var whose = mailbox.isEmpty() ? "общая голосовая почта" : "голосовая почта (" + mailbox + ")";
        return whose + ": звучит " + greeting + ", запись до " + upTo(limitSeconds);
    }

    private static String upTo(int seconds) {
        var whole = Plural.MINUTES_UP_TO.russian(seconds / 60);
        if (seconds < 60) {
            return Plural.SECONDS_UP_TO.russian(seconds);
        }
        return seconds % 60 == 0 ? whole : whole + " " + Plural.SECONDS_UP_TO.russian(seconds % 60);
    }

    @Override
    public String caller() {
        return "смотрим, кто звонит";
    }

    @Override
    public String subScheme(String scheme) {
        return "дальше по схеме " + scheme;
    }

    @Override
    public String end(String name) {
        return "выход из схемы: " + quoted(name);
    }

    @Override
    public String hangup(HangupStep.Cause cause, String goodbye) {
        var how = switch (cause) {
            case NORMAL -> "кладём трубку";
            case BUSY -> "звонящий слышит «занято»";
            case REJECTED -> "звонок отклоняется";
        };
        return goodbye.isEmpty() ? how : "звучит " + goodbye + ", " + how;
    }

    @Override
    public String goodbye() {
        return "прощаемся и кладём трубку";
    }

    @Override
    public String toldAlready(String title) {
        return "дальше — " + quoted(title) + ", см. выше";
    }

    @Override
    public String neverReached() {
        return "Сюда звонок не попадёт:";
    }

    @Override
    public String reserve(String number, int timeoutSeconds) {
        return "Если ни один телефон не на связи, сразу звоним на резервный номер " + number + " — "
                + Plural.SECONDS.russian(timeoutSeconds);
    }

    @Override
    public String ringReserve() {
        return "звоним на резервный номер";
    }

    @Override
    public String or() {
        return " или ";
    }

    @Override
    public String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "пн";
            case TUESDAY -> "вт";
            case WEDNESDAY -> "ср";
            case THURSDAY -> "чт";
            case FRIDAY -> "пт";
            case SATURDAY -> "сб";
            case SUNDAY -> "вс";
        };
    }

    @Override
    public String block(String title) {
        return "Блок " + quoted(title);
    }

    @Override
    public String added(String title, String sentence) {
        return "Добавлен блок " + quoted(title) + ": " + sentence;
    }

    @Override
    public String removed(String title) {
        return "Удалён блок " + quoted(title);
    }

    @Override
    public String renamed(String was, String is) {
        return "Блок " + quoted(was) + " теперь называется " + quoted(is);
    }

    @Override
    public String changed(String title, String was, String is) {
        return block(title) + ": было — " + was + "; стало — " + is;
    }

    @Override
    public String rewired(String title, String exit, String was, String is) {
        return block(title) + ", " + exit + ": было — " + was + "; стало — " + is;
    }

    @Override
    public String schemeRenamed(String was, String is) {
        return "Схема " + quoted(was) + " теперь называется " + quoted(is);
    }

    @Override
    public String startsElsewhere(String was, String is) {
        return "Звонок начинается с блока " + quoted(is) + ", раньше — с блока " + quoted(was);
    }

    @Override
    public String reserveChanged(String was, String is) {
        if (was.isEmpty()) {
            return "Добавлен резервный номер: " + is;
        }
        return is.isEmpty() ? "Резервный номер убран: " + was : "Резервный номер: было — " + was + "; стало — " + is;
    }
}
