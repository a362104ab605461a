package org.dozvon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.StepPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PastTest {
    /// A Wednesday, 16:30 in Moscow.
    private static final Instant UNTIL = Instant.parse("2026-11-18T13:30:00Z");

    static List<Company> companies() {
        return Company.all();
    }

    @ParameterizedTest
    @MethodSource("companies")
    void theSameMomentGivesTheSameFacts(Company company) {
        assertThat(events(company)).isEqualTo(events(company));
    }

    @ParameterizedTest
    @MethodSource("companies")
    void fillsSevenDaysAndIsOverAtTheMoment(Company company) {
        // When
        var calls = past(company);

        // Then
        var days = calls.stream().collect(Collectors.groupingBy(call -> day(call, company), Collectors.counting()));
        assertThat(days).hasSize(8);
        assertThat(calls).hasSizeBetween(35, 130);
        assertThat(calls).allSatisfy(call -> {
            assertThat(startedAt(call)).isAfter(UNTIL.minus(Duration.ofDays(7)));
            assertThat(call.endedAt()).isBeforeOrEqualTo(UNTIL);
        });
    }

    @Test
    void mostCustomersOfTheCarServiceCallWhileItIsOpen() {
        var zone = ZoneId.of("Europe/Moscow");
        var inHours = past(Companies.carService()).stream()
                .filter(call -> {
                    int hour = startedAt(call).atZone(zone).getHour();
                    return hour >= 9 && hour < 18;
                })
                .count();

        assertThat(inHours)
                .isGreaterThan(past(Companies.carService()).size() * 2L / 3)
                .isLessThan(past(Companies.carService()).size());
    }

    @ParameterizedTest
    @MethodSource("companies")
    void countsTheFactsOfACallFromOneInTheOrderOfTime(Company company) {
        assertThat(past(company)).allSatisfy(call -> {
            assertThat(call.events())
                    .extracting(CallEvent::sequence)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, call.events().size())
                                    .boxed()
                                    .toList());
            assertThat(call.events()).extracting(CallEvent::occurredAt).isSorted();
            assertThat(call.events().getFirst().fact()).isInstanceOf(CallFact.Arrived.class);
            assertThat(call.events().getLast().fact()).isInstanceOf(CallFact.Ended.class);
            assertThat(call.events()).extracting(CallEvent::planVersion).containsOnly(9L);
            assertThat(call.events()).extracting(CallEvent::test).containsOnly(false);
        });
    }

    @ParameterizedTest
    @MethodSource("companies")
    void everyPathIsOneThatThePlanKnows(Company company) {
        var plan = RunnablePlan.of(Companies.planOf(company));

        assertThat(past(company)).allSatisfy(call -> {
            var next = new String[1];
            for (var event : call.events()) {
                if (event.fact() instanceof CallFact.StepEntered entered) {
                    assertThat(plan.knows(StepPointer.parse(entered.scheme() + "/" + entered.step())))
                            .isTrue();
                    assertThat(next[0] == null || next[0].equals(entered.step()))
                            .isTrue();
                }
                if (event.fact() instanceof CallFact.StepLeft left) {
                    next[0] = left.next();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("companies")
    void everyPhoneThatRangIsToldToItsEnd(Company company) {
        assertThat(past(company)).allSatisfy(call -> {
            var legs = new HashMap<String, Integer>();
            facts(call).forEach(fact -> {
                switch (fact) {
                    case CallFact.Rang rang -> legs.merge(rang.leg(), 1, Integer::sum);
                    case CallFact.LegEnded ended -> legs.merge(ended.leg(), 10, Integer::sum);
                    case CallFact.Answered answered -> legs.merge(answered.leg(), 100, Integer::sum);
                    case CallFact.TalkEnded talked -> legs.merge(talked.leg(), 1_000, Integer::sum);
                    default -> {}
                }
            });
            assertThat(legs.values()).allMatch(count -> count == 11 || count == 1_101);
        });
    }

    @Test
    void aPhoneTalksToOneCallerAtATime() {
        var talks = past(Companies.carService()).stream()
                .flatMap(call -> talks(call).stream())
                .collect(Collectors.groupingBy(Talk::endpoint));

        assertThat(talks.values())
                .allSatisfy(ofOne -> assertThat(IntStream.range(1, ofOne.size())
                                .allMatch(i -> !ofOne.get(i)
                                        .from()
                                        .isBefore(ofOne.get(i - 1).to())))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("companies")
    void hasSomethingOfEachEnd(Company company) {
        var reasons = Stream.of(company)
                .flatMap(one -> past(one).stream())
                .flatMap(PastTest::facts)
                .filter(CallFact.Ended.class::isInstance)
                .map(fact -> ((CallFact.Ended) fact).reason())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));

        assertThat(reasons)
                .containsKeys(
                        EndReason.TALKED.slug(), EndReason.VOICEMAIL_LEFT.slug(), EndReason.CALLER_HUNG_UP.slug());
        assertThat(reasons.get(EndReason.TALKED.slug()))
                .isGreaterThan(
                        reasons.values().stream().mapToLong(Long::longValue).sum() / 3);
    }

    @ParameterizedTest
    @MethodSource("companies")
    void aMessageIsAsLongAsItsRecording(Company company) {
        var left = past(company).stream().filter(call -> call.message() != null).toList();

        assertThat(left).isNotEmpty().allSatisfy(call -> {
            var fact = facts(call)
                    .filter(CallFact.VoicemailLeft.class::isInstance)
                    .map(CallFact.VoicemailLeft.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(call.message().id()).isEqualTo(fact.message());
            assertThat(call.message().voice().length().toMillis()).isEqualTo(fact.lengthMillis());
        });
    }

    @Test
    void whoDidNotGetThroughMayCallAgainAndBeAnswered() {
        Map<String, List<PastCall>> byCaller = past(Companies.carService()).stream()
                .filter(call -> caller(call) != null)
                .collect(Collectors.groupingBy(PastTest::caller));

        assertThat(byCaller.values()).anySatisfy(calls -> {
            var gaveUp = calls.stream().filter(call -> talks(call).isEmpty()).toList();
            assertThat(calls)
                    .anyMatch(again -> !talks(again).isEmpty()
                            && gaveUp.stream()
                                    .anyMatch(missed -> startedAt(again).isAfter(missed.endedAt())
                                            && startedAt(again)
                                                    .isBefore(missed.endedAt().plus(Duration.ofMinutes(26)))));
        });
    }

    private record Talk(String endpoint, Instant from, Instant to) {}

    private static List<Talk> talks(PastCall call) {
        return call.events().stream()
                .filter(event -> event.fact() instanceof CallFact.Answered)
                .map(event ->
                        new Talk(((CallFact.Answered) event.fact()).endpoint(), event.occurredAt(), call.endedAt()))
                .toList();
    }

    private static String caller(PastCall call) {
        return ((CallFact.Arrived) call.events().getFirst().fact()).caller();
    }

    private static Stream<CallFact> facts(PastCall call) {
        return call.events().stream().map(CallEvent::fact);
    }

    private static Instant startedAt(PastCall call) {
        return call.events().getFirst().occurredAt();
    }

    private static Object day(PastCall call, Company company) {
        return startedAt(call)
                .atZone(ZoneId.of(Companies.planOf(company).zone()))
                .toLocalDate();
    }

    private static List<CallEvent> events(Company company) {
        return past(company).stream().flatMap(call -> call.events().stream()).toList();
    }

    private static List<PastCall> past(Company company) {
        return Past.of(company, Companies.planOf(company), UNTIL);
    }
}
