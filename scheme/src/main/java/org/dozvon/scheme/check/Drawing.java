package org.dozvon.scheme.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StepNature;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.words.Words;
import org.jspecify.annotations.Nullable;

/// A scheme under check, with what rules ask of it.
final class Drawing {
    private final Tenant tenant;
    private final Scheme scheme;
    private final Map<StepId, Step> steps = new LinkedHashMap<>();

    Drawing(Tenant tenant, Scheme scheme) {
        this.scheme = scheme;
        this.tenant = withDraft(tenant, scheme);
        scheme.steps().forEach(step -> steps.putIfAbsent(step.id(), step));
    }

    /// A draft stands in for the live scheme of its id, so that schemes that run each other are seen as
    /// they will be.
    private static Tenant withDraft(Tenant tenant, Scheme draft) {
        var others = tenant.schemes().stream().filter(kept -> !kept.id().equals(draft.id()));
        return tenant.withSchemes(Stream.concat(others, Stream.of(draft)).toList());
    }

    Tenant tenant() {
        return tenant;
    }

    Scheme scheme() {
        return scheme;
    }

    List<Step> steps() {
        return scheme.steps();
    }

    <S extends Step> Stream<S> steps(Class<S> kind) {
        return scheme.steps().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Whom a step rings.
    record Ringing(Step step, List<RingTarget> targets) {}

    /// The steps that ring people: by a list of their own, or as members of a queue.
    Stream<Ringing> ringing() {
        return scheme.steps().stream().flatMap(step -> switch (step) {
            case RingStep ring -> Stream.of(new Ringing(ring, ring.targets()));
            case QueueStep queue ->
                queue(queue.queue()).map(kept -> new Ringing(queue, List.of(members(kept)))).stream();
            default -> Stream.empty();
        });
    }

    private static RingTarget members(Queue queue) {
        return new RingTarget.OfGroup(queue.group(), queue.contacts(), queue.offerSeconds(), null);
    }

    @Nullable
    Step step(StepId id) {
        return steps.get(id);
    }

    boolean leadsSomewhere(Step step, String exit) {
        var target = step.exits().get(exit);
        return target != null && steps.containsKey(target);
    }

    /// The variables that something in the tenant's schemes sets, and those that every call has: a scheme
    /// that runs this one may have set them.
    Set<String> variables() {
        return tenant.schemes().stream()
                .flatMap(kept -> kept.steps().stream())
                .flatMap(Drawing::set)
                .collect(Collectors.toCollection(() -> new HashSet<>(CallVariables.BUILT_IN)));
    }

    private static Stream<String> set(Step step) {
        return switch (step) {
            case AskStep ask -> Stream.of(ask.variable());
            case WebhookStep webhook -> webhook.variables().keySet().stream();
            case SetStep set -> set.variables().keySet().stream();
            default -> Stream.empty();
        };
    }

    StepNature nature(Step step) {
        return StepNature.of(tenant, step);
    }

    /// The head of every message about a step: Блок «Меню».
    String ru(Step step) {
        return "Блок «" + Words.stepTitle(tenant, step, Language.RUSSIAN) + "»";
    }

    String en(Step step) {
        return "Block “" + Words.stepTitle(tenant, step, Language.ENGLISH) + "”";
    }

    /// The steps that a call can come to.
    Set<StepId> reached() {
        var reached = new HashSet<StepId>();
        var open = new ArrayDeque<StepId>(List.of(scheme.entry()));
        while (!open.isEmpty()) {
            var step = steps.get(open.pop());
            if (step != null && reached.add(step.id())) {
                open.addAll(step.exits().values());
            }
        }
        return reached;
    }

    Optional<Person> person(PersonId id) {
        return first(tenant.people(), person -> person.id().equals(id));
    }

    Optional<Person> personAt(String extension) {
        return first(tenant.people(), person -> person.extension().equals(extension));
    }

    Optional<Group> group(GroupId id) {
        return first(tenant.groups(), group -> group.id().equals(id));
    }

    Optional<Queue> queue(QueueId id) {
        return first(tenant.queues(), queue -> queue.id().equals(id));
    }

    Optional<Calendar> calendar(CalendarId id) {
        return first(tenant.calendars(), calendar -> calendar.id().equals(id));
    }

    Optional<CallerList> list(CallerListId id) {
        return first(tenant.callerLists(), list -> list.id().equals(id));
    }

    Optional<DutyRota> rota(RotaId id) {
        return first(tenant.rotas(), rota -> rota.id().equals(id));
    }

    Optional<Connection> connection(ConnectionId id) {
        return first(tenant.connections(), connection -> connection.id().equals(id));
    }

    Optional<Scheme> scheme(SchemeId id) {
        return first(tenant.schemes(), kept -> kept.id().equals(id));
    }

    /// Whether a call in that scheme may come to this one: it is this one, or runs it, through however many others.
    boolean isRunBy(SchemeId other) {
        return isRunBy(other, new HashSet<>());
    }

    private boolean isRunBy(SchemeId other, Set<SchemeId> seen) {
        if (other.equals(scheme.id())) {
            return true;
        }
        return seen.add(other)
                && scheme(other).stream()
                        .flatMap(kept -> kept.steps().stream())
                        .anyMatch(step -> step instanceof SchemeStep sub && isRunBy(sub.scheme(), seen));
    }

    boolean isOwn(PhoneNumber number) {
        return tenant.numbers().stream().anyMatch(own -> own.number().equals(number));
    }

    private static <T> Optional<T> first(List<T> things, Predicate<T> wanted) {
        return things.stream().filter(wanted).findFirst();
    }
}
