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
            case CONFIRM -> "Вам звонок, чтобы ответить, нажмите 1";
            case CALLBACK -> "Нажмите 1, и мы перезвоним";
            case CALLBACK_PROMISED -> "Мы вам перезвоним";
            case SPELL_NAME -> "Наберите имя на клавишах";
            case NO_SUCH_NAME -> "Такого имени нет";
            case SEVERAL_NAMES -> "Таких несколько, наберите больше букв";
            case ENTER_PIN -> "Введите ПИН-код";
            case WRONG_PIN -> "ПИН-код неверный";
            case ENTER_NUMBER -> "Наберите номер";
            case ENTER_DIGITS -> "Наберите цифры";
            case TRANSFERRING -> "Переводим ваш звонок";
            case RECORDED -> "Разговор записывается";
        };
    }

    @Override
    public String kind(String kind) {
        return switch (kind) {
            case "play" -> "Сообщение";
            case "menu" -> "Меню";
            case "schedule" -> "Часы работы";
            case "ring" -> "Звонок сотрудникам";
            case "queue" -> "Очередь";
            case "voicemail" -> "Голосовая почта";
            case "caller" -> "Кто звонит";
            case "scheme" -> "Другая схема";
            case "last-agent" -> "Последний собеседник";
            case "crm-owner" -> "Ответственный из CRM";
            case "webhook" -> "Вебхук";
            case "dialled" -> "Набранный номер";
            case "split" -> "Деление звонков";
            case "ask" -> "Вопрос";
            case "set" -> "Пометка";
            case "callback" -> "Обратный звонок";
            case "transfer" -> "Перевод";
            case "record" -> "Запись";
            case "notify" -> "Уведомление";
            case "disa" -> "Звонок наружу";
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
            case "queue.timed-out" -> "не дождались";
            case "queue.full" -> "очередь полна";
            case "queue.nobody-on-duty" -> "никого нет на месте";
            case "queue.unreachable" -> "ни один телефон не на связи";
            case "voicemail.left" -> "оставили сообщение";
            case "voicemail.nothing" -> "ничего не сказали";
            case "caller.hidden" -> "номер скрыт";
            case "caller.other" -> "все остальные";
            case "menu.extension-unanswered" -> "выбранный сотрудник не ответил";
            case "last-agent.unknown" -> "раньше ни с кем не говорили";
            case "last-agent.not-answered" -> "собеседник не ответил";
            case "crm-owner.unknown" -> "ответственный неизвестен";
            case "crm-owner.not-answered" -> "ответственный не ответил";
            case "webhook.other" -> "другой ответ";
            case "webhook.failed" -> "вебхук не ответил";
            case "dialled.other" -> "другой номер";
            case "ask.done" -> "цифры получены";
            case "ask.no-input" -> "ничего не нажали";
            case "ask.wrong-input" -> "нажали слишком мало цифр";
            case "set.next" -> "помечено";
            case "callback.accepted" -> "попросили перезвонить";
            case "callback.declined" -> "не просили перезвонить";
            case "transfer.not-answered" -> "никто не ответил";
            case "transfer.busy" -> "занято";
            case "transfer.unreachable" -> "нет связи";
            case "record.next" -> "готово";
            case "notify.next" -> "сообщили";
            case "disa.denied" -> "неверный ПИН-код";
            case "disa.no-input" -> "разрешённый номер не набран";
            case "disa.not-answered" -> "никто не ответил";
            case "disa.busy" -> "занято";
            case "disa.unreachable" -> "нет связи";
            default -> namedExit(kind, exit, name);
        };
    }

    private static String namedExit(String kind, String exit, String name) {
        return switch (kind) {
            case "menu" -> "нажали " + name;
            case "queue" -> "нажали " + name;
            case "schedule" -> "время " + name;
            case "caller" -> CallerStep.isClassExit(exit) ? "класс " + name : "в списке " + name;
            case "scheme" -> "выход " + name;
            case "webhook" -> "ответ " + name;
            case "dialled" -> "набран номер " + name;
            case "split" -> "часть " + name;
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
                    case RANDOM -> "звоним по очереди в случайном порядке: ";
                    case BY_LEVEL -> "звоним по уровням: ";
                    case MOST_IDLE -> "звоним по очереди, сначала тому, кто дольше свободен: ";
                    case LEAST_TALK -> "звоним по очереди, сначала тому, кто меньше говорил: ";
                    case FEWEST_ANSWERED -> "звоним по очереди, сначала тому, кто меньше отвечал: ";
                    case MOST_IDLE_IN_LEVEL -> "звоним по уровням, сначала тому, кто дольше свободен: ";
                    case ROUND_ROBIN -> "звоним по очереди, каждый раз начиная со следующего: ";
                };
        var whom = targets.isEmpty() ? "никому" : String.join(", ", targets);
        return how + whom + (rounds < 2 ? "" : "; " + Plural.ROUNDS.russian(rounds));
    }

    @Override
    public String queue(String queue, String greeting, int maxWaitSeconds) {
        return "ставим в очередь " + queue + (greeting.isEmpty() ? "" : ": звучит " + greeting) + ", ждём до "
                + Plural.SECONDS_UP_TO.russian(maxWaitSeconds);
    }

    @Override
    public String skilled(List<String> skills) {
        return skills.isEmpty() ? "" : ", отвечает тот, кто знает: " + String.join(", ", skills);
    }

    @Override
    public String callBackByKey(String key, String calendar) {
        return key.isEmpty()
                ? ""
                : ", по клавише " + key + " кладут трубку, и мы перезваниваем в порядке очереди"
                        + (calendar.isEmpty() ? "" : " в часы " + calendar);
    }

    @Override
    public String knownFirst(int days) {
        return days == 0 ? "" : ", первым предлагаем тому, кто говорил со звонящим " + within(days);
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
    public String rungSip(String address, int seconds) {
        return address + " (другая АТС) — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String rungDuty(String rota, String contacts, int seconds) {
        return "дежурный по графику " + rota + contacts + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String rungVariable(String variable, int seconds) {
        return "кого назовёт " + quoted(variable) + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String lastAgentFirst(int days) {
        return days == 0 ? "" : ", сначала тому, кто говорил со звонящим " + within(days);
    }

    private static String within(int days) {
        return days == 1 ? "сегодня" : "за " + Plural.DAYS.russian(days);
    }

    @Override
    public String confirmed(Confirm.Phones phones) {
        return switch (phones) {
            case OUTSIDE -> "; на внешних телефонах звонок принимают клавишей 1";
            case ALL -> "; звонок принимают клавишей 1";
        };
    }

    @Override
    public String shown(CallerShown.Which number, String name) {
        var shown = switch (number) {
            case AUTOMATIC -> "";
            case CALLER -> "; телефоны показывают номер звонящего";
            case DIALLED -> "; телефоны показывают набранный номер";
        };
        return name.isEmpty() ? shown : shown + "; телефоны показывают имя " + quoted(name);
    }

    @Override
    public String lastAgent(String group, int days, String contacts, int seconds) {
        var of = group.isEmpty() ? "" : " из группы " + group;
        return "звоним тому" + of + ", кто говорил со звонящим " + within(days) + contacts + " — "
                + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String crmOwner(String connection, List<CrmRecord> order, int waitSeconds, String contacts, int seconds) {
        return "узнаём ответственного в " + connection + " ("
                + order.stream().map(RussianVoice::crm).collect(Collectors.joining(", затем "))
                + "), не дольше " + Plural.SECONDS_UP_TO.russian(waitSeconds) + ", и звоним ему" + contacts + " — "
                + Plural.SECONDS.russian(seconds);
    }

    private static String crm(CrmRecord kept) {
        return switch (kept) {
            case OPEN_LEAD -> "открытый лид";
            case OPEN_DEAL -> "открытая сделка";
            case CONTACT -> "контакт";
        };
    }

    @Override
    public String webhook(String host, int waitSeconds, String field, List<String> variables) {
        var looks = field.isEmpty() ? "" : ", смотрим на " + quoted(field);
        var keeps = variables.isEmpty() ? "" : ", запоминаем " + String.join(", ", variables);
        var whom = host.isBlank() ? "программу, адрес которой не указан" : host;
        return "спрашиваем " + whom + ", не дольше " + Plural.SECONDS_UP_TO.russian(waitSeconds) + looks + keeps;
    }

    @Override
    public String dialled() {
        return "смотрим, какой номер набран";
    }

    @Override
    public String split(List<String> parts) {
        return "делим звонки: " + String.join(", ", parts);
    }

    @Override
    public String ask(String prompt, String variable, int min, int max, int attempts) {
        var digits = min == max ? Plural.DIGITS.russian(min) : "от " + min + " до " + Plural.DIGITS_UP_TO.russian(max);
        return "спрашиваем: звучит " + prompt + ", записываем " + digits + " как " + quoted(variable) + ", "
                + Plural.ATTEMPTS.russian(attempts);
    }

    @Override
    public String set(List<String> parts) {
        return parts.isEmpty() ? "ничего не помечаем" : "помечаем звонок: " + String.join(", ", parts);
    }

    @Override
    public String setPart(String what, String value) {
        var name = switch (what) {
            case "topic" -> "тема";
            case "language" -> "язык";
            case "priority" -> "приоритет";
            case "caller_class" -> "класс звонящего";
            case "tags" -> "метки";
            default -> quoted(what);
        };
        return name + " = " + value;
    }

    @Override
    public String languageName(Language language) {
        return switch (language) {
            case RUSSIAN -> "русский";
            case ENGLISH -> "английский";
        };
    }

    @Override
    public String callback(String prompt, String key, String calendar) {
        var due = calendar.isEmpty() ? "" : ", когда откроемся по календарю " + calendar;
        return "предлагаем перезвонить" + due + ": звучит " + prompt + ", клавиша " + key + " — согласие";
    }

    @Override
    public String transfer(String target, int seconds) {
        return "переводим на " + target + " — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String toVariable(String variable) {
        return "того, кого назовёт " + quoted(variable);
    }

    @Override
    public String toExtension(String extension) {
        return "добавочный " + extension;
    }

    @Override
    public String recording(RecordStep.Mode mode, String announcement) {
        var does = switch (mode) {
            case ON -> "дальше разговор записывается";
            case OFF -> "запись прекращается";
        };
        return announcement.isEmpty() ? does : "звучит " + announcement + ", " + does;
    }

    @Override
    public String notice(List<String> whom, String text) {
        return "сообщаем (" + (whom.isEmpty() ? "никому" : String.join(", ", whom)) + "): " + quoted(text);
    }

    @Override
    public String disa(int attempts, List<String> allowed) {
        var where = allowed.isEmpty() ? "на добавочные" : "на добавочные и " + String.join(", ", allowed);
        return "спрашиваем ПИН-код (" + Plural.ATTEMPTS.russian(attempts) + "), затем звоним наружу " + where;
    }

    @Override
    public String directDial(int seconds) {
        return "; по добавочному звоним его владельцу — " + Plural.SECONDS.russian(seconds);
    }

    @Override
    public String nameDirectory(String key, String group, int seconds) {
        var where = group.isEmpty() ? "" : " в группе " + group;
        return "; клавиша " + key + " ищет сотрудника" + where + " по имени, звоним ему — "
                + Plural.SECONDS.russian(seconds);
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
