package org.dozvon.web.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.web.client.LiveBoard;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.LiveMessages;
import org.jspecify.annotations.Nullable;

/// Puts a board into words. Nothing that it writes changes by itself: waits are told by when they began, and the
/// browser counts on.
///
/// @param acts whether who looks may do something about it, and `answers` whether their own phone can ring
record LiveWriter(Directory names, Formats formats, LiveMessages texts, boolean acts, boolean answers) {
    private static final String NONE = "–";

    FiguresView figures(LiveBoard board) {
        var onTheLine =
                board.callers().stream().filter(caller -> !caller.hasHungUp()).toList();
        var promised = board.callers().size() - onTheLine.size();
        var oldest = oldest(onTheLine);
        var day = Day.sum(days(board));
        var onDuty = board.agents().stream()
                .filter(agent -> agent.duty().equals("on"))
                .toList();
        var free =
                onDuty.stream().filter(agent -> agent.status().equals("ready")).count();
        return new FiguresView(
                board.isTold() ? String.valueOf(onTheLine.size()) : NONE,
                waitingAside(board.isTold() && onTheLine.isEmpty(), promised),
                oldest,
                clock(oldest),
                day.hasLevel() ? day.level() + "%" : NONE,
                day.hasLevel() ? texts.levelRule() : board.isTold() ? texts.levelNone() : "",
                day.isLow(),
                day.offered() > 0 ? String.valueOf(day.abandoned()) : NONE,
                abandonedAside(board, day),
                onDuty.isEmpty() ? NONE : texts.freeOf((int) free, onDuty.size()),
                onDuty.isEmpty() && board.isTold() ? texts.freeNone() : "");
    }

    private String waitingAside(boolean nobody, int promised) {
        if (promised > 0) {
            return texts.promisedCount(promised);
        }
        return nobody ? texts.nobody() : "";
    }

    private String abandonedAside(LiveBoard board, Day day) {
        if (!board.isTold()) {
            return "";
        }
        if (day.offered() == 0) {
            return texts.abandonedNone();
        }
        var since = board.countedSince();
        return since == null || isMidnight(since)
                ? texts.abandonedOf(day.offered())
                : texts.abandonedOf(day.offered()) + ", " + texts.since(formats.time(since));
    }

    /// Counting began with the day, not in the middle of it.
    private boolean isMidnight(Instant since) {
        var local = since.atZone(formats.zone());
        return Duration.between(local.toLocalDate().atStartOfDay(formats.zone()), local)
                        .toMinutes()
                < 1;
    }

    List<QueueTile> queues(LiveBoard board) {
        var callers = board.callers().stream().collect(Collectors.groupingBy(LiveBoard.Caller::queue));
        var agents = board.agents().stream()
                .collect(Collectors.toMap(LiveBoard.Agent::person, agent -> agent, (one, _) -> one));
        return board.queues().stream()
                .map(queue -> tile(queue, callers.getOrDefault(queue.queue(), List.of()), agents))
                .sorted(Comparator.comparing(QueueTile::name))
                .toList();
    }

    private QueueTile tile(
            LiveBoard.OfQueue queue, List<LiveBoard.Caller> waiting, Map<String, LiveBoard.Agent> agents) {
        var day = Day.of(queue, waiting.size());
        var onTheLine = waiting.stream().filter(caller -> !caller.hasHungUp()).toList();
        var oldest = oldest(onTheLine);
        return new QueueTile(
                names.queue(queue.queue()),
                waitingOf(onTheLine.size(), waiting.size() - onTheLine.size()),
                oldest,
                clock(oldest),
                day.hasLevel() ? texts.levelOf(day.level()) : "",
                day.isLow(),
                people(queue, agents),
                day.refused() == 0 ? "" : texts.refused(day.refused()));
    }

    private String waitingOf(int onTheLine, int promised) {
        var waits = onTheLine == 0 ? texts.noCallersTitle() : texts.waitingCount(onTheLine);
        return promised == 0 ? waits : waits + ", " + texts.promisedCount(promised);
    }

    private String people(LiveBoard.OfQueue queue, Map<String, LiveBoard.Agent> agents) {
        var members = queue.members().stream()
                .map(agents::get)
                .filter(agent -> agent != null && !agent.duty().equals("off"))
                .map(agent -> Doing.of(agent.status()))
                .toList();
        var free = members.stream().filter(Doing::isFree).count();
        var busy = members.stream().filter(Doing::isBusy).count();
        return members.isEmpty()
                ? texts.peopleNone()
                : texts.peopleOf((int) free, (int) busy, (int) (members.size() - free - busy));
    }

    List<CallerLine> callers(LiveBoard board) {
        return board.callers().stream().map(this::line).toList();
    }

    private CallerLine line(LiveBoard.Caller caller) {
        return new CallerLine(
                caller.callId(),
                caller.number() == null ? texts.hidden() : formats.number(caller.number()),
                caller.name() == null ? "" : caller.name(),
                caller.callerClass() == null ? "" : caller.callerClass(),
                caller.priority() > 0,
                texts.place(names.queue(caller.queue()), caller.position()),
                caller.tries() == 0 ? "" : texts.tries(caller.tries()),
                caller.offeredTo().isEmpty()
                        ? ""
                        : texts.rings(
                                caller.offeredTo().stream().map(names::person).collect(Collectors.joining(", "))),
                caller.since().toEpochMilli(),
                formats.clock(caller.since()),
                caller.number() == null,
                caller.hasHungUp(),
                answers,
                acts);
    }

    List<AgentLine> agents(LiveBoard board) {
        var known = board.knownById();
        return board.agents().stream()
                .sorted(Comparator.comparing((LiveBoard.Agent agent) -> Doing.of(agent.status()))
                        .thenComparing(agent -> names.person(agent.person())))
                .map(agent -> line(agent, known))
                .toList();
    }

    private String hours(LiveBoard.Agent agent) {
        var turns = agent.turns();
        if (turns == null) {
            return "";
        }
        var until = formats.moment(turns);
        return agent.said() == null ? texts.byHours(until) : texts.byHand(until);
    }

    private AgentLine line(LiveBoard.Agent agent, Map<String, LiveBoard.Known> known) {
        var doing = Doing.of(agent.status());
        var call = agent.callId() == null ? "" : agent.callId();
        var isOn = agent.duty().equals("on");
        var pauses = isOn && (doing == Doing.WRAP_UP || doing == Doing.RESTING);
        return new AgentLine(
                agent.person(),
                names.person(agent.person()),
                doing.name(texts),
                doing.tone(),
                doing.icon(),
                agent.since().toEpochMilli(),
                formats.clock(agent.since()),
                agent.reason() == null ? "" : agent.reason(),
                hours(agent),
                call,
                call.isEmpty() ? "" : caller(known.get(call)),
                acts && (!isOn || pauses),
                pauses,
                acts && isOn,
                acts && !agent.duty().equals("off"),
                acts && answers && (doing == Doing.TALKING || doing == Doing.ELSEWHERE));
    }

    private String caller(LiveBoard.@Nullable Known known) {
        if (known == null) {
            return texts.call();
        }
        return texts.callWith(known.number() == null ? texts.hidden() : formats.number(known.number()));
    }

    /// What became of a command, where it is not simply done.
    String answer(LiveBoard.Answer answer) {
        var instead = answer.instead();
        return switch (answer.outcome()) {
            case "too-late" -> instead == null ? texts.tooLate() : texts.tooLateBy(instead.by(), task(instead.task()));
            case "refused" -> texts.refusedAnswer();
            default -> "";
        };
    }

    private String task(String task) {
        return switch (task) {
            case "to-front" -> texts.front();
            case "redirect" -> texts.redirect();
            case "call-back-later" -> texts.callBack();
            case "hang-up" -> texts.hangUp();
            case "listen" -> texts.listen();
            default -> task;
        };
    }

    private static List<Day> days(LiveBoard board) {
        var waiting =
                board.callers().stream().collect(Collectors.groupingBy(LiveBoard.Caller::queue, Collectors.counting()));
        return board.queues().stream()
                .map(queue -> Day.of(queue, waiting.getOrDefault(queue.queue(), 0L)))
                .toList();
    }

    private static long oldest(List<LiveBoard.Caller> waiting) {
        return waiting.stream()
                .mapToLong(caller -> caller.since().toEpochMilli())
                .min()
                .orElse(0);
    }

    private String clock(long millis) {
        return millis == 0 ? NONE : formats.clock(Instant.ofEpochMilli(millis));
    }
}
