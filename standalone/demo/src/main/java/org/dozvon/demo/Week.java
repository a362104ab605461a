package org.dozvon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// When who calls a demo tenant in the seven days before a moment. The same company and moment give the same calls; a
/// day's calls depend on its date alone.
final class Week {
    private static final int DAYS = 7;
    private static final int SECONDS_OF_AN_HOUR = 3_600;

    private final Company company;
    private final ZoneId zone;
    private final Instant until;

    Week(Company company, ZoneId zone, Instant until) {
        this.company = company;
        this.zone = zone;
        this.until = until;
    }

    /// In the order in which they come.
    List<Attempt> attempts() {
        var from = until.minus(Duration.ofDays(DAYS));
        var first = LocalDate.ofInstant(from, zone);
        var attempts = new ArrayList<Attempt>();
        for (int day = 0; day <= DAYS; day++) {
            attempts.addAll(day(first.plusDays(day)));
        }
        return attempts.stream()
                .filter(attempt ->
                        attempt.moment().isAfter(from) && attempt.moment().isBefore(until))
                .sorted(Comparator.comparing(Attempt::moment))
                .toList();
    }

    private List<Attempt> day(LocalDate date) {
        // The same numbers everywhere: this generator's algorithm is part of its specification.
        var random = new Random(company.tenant().hashCode() * 31L + date.toEpochDay());
        var calls = new ArrayList<Attempt>();
        if (company.openOn().contains(date.getDayOfWeek())) {
            int most = date.getDayOfWeek().getValue() < 6 ? company.calls() : company.calls() / 2;
            int count = most - random.nextInt(1 + most / 4);
            for (int i = 0; i < count; i++) {
                calls.addAll(byDay(date, i, random));
            }
        }
        int byNight = 2 + random.nextInt(2);
        for (int i = 0; i < byNight; i++) {
            calls.add(byNight(date, i, random));
        }
        return calls;
    }

    /// Most about the middle of the day. Who did not get through may call again some minutes later.
    private List<Attempt> byDay(LocalDate date, int number, Random random) {
        int open = (company.closes() - company.opens()) * SECONDS_OF_AN_HOUR;
        int second = company.opens() * SECONDS_OF_AN_HOUR + (random.nextInt(open) + random.nextInt(open)) / 2;
        var attempt = attempt("day-" + number, date, second, company.byDay(), random);
        if (!attempt.story().callsAgain() || random.nextInt(3) == 0) {
            return List.of(attempt);
        }
        var later = attempt.moment().plusSeconds(random.nextInt(180, 1_500));
        return List.of(
                attempt,
                new Attempt(
                        attempt.name() + "-again",
                        random.nextLong(),
                        later,
                        attempt.dialled(),
                        attempt.caller(),
                        company.byDay().getFirst()));
    }

    /// Early, late, and now and then in the small hours.
    private Attempt byNight(LocalDate date, int number, Random random) {
        int hour = switch (random.nextInt(6)) {
            case 0 -> random.nextInt(company.opens());
            case 1, 2 -> company.opens() - 1;
            default -> company.closes() + random.nextInt(23 - company.closes());
        };
        int second = hour * SECONDS_OF_AN_HOUR + random.nextInt(SECONDS_OF_AN_HOUR);
        return attempt("night-" + number, date, second, company.byNight(), random);
    }

    private Attempt attempt(String name, LocalDate date, int second, List<Story> stories, Random random) {
        var moment = date.atStartOfDay(zone)
                .toLocalDate()
                .atTime(second / SECONDS_OF_AN_HOUR, second / 60 % 60, second % 60)
                .atZone(zone)
                .toInstant()
                .plusMillis(random.nextInt(1_000));
        return new Attempt(
                company.tenant() + "-" + date + "-" + name,
                random.nextLong(),
                moment,
                one(company.numbers(), random),
                one(company.callers(), random),
                story(stories, random));
    }

    private static <T> T one(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static Story story(List<Story> stories, Random random) {
        int all = stories.stream().mapToInt(Story::often).sum();
        int drawn = random.nextInt(all);
        for (var story : stories) {
            drawn -= story.often();
            if (drawn < 0) {
                return story;
            }
        }
        throw new IllegalStateException("Expected to draw one of " + stories.size() + " stories, but drew none.");
    }
}
