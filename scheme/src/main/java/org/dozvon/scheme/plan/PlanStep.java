package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Pin;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.Skills;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.model.WebhookStep;
import org.jspecify.annotations.Nullable;

/// A step as a router runs it: ids are resolved, and every exit is the index of the next step in the
/// scheme's list, or [#GOODBYE] where the drawing leads nowhere.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanStep.Play.class, name = "play"),
    @JsonSubTypes.Type(value = PlanStep.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = PlanStep.Schedule.class, name = "schedule"),
    @JsonSubTypes.Type(value = PlanStep.Ring.class, name = "ring"),
    @JsonSubTypes.Type(value = PlanStep.Queue.class, name = "queue"),
    @JsonSubTypes.Type(value = PlanStep.Voicemail.class, name = "voicemail"),
    @JsonSubTypes.Type(value = PlanStep.Caller.class, name = "caller"),
    @JsonSubTypes.Type(value = PlanStep.SubScheme.class, name = "scheme"),
    @JsonSubTypes.Type(value = PlanStep.LastAgent.class, name = "last-agent"),
    @JsonSubTypes.Type(value = PlanStep.CrmOwner.class, name = "crm-owner"),
    @JsonSubTypes.Type(value = PlanStep.Webhook.class, name = "webhook"),
    @JsonSubTypes.Type(value = PlanStep.Dialled.class, name = "dialled"),
    @JsonSubTypes.Type(value = PlanStep.Split.class, name = "split"),
    @JsonSubTypes.Type(value = PlanStep.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = PlanStep.Set.class, name = "set"),
    @JsonSubTypes.Type(value = PlanStep.Callback.class, name = "callback"),
    @JsonSubTypes.Type(value = PlanStep.Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = PlanStep.Recording.class, name = "record"),
    @JsonSubTypes.Type(value = PlanStep.Notify.class, name = "notify"),
    @JsonSubTypes.Type(value = PlanStep.Disa.class, name = "disa"),
    @JsonSubTypes.Type(value = PlanStep.End.class, name = "end"),
    @JsonSubTypes.Type(value = PlanStep.Hangup.class, name = "hangup")
})
public sealed interface PlanStep {
    /// The exit of a drawing that leads nowhere: say goodbye, hang up.
    int GOODBYE = -1;

    StepId id();

    /// The kind's permanent name, the same as the drawn step's.
    default String kind() {
        return switch (this) {
            case Play _ -> "play";
            case Menu _ -> "menu";
            case Schedule _ -> "schedule";
            case Ring _ -> "ring";
            case Queue _ -> "queue";
            case Voicemail _ -> "voicemail";
            case Caller _ -> "caller";
            case SubScheme _ -> "scheme";
            case LastAgent _ -> "last-agent";
            case CrmOwner _ -> "crm-owner";
            case Webhook _ -> "webhook";
            case Dialled _ -> "dialled";
            case Split _ -> "split";
            case Ask _ -> "ask";
            case Set _ -> "set";
            case Callback _ -> "callback";
            case Transfer _ -> "transfer";
            case Recording _ -> "record";
            case Notify _ -> "notify";
            case Disa _ -> "disa";
            case End _ -> "end";
            case Hangup _ -> "hangup";
        };
    }

    record Play(StepId id, PlanPrompt prompt, int done) implements PlanStep {}

    /// @param keys       one character for each key, in the order of `next`
    /// @param people     who can be rung by their extension or name; null where the menu rings nobody
    /// @param unanswered whom the caller chose did not answer
    record Menu(
            StepId id,
            PlanPrompt prompt,
            int waitMillis,
            int attempts,
            String keys,
            List<Integer> next,
            int noInput,
            int wrongInput,
            @Nullable PlanPeople people,
            @Nullable Integer unanswered)
            implements PlanStep {
        public Menu {
            next = List.copyOf(next);
        }

        public Menu(
                StepId id,
                PlanPrompt prompt,
                int waitMillis,
                int attempts,
                String keys,
                List<Integer> next,
                int noInput,
                int wrongInput) {
            this(id, prompt, waitMillis, attempts, keys, next, noInput, wrongInput, null, null);
        }
    }

    /// @param calendar  index into the plan's calendars
    /// @param next      by interval of that calendar, in its order
    record Schedule(StepId id, int calendar, List<Integer> next, int holiday, int closed) implements PlanStep {
        public Schedule {
            next = List.copyOf(next);
        }
    }

    /// @param waves  what rings together; the next wave rings when nobody of the one before answered
    /// @param choice who rings when is known only when the call comes; null when `waves` says it all
    /// @param manner how the phones ring; null is the usual way
    record Ring(
            StepId id,
            List<List<PlanLeg>> waves,
            int rounds,
            int notAnswered,
            int busy,
            int unreachable,
            @Nullable PlanChoice choice,
            @Nullable PlanManner manner)
            implements PlanStep {
        public Ring {
            waves = waves.stream().map(List::copyOf).toList();
        }

        public Ring(StepId id, List<List<PlanLeg>> waves, int rounds, int notAnswered, int busy, int unreachable) {
            this(id, waves, rounds, notAnswered, busy, unreachable, null, null);
        }
    }

    /// @param queue index into the plan's queues
    /// @param keys  one character for each key, in the order of `next`
    /// @param skills        what whoever answers has to know
    /// @param lastAgentDays null when it does not matter who talked to the caller before
    /// @param callBack      null when nobody may keep their place and hang up
    record Queue(
            StepId id,
            int queue,
            @Nullable PlanPrompt greeting,
            int maxWaitSeconds,
            String keys,
            List<Integer> next,
            int timedOut,
            int full,
            int nobodyOnDuty,
            int unreachable,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> skills,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer lastAgentDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CallBack callBack)
            implements PlanStep {
        /// @param key      of a phone
        /// @param calendar index into the plan's calendars: in its hours they are called; the first when null
        public record CallBack(
                char key,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                Integer calendar) {}

        public Queue {
            skills = Skills.of(skills);
            next = List.copyOf(next);
        }

        /// In which callers wait on the line.
        public Queue(
                StepId id,
                int queue,
                @Nullable PlanPrompt greeting,
                int maxWaitSeconds,
                String keys,
                List<Integer> next,
                int timedOut,
                int full,
                int nobodyOnDuty,
                int unreachable,
                Map<String, Integer> skills,
                @Nullable Integer lastAgentDays) {
            this(
                    id,
                    queue,
                    greeting,
                    maxWaitSeconds,
                    keys,
                    next,
                    timedOut,
                    full,
                    nobodyOnDuty,
                    unreachable,
                    skills,
                    lastAgentDays,
                    null);
        }
    }

    record Voicemail(
            StepId id, PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds, int left, int nothing)
            implements PlanStep {}

    /// @param lists   indexes into the plan's caller lists
    /// @param classes tried when no list holds the caller
    /// @param next    of each list, then of each class
    record Caller(
            StepId id,
            List<Integer> lists,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> classes,
            List<Integer> next,
            int hidden,
            int other)
            implements PlanStep {
        public Caller {
            lists = List.copyOf(lists);
            classes = List.copyOf(Objects.requireNonNullElse(classes, List.of()));
            next = List.copyOf(next);
        }
    }

    /// @param scheme index into the plan's schemes
    /// @param ends   names of that scheme's ends, in the order of `next`
    record SubScheme(StepId id, int scheme, List<String> ends, List<Integer> next) implements PlanStep {
        public SubScheme {
            ends = List.copyOf(ends);
            next = List.copyOf(next);
        }
    }

    /// @param members whose talks count; everybody's when empty
    record LastAgent(
            StepId id,
            List<PersonId> members,
            int days,
            ContactOrder contacts,
            int timeoutSeconds,
            int unknown,
            int notAnswered)
            implements PlanStep {
        public LastAgent {
            members = List.copyOf(members);
        }
    }

    record CrmOwner(
            StepId id,
            ConnectionId connection,
            List<CrmRecord> order,
            int waitMillis,
            ContactOrder contacts,
            int timeoutSeconds,
            int unknown,
            int notAnswered)
            implements PlanStep {
        public CrmOwner {
            order = List.copyOf(order);
        }
    }

    /// @param answers   values of the field, in the order of `next`
    /// @param variables a variable's name and the field of the answer that it is read from
    record Webhook(
            StepId id,
            String url,
            WebhookStep.Method method,
            Map<String, Template> parameters,
            @Nullable ConnectionId connection,
            int waitMillis,
            @Nullable String field,
            List<String> answers,
            List<Integer> next,
            Map<String, String> variables,
            int other,
            int failed)
            implements PlanStep {
        public Webhook {
            parameters = Copies.sorted(parameters);
            answers = List.copyOf(answers);
            next = List.copyOf(next);
            variables = Copies.sorted(variables);
        }
    }

    /// @param groups in the order of `next`
    record Dialled(StepId id, List<DialledStep.NumberGroup> groups, List<Integer> next, int other) implements PlanStep {
        public Dialled {
            groups = List.copyOf(groups);
            next = List.copyOf(next);
        }
    }

    /// @param parts in the order of `next`
    record Split(StepId id, List<SplitStep.Part> parts, List<Integer> next) implements PlanStep {
        public Split {
            parts = List.copyOf(parts);
            next = List.copyOf(next);
        }
    }

    record Ask(
            StepId id,
            PlanPrompt prompt,
            String variable,
            int minDigits,
            int maxDigits,
            int waitMillis,
            int attempts,
            int done,
            int noInput,
            int wrongInput)
            implements PlanStep {}

    record Set(
            StepId id,
            @Nullable Template topic,
            @Nullable Language language,
            @Nullable Integer priority,
            @Nullable String callerClass,
            List<String> tags,
            Map<String, Template> variables,
            int next)
            implements PlanStep {
        public Set {
            tags = List.copyOf(tags);
            variables = Copies.sorted(variables);
        }
    }

    /// @param calendar index into the plan's calendars: due when it next opens; at once when null
    record Callback(
            StepId id,
            PlanPrompt prompt,
            String key,
            int waitMillis,
            @Nullable Integer calendar,
            int accepted,
            int declined)
            implements PlanStep {}

    /// @param waves    empty when a variable says where to
    /// @param variable the one that says it
    record Transfer(
            StepId id,
            List<List<PlanLeg>> waves,
            @Nullable String variable,
            int timeoutSeconds,
            @Nullable PlanManner manner,
            int notAnswered,
            int busy,
            int unreachable)
            implements PlanStep {
        public Transfer {
            waves = waves.stream().map(List::copyOf).toList();
        }
    }

    record Recording(
            StepId id, RecordStep.Mode mode, @Nullable PlanPrompt announcement, int next) implements PlanStep {}

    record Notify(StepId id, List<PersonId> people, List<String> emails, Template text, int next) implements PlanStep {
        public Notify {
            people = List.copyOf(people);
            emails = List.copyOf(emails);
        }
    }

    /// @param allowed beginnings of outside numbers that may be dialled
    record Disa(
            StepId id,
            PlanPrompt prompt,
            Pin pin,
            int attempts,
            List<String> allowed,
            int timeoutSeconds,
            int denied,
            int noInput,
            int notAnswered,
            int busy,
            int unreachable)
            implements PlanStep {
        public Disa {
            allowed = List.copyOf(allowed);
        }
    }

    record End(StepId id, String name) implements PlanStep {}

    record Hangup(
            StepId id, HangupStep.Cause cause, @Nullable PlanPrompt goodbye) implements PlanStep {}
}
