package org.dozvon.web.testcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        if (attempt.number().isEmpty()) {
            throw View.wrong("what", texts.of(TestCallMessages.class).realNeedsNumber());
        }
        var placed = tenants.placeTestCall(new TestCallRequest(
                attempt.number(), attempt.caller(), attempt.moment(), attempt.keys(), attempt.answers()));
        var scheme = Simulator.schemeOf(tenants.model("live"), attempt.number());
        return new TestRun(
                scheme, List.of(), "", false, placed.testId(), 0, Instant.now().toEpochMilli());
    }

    /// Empty while there is nothing new: then what is on the page stays as it is, the button under the pointer too.
    ///
    /// @param placedMillis when it was placed, since 1970
    Optional<TestRun> watch(String testId, int seen, long placedMillis) {
        var story = story(testId);
        if (story.events().isEmpty() && placedMillis > 0 && isOverdue(placedMillis)) {
            return Optional.of(
                    new TestRun("", List.of(), texts.of(TestCallMessages.class).nobodyTookIt(), true, testId, 0, 0));
        }
        return story.events().size() == seen ? Optional.empty() : Optional.of(run(testId, story));
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
        return new TestRun("", path, "", over, testId, story.events().size(), began);
    }

    private static boolean isOverdue(long placedMillis) {
        return Instant.ofEpochMilli(placedMillis).plus(PATIENCE).isBefore(Instant.now());
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
