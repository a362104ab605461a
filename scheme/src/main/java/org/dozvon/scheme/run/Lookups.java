package org.dozvon.scheme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// What a call asks of other systems: the tenant's own program, its CRM, the memory of past talks. One
/// for each call; it knows whose call it is. Every method blocks, answers within its question's limit by
/// itself and never throws: what goes wrong is an answer.
public interface Lookups {
    /// Knows nothing.
    Lookups NONE = new Lookups() {
        @Override
        public WebhookAnswer webhook(WebhookQuestion question) {
            return new WebhookAnswer.Failed("not-connected");
        }

        @Override
        public OwnerAnswer owner(OwnerQuestion question) {
            return new OwnerAnswer.Failed("not-connected");
        }

        @Override
        public AgentAnswer lastAgent(AgentQuestion question) {
            return new AgentAnswer.Unknown();
        }
    };

    WebhookAnswer webhook(WebhookQuestion question);

    OwnerAnswer owner(OwnerQuestion question);

    AgentAnswer lastAgent(AgentQuestion question);

    /// @param url        as drawn; nothing of the call is in it
    /// @param parameters names and values as they are: to be escaped for the query or the JSON that they
    ///                   go into
    /// @param connection whose secret signs the request; unsigned when null
    /// @param fields     of the JSON answer that are wanted, such as `result` or `client.city`; at most
    ///                   21
    /// @param limit      for connect, request and answer together, 1 to 5 seconds
    record WebhookQuestion(
            StepPointer step,
            String url,
            WebhookStep.Method method,
            Map<String, String> parameters,
            @Nullable ConnectionId connection,
            List<String> fields,
            Duration limit) {
        public WebhookQuestion {
            parameters = Map.copyOf(parameters);
            fields = List.copyOf(fields);
        }
    }

    sealed interface WebhookAnswer {
        /// @param fields those of the wanted ones that are there and are a text, a number or a truth
        ///               value, as text of at most 200 characters; the others are absent
        record Answered(Map<String, String> fields) implements WebhookAnswer {
            public Answered {
                fields = Map.copyOf(fields);
            }
        }

        /// @param reason kebab: `timeout`, `refused`, `address-refused`, `bad-status`, `bad-answer`,
        ///               `too-large`, `circuit-open`, `not-connected`
        record Failed(String reason) implements WebhookAnswer {}
    }

    /// @param caller E.164
    /// @param order  where the owner is looked for first
    /// @param limit  1 to 5 seconds
    record OwnerQuestion(
            StepPointer step, ConnectionId connection, String caller, List<CrmRecord> order, Duration limit) {
        public OwnerQuestion {
            order = List.copyOf(order);
        }
    }

    sealed interface OwnerAnswer {
        /// @param matched where the CRM found them
        /// @param client  what the CRM calls the caller, null when it does not say
        record Found(
                PersonId person,
                CrmRecord matched,
                @Nullable String client) implements OwnerAnswer {}

        /// @param client what the CRM calls the caller, when it knows them but nobody of ours owns them
        record Unknown(@Nullable String client) implements OwnerAnswer {}

        /// @param reason as of a webhook
        record Failed(String reason) implements OwnerAnswer {}
    }

    /// @param caller  E.164
    /// @param members whose talks count; everybody's when empty
    /// @param since   talks that ended before do not count
    /// @param limit   0.5 seconds: it is a memory, not a system to be asked
    record AgentQuestion(String caller, List<PersonId> members, Instant since, Duration limit) {
        public AgentQuestion {
            members = List.copyOf(members);
        }
    }

    sealed interface AgentAnswer {
        record Found(PersonId person) implements AgentAnswer {}

        record Unknown() implements AgentAnswer {}

        record Failed(String reason) implements AgentAnswer {}
    }
}
