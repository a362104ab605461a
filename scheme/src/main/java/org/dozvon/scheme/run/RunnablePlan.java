package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanSwitch;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// A plan made ready to run: calendars, lists and steps indexed, so that a decision costs nanoseconds.
/// Made once for each version; immutable, shared by all calls.
public final class RunnablePlan {
    private final TenantPlan plan;
    private final Graph[] graphs;
    private final Map<SchemeId, Integer> graphIndexes = new HashMap<>();
    private final OpeningHours[] calendars;
    private final PhoneRanges[] lists;
    private final DutyTimes[] rotas;
    private final Map<PersonId, PlanPerson> people = new HashMap<>();
    private final Map<String, PersonId> extensions = new HashMap<>();
    private final InsideNumbers inside;

    private RunnablePlan(TenantPlan plan) {
        this.plan = plan;
        this.inside = new InsideNumbers(plan);
        this.graphs = Stream.concat(plan.schemes().stream(), inside.lines().stream())
                .map(scheme -> new Graph(plan, scheme))
                .toArray(Graph[]::new);
        this.calendars = plan.calendars().stream()
                .map(calendar -> OpeningHours.of(calendar, plan.zone()))
                .toArray(OpeningHours[]::new);
        this.lists = plan.callerLists().stream()
                .map(list -> PhoneRanges.of(list.entries()))
                .toArray(PhoneRanges[]::new);
        this.rotas = plan.rotas().stream()
                .map(rota -> DutyTimes.of(rota, plan.zone()))
                .toArray(DutyTimes[]::new);
        plan.people().forEach(this::index);
        for (int i = 0; i < graphs.length; i++) {
            graphIndexes.put(graphs[i].id(), i);
        }
    }

    private void index(PlanPerson person) {
        people.put(person.id(), person);
        if (!person.extension().isEmpty()) {
            extensions.put(person.extension(), person.id());
        }
    }

    public static RunnablePlan of(TenantPlan plan) {
        return new RunnablePlan(plan);
    }

    public TenantPlan plan() {
        return plan;
    }

    /// Whether a call can go on there: the scheme, the step and every step that waits for it exist in
    /// this version.
    public boolean knows(StepPointer pointer) {
        return Position.find(this, pointer) != null;
    }

    Graph graph(int index) {
        return graphs[index];
    }

    @Nullable
    Graph graph(SchemeId scheme) {
        var index = graphIndexes.get(scheme);
        return index == null ? null : graphs[index];
    }

    /// What a daily switch says, else the calendar.
    public int hoursAt(int calendar, Instant moment) {
        var switched = switchedAt(calendar, moment);
        return switched == null ? calendars[calendar].at(moment) : switched;
    }

    /// Of two switches that hold the one that began later, of two that began together the later in the list.
    private @Nullable Integer switchedAt(int calendar, Instant moment) {
        PlanSwitch latest = null;
        for (var one : plan.switches()) {
            var rules = one.calendar() == null || one.calendar() == calendar;
            if (rules
                    && one.kind() != DailySwitch.Kind.ANNOUNCEMENT
                    && one.holds(moment)
                    && (latest == null || !one.from().isBefore(latest.from()))) {
                latest = one;
            }
        }
        return latest == null ? null : said(latest, calendar);
    }

    private @Nullable Integer said(PlanSwitch one, int calendar) {
        return switch (one.kind()) {
            case HOLIDAY -> OpeningHours.HOLIDAY;
            case NIGHT -> OpeningHours.CLOSED;
            case OPEN -> opened(one, calendar);
            case ANNOUNCEMENT -> null;
        };
    }

    private @Nullable Integer opened(PlanSwitch one, int calendar) {
        var row = one.row() == null ? 0 : one.row();
        return row < plan.calendars().get(calendar).intervals().size() ? row : null;
    }

    @Nullable
    PlanPrompt announcementAt(Instant moment) {
        return plan.switches().stream()
                .filter(one -> one.kind() == DailySwitch.Kind.ANNOUNCEMENT && one.holds(moment))
                .map(PlanSwitch::announcement)
                .reduce(null, (_, later) -> later);
    }

    /// Now, when it is open; the moment itself too when it never opens again within a year.
    Instant nextOpening(int calendar, Instant moment) {
        return hoursAt(calendar, moment) >= 0 ? moment : calendars[calendar].nextOpening(moment);
    }

    Optional<PersonId> onDuty(int rota, Instant moment) {
        return rotas[rota].at(moment).filter(people::containsKey);
    }

    boolean knows(PersonId person) {
        return people.containsKey(person);
    }

    /// Whether phones of the company reach a queue or a scheme by these digits.
    public boolean isInside(String digits) {
        return inside.at(digits).isPresent();
    }

    /// Where somebody who dials these digits begins.
    Optional<Graph> insideGraph(String digits) {
        return inside.start(digits).map(this::graph);
    }

    Optional<InsideNumber> insideAt(String digits) {
        return inside.at(digits);
    }

    /// The kind of a step, also of one that nobody has drawn: a line that phones dial.
    public String kind(StepPointer pointer) {
        var graph = graph(pointer.scheme());
        var node = graph == null ? null : graph.node(pointer.step());
        return node == null ? "unknown" : node.step().kind();
    }

    Optional<PersonId> personAt(String extension) {
        return Optional.ofNullable(extensions.get(extension));
    }

    /// None, when the plan does not know the person or they have no phone.
    public List<List<PlanLeg>> phones(PersonId id, ContactOrder order, int seconds) {
        var person = people.get(id);
        return person == null ? List.of() : PhoneWaves.of(id, person.contacts(), order, seconds);
    }

    boolean listHolds(int list, long callerCode) {
        return lists[list].holds(callerCode);
    }

    PlanPrompt stock(StockPhrase phrase) {
        return new PlanPrompt.Stock(phrase, plan.language());
    }
}
