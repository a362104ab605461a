package org.dozvon.web.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.call.CallReader;
import org.dozvon.web.client.CallStory;
import org.dozvon.web.client.HangUpRequest;
import org.dozvon.web.client.Refusal;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.client.TestCallRequest;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// Test calls through router and node, and what the journal says of them.
@RequestScoped
public class RealCalls {
    // A call that is taken is heard of within a second.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Its order has lapsed long before, and so has any delay of its facts that is worth waiting for.
    private static final Duration LAST_PATIENCE = Duration.ofMinutes(2);

    /// Seen by a page that has been told that nothing is heard of its call.
    private static final int NOTHING_HEARD = -1;

    private final TenantApi tenants;
    private final ReportingApi reporting;
    private final CallReader calls;
    private final Texts texts;

    RealCalls(@RestClient TenantApi tenants, @RestClient ReportingApi reporting, CallReader calls, Texts texts) {
        this.tenants = tenants;
        this.reporting = reporting;
        this.calls = calls;
        this.texts = texts;
    }

    TestRun place(Attempt attempt) {
        requireNumber(attempt);
        requireSingleKeys(attempt);
        var tenant = tenants.model("live");
        var placed = tenants.placeTestCall(new TestCallRequest(
                attempt.number(), attempt.caller(), attempt.moment(), attempt.keys(), ofPeople(attempt, tenant)));
        var scheme = Simulator.schemeOf(tenant, attempt.number());
        return new TestRun(
                scheme, List.of(), "", false, placed.testId(), 0, Instant.now().toEpochMilli(), "", "");
    }

    private void requireNumber(Attempt attempt) {
        if (attempt.number().isEmpty()) {
            throw View.wrong("what", texts.of(TestCallMessages.class).realNeedsNumber());
        }
    }

    /// A real call presses the next key at each question: it can leave none out, nor enter several digits at one.
    private void requireSingleKeys(Attempt attempt) {
        if (attempt.keys().stream().anyMatch(key -> key.length() != 1)) {
            throw View.wrong("keys", texts.of(TestCallMessages.class).realNeedsSingleKeys());
        }
    }

    /// Only people's phones can do something else than not answer in a real call.
    private Map<String, String> ofPeople(Attempt attempt, Tenant tenant) {
        var words = texts.of(TestCallMessages.class);
        if (!attempt.others().equals(Attempt.SILENT)) {
            throw View.wrong("others", words.realOthersAreSilent());
        }
        var people = tenant.people().stream().map(person -> person.id().value()).collect(Collectors.toSet());
        var answers = new HashMap<>(attempt.answers());
        answers.entrySet()
                .removeIf(
                        one -> !people.contains(one.getKey()) && one.getValue().equals(Attempt.SILENT));
        if (!people.containsAll(answers.keySet())) {
            throw View.wrong("answers", words.realOthersAreSilent());
        }
        return answers;
    }

    /// Empty while there is nothing new: then what is on the page stays as it is, the button under the pointer too.
    ///
    /// @param placedMillis when it was placed, since 1970
    Optional<TestRun> watch(String testId, int seen, long placedMillis) {
        var story = story(testId);
        if (story.events().isEmpty()) {
            return unheardOf(testId, seen, placedMillis);
        }
        return story.events().size() == seen ? Optional.empty() : Optional.of(run(testId, story));
    }

    /// It is not known then whether anybody was rung: the call may be late, or only its facts.
    private Optional<TestRun> unheardOf(String testId, int seen, long placedMillis) {
        var words = texts.of(TestCallMessages.class);
        if (placedMillis <= 0) {
            return Optional.empty();
        }
        if (isPast(placedMillis, LAST_PATIENCE)) {
            return Optional.of(new TestRun("", List.of(), words.neverHeardOf(), true, testId, 0, 0, "", ""));
        }
        return seen == NOTHING_HEARD || !isPast(placedMillis, PATIENCE)
                ? Optional.empty()
                : Optional.of(new TestRun(
                        "", List.of(), words.notHeardOf(), false, testId, NOTHING_HEARD, placedMillis, "", ""));
    }

    /// A call that has not come yet, or is no test, is left alone.
    void hangUp(String testId) {
        var call = story(testId).call();
        if (call != null && call.test() && call.endedAt() == null) {
            tenants.hangUp(new HangUpRequest(call.callId()));
        }
    }

    private TestRun run(String testId, CallStory story) {
        var over = story.events().stream().anyMatch(event -> event.fact().type().equals("ended"));
        var path = calls.path(story, tenants.model("live"));
        var began = story.events().getFirst().occurredAt().toEpochMilli();
        var call = story.call();
        var callId = call == null ? "" : call.callId();
        return new TestRun("", path, "", over, testId, story.events().size(), began, "", callId);
    }

    private static boolean isPast(long placedMillis, Duration patience) {
        return Instant.ofEpochMilli(placedMillis).plus(patience).isBefore(Instant.now());
    }

    /// Until its first fact arrives, a test is unknown to the journal.
    private CallStory story(String testId) {
        try {
            return reporting.test(testId);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return new CallStory(null, List.of());
            }
            throw refusal;
        }
    }
}
