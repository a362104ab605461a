package org.dozvon.scheme.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.plan.PlanSwitch;
import org.dozvon.scheme.run.OpeningHours;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;

/// The time ahead cut into spans in which no calendar changes its answer, and the spans gathered into kinds of moment:
/// all spans in which every calendar says the same are one kind. Cut at instants, not at wall-clock times, so a day of
/// 23 or 25 hours is what it is.
final class Timeline {
    /// A year, and the holidays behind it that are already known.
    static final int DAYS = 400;

    private static final int MINUTES_A_DAY = 24 * 60;

    private final List<int[]> kinds = new ArrayList<>();
    private final List<List<Span>> spans = new ArrayList<>();

    private Timeline() {}

    /// From the first second until before the second, in seconds of the epoch.
    record Span(long from, long to) {
        long seconds() {
            return to - from;
        }

        boolean holds(long second) {
            return second >= from && second < to;
        }
    }

    /// One calendar's answers: `answers[i]` holds from `starts[i]` on.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the class
    private record Track(long[] starts, int[] answers) {
        int at(long second) {
            var found = Arrays.binarySearch(starts, second);
            return answers[found >= 0 ? found : -found - 2];
        }
    }

    /// More cuts than any company's calendars make.
    private static final int MOST_CUTS = 100_000;

    /// As the calendars have it, whatever somebody has switched on for today.
    static Timeline of(List<Calendar> calendars, String tenantZone, Instant from) {
        return gathered(
                calendars.stream()
                        .map(calendar -> track(
                                OpeningHours.of(calendar, tenantZone)::at,
                                changes(calendar, zone(calendar, tenantZone), List.of(), from)))
                        .toList(),
                from,
                Integer.MAX_VALUE);
    }

    /// As calls go by it: the calendars, and the daily switches that are known.
    ///
    /// @return null where there would be more kinds of moment than that
    static @Nullable Timeline of(RunnablePlan runnable, List<Integer> calendars, Instant from, int most) {
        var plan = runnable.plan();
        var tracks = calendars.stream()
                .map(index -> {
                    var calendar = plan.calendars().get(index);
                    return track(
                            moment -> runnable.hoursAt(index, moment),
                            changes(calendar, zone(calendar, plan.zone()), plan.switches(), from));
                })
                .toList();
        var cuts = cuts(tracks, from);
        var timeline = cuts.length > MOST_CUTS ? null : gathered(tracks, cuts, most);
        return timeline == null || timeline.size() > most ? null : timeline;
    }

    private static long[] cuts(List<Track> tracks, Instant from) {
        var start = from.getEpochSecond();
        return LongStream.concat(
                        LongStream.of(start, start + DAYS * 86_400L),
                        tracks.stream().flatMapToLong(track -> Arrays.stream(track.starts())))
                .filter(cut -> cut >= start)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Timeline gathered(List<Track> tracks, Instant from, int most) {
        return gathered(tracks, cuts(tracks, from), most);
    }

    /// Ends early when there are more kinds than that.
    private static Timeline gathered(List<Track> tracks, long[] cuts, int most) {
        var timeline = new Timeline();
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int i = 0; i + 1 < cuts.length && timeline.size() <= most; i++) {
            var cut = cuts[i];
            var answers = tracks.stream().map(track -> track.at(cut)).toList();
            var kind = known.computeIfAbsent(answers, timeline::another);
            timeline.add(kind, new Span(cut, cuts[i + 1]));
        }
        return timeline;
    }

    private int another(List<Integer> answers) {
        kinds.add(answers.stream().mapToInt(Integer::intValue).toArray());
        spans.add(new ArrayList<>());
        return kinds.size() - 1;
    }

    private void add(int kind, Span span) {
        var same = spans.get(kind);
        if (!same.isEmpty() && same.getLast().to() == span.from()) {
            same.set(same.size() - 1, new Span(same.getLast().from(), span.to()));
        } else {
            same.add(span);
        }
    }

    private static Track track(ToIntFunction<Instant> hours, long[] starts) {
        var answers = Arrays.stream(starts)
                .mapToInt(start -> hours.applyAsInt(Instant.ofEpochSecond(start)))
                .toArray();
        var kept = IntStream.range(0, starts.length)
                .filter(i -> i == 0 || answers[i] != answers[i - 1])
                .toArray();
        return new Track(
                Arrays.stream(kept).mapToLong(i -> starts[i]).toArray(),
                Arrays.stream(kept).map(i -> answers[i]).toArray());
    }

    static ZoneId zone(Calendar calendar, String tenantZone) {
        return ZoneId.of(calendar.zone() == null ? tenantZone : calendar.zone());
    }

    /// Every instant at which the calendar may change its answer.
    private static long[] changes(Calendar calendar, ZoneId zone, List<PlanSwitch> switches, Instant from) {
        var rules = zone.getRules();
        var first = from.atZone(zone).toLocalDate();
        var cuts = LongStream.builder();
        cuts.add(from.getEpochSecond());
        var until = from.plusSeconds(DAYS * 86_400L);
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            cuts.add(change.getInstant().getEpochSecond());
        }
        switches.forEach(one -> {
            cuts.add(nextSecond(one.from()));
            cuts.add(nextSecond(one.until()));
        });
        var weekly = weeklyMinutes(calendar);
        var special = specialMinutes(calendar);
        for (int day = 0; day <= DAYS; day++) {
            var date = first.plusDays(day);
            for (int minute : special.getOrDefault(date, weekly)) {
                var local = date.atStartOfDay().plusMinutes(minute);
                rules.getValidOffsets(local).forEach(offset -> cuts.add(local.toEpochSecond(offset)));
            }
        }
        return cuts.build()
                .filter(cut -> cut >= from.getEpochSecond() && cut < until.getEpochSecond())
                .sorted()
                .distinct()
                .toArray();
    }

    private static long nextSecond(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }

    private static int[] weeklyMinutes(Calendar calendar) {
        var minutes = new TreeSet<Integer>();
        minutes.add(0);
        calendar.intervals().forEach(row -> {
            minutes.add(row.fromMinute());
            minutes.add(row.toMinute() % MINUTES_A_DAY);
        });
        return minutes.stream().mapToInt(Integer::intValue).toArray();
    }

    /// A special day has hours of its own, and lends its late ones to the day after.
    private static Map<LocalDate, int[]> specialMinutes(Calendar calendar) {
        var byDate = new HashMap<LocalDate, TreeSet<Integer>>();
        for (var day : calendar.days()) {
            for (int offset = 0; offset < 2; offset++) {
                var minutes = byDate.computeIfAbsent(day.date().plusDays(offset), _ -> new TreeSet<>());
                Arrays.stream(weeklyMinutes(calendar)).forEach(minutes::add);
                day.hours().forEach(hours -> {
                    minutes.add(hours.fromMinute());
                    minutes.add(hours.toMinute() % MINUTES_A_DAY);
                });
            }
        }
        var arrays = new HashMap<LocalDate, int[]>();
        byDate.forEach((date, minutes) ->
                arrays.put(date, minutes.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    int size() {
        return kinds.size();
    }

    /// What that calendar says in moments of that kind: a row, or [OpeningHours#HOLIDAY], or [OpeningHours#CLOSED].
    int answer(int kind, int calendar) {
        return kinds.get(kind)[calendar];
    }

    /// Whether a timeline of one calendar ever has that answer.
    boolean says(int answer) {
        return kinds.stream().anyMatch(answers -> answers[0] == answer);
    }

    List<Span> spans(int kind) {
        return spans.get(kind);
    }

    /// A moment of that kind that a person would name: noon, else far from both ends.
    Instant moment(int kind, ZoneId zone) {
        var all = spans.get(kind);
        var long_ = all.stream().filter(span -> span.seconds() >= 2 * 3_600).findFirst();
        var span = long_.orElseGet(() -> all.stream()
                .max(java.util.Comparator.comparingLong(Span::seconds))
                .orElseThrow());
        return moment(span, zone);
    }

    static Instant moment(Span span, ZoneId zone) {
        var noon = Instant.ofEpochSecond(span.from())
                .atZone(zone)
                .toLocalDate()
                .atTime(12, 0)
                .atZone(zone)
                .toEpochSecond();
        if (span.holds(noon) && span.to() - noon > 3_600) {
            return Instant.ofEpochSecond(noon);
        }
        var middle = span.from() + span.seconds() / 2;
        var rounded = middle - Math.floorMod(middle, 300);
        return Instant.ofEpochSecond(span.holds(rounded) ? rounded : span.from());
    }
}
