package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.run.CallNotes.Transfer.Stage;
import org.jspecify.annotations.Nullable;

/// A caller whom somebody they talked with has sent on: wherever that is rings, with music for the caller; then the
/// phone of who sent them. What they have noted of it holds at the next router too.
///
/// asked ▶ on the way ─ somebody answers ▶ talked; ─ nobody does ▶ comes back ─ somebody answers ▶ talked;
/// ─ nobody does ▶ on by the drawing
final class Transferring {
    private static final int PATIENCE_SECONDS = 30;
    private static final Duration PARKED = Duration.ofSeconds(60);
    private static final Pattern INSIDE = Pattern.compile("[0-9]{1,20}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NAMED = Pattern.compile("(person|queue|scheme)\\.(" + ID.pattern() + ")");

    private final CallState call;
    private final Ringing ringing;

    Transferring(CallState call, Ringing ringing) {
        this.call = call;
        this.ringing = ringing;
    }

    /// How it ended.
    sealed interface End {
        record Talked() implements End {}

        /// Nobody talked with them, where they were sent or where they came from.
        record Nobody() implements End {}

        record Scheme(Graph graph) implements End {}

        /// Somebody wants the caller to be promised a call.
        record Promise() implements End {}
    }

    /// Where it goes.
    private sealed interface Place {
        /// In the words of the journal.
        String kind();

        @Nullable
        String id();

        record Phones(String kind, String id, List<List<PlanLeg>> waves) implements Place {}

        record Line(String id, int queue) implements Place {
            @Override
            public String kind() {
                return "queue";
            }
        }

        record Orbit(String dialled) implements Place {
            @Override
            public String kind() {
                return "orbit";
            }

            @Override
            public String id() {
                return Orbits.name(dialled);
            }
        }

        record Drawing(String id, Graph graph) implements Place {
            @Override
            public String kind() {
                return "scheme";
            }
        }

        /// What no phone of the tenant may dial: comes back at once.
        record Unknown() implements Place {
            @Override
            public String kind() {
                return "unknown";
            }

            @Override
            public @Nullable String id() {
                return null;
            }
        }
    }

    End go(CallNotes.Transfer transfer, StepPointer pointer) {
        return switch (transfer.stage()) {
            case ASKED -> {
                var place = place(transfer);
                call.listener().transferred(pointer, transfer, place.kind(), place.id());
                yield go(is(transfer, Stage.ON_THE_WAY), pointer);
            }
            case ON_THE_WAY -> onTheWay(transfer, place(transfer), pointer);
            case COMES_BACK -> ring(back(transfer)).talked() ? new End.Talked() : new End.Nobody();
        };
    }

    private End onTheWay(CallNotes.Transfer transfer, Place place, StepPointer pointer) {
        return switch (place) {
            case Place.Phones phones -> rings(transfer, phones.waves(), pointer);
            case Place.Unknown _ -> rings(transfer, List.of(), pointer);
            case Place.Line line -> waits(transfer, line, pointer);
            case Place.Orbit orbit -> isParked(transfer, orbit, pointer);
            case Place.Drawing drawing -> new End.Scheme(drawing.graph());
        };
    }

    private End rings(CallNotes.Transfer transfer, List<List<PlanLeg>> waves, StepPointer pointer) {
        var tally = ring(waves);
        return tally.talked() ? new End.Talked() : returns(transfer, slug(tally), pointer);
    }

    private End isParked(CallNotes.Transfer transfer, Place.Orbit orbit, StepPointer pointer) {
        var fetched = call.line().park(orbit.dialled(), new Music(null), PARKED);
        return fetched instanceof RingResult.Talked ? new End.Talked() : returns(transfer, "not-answered", pointer);
    }

    /// As in a step of the queue that has no keys and no greeting. Its exits all lead back.
    private End waits(CallNotes.Transfer transfer, Place.Line line, StepPointer pointer) {
        return switch (new Queueing(call, ringing).stay(InsideNumbers.waiting(pointer.step(), line.queue()), pointer)) {
            case Queueing.End.Talked _ -> new End.Talked();
            case Queueing.End.Sent(var graph) -> new End.Scheme(graph);
            // The line of a transfer offers nobody to keep their place.
            case Queueing.End.Promise _, Queueing.End.Kept _ -> new End.Promise();
            case Queueing.End.Left _, Queueing.End.Key _ -> returns(transfer, "not-answered", pointer);
        };
    }

    private End returns(CallNotes.Transfer transfer, String why, StepPointer pointer) {
        call.listener().learnt(pointer, "transfer", why);
        return go(is(transfer, Stage.COMES_BACK), pointer);
    }

    private CallNotes.Transfer is(CallNotes.Transfer transfer, Stage stage) {
        var now = transfer.at(stage);
        call.note(call.notes().transferred(now));
        return now;
    }

    /// An orbit; somebody, a queue or a scheme with its kind before its id, as a call card says it; an extension or an
    /// inside number, a queue or a scheme by its id, an account, or a number outside.
    private Place place(CallNotes.Transfer transfer) {
        var dialled = transfer.to();
        if (Orbits.isOne(dialled)) {
            return new Place.Orbit(dialled);
        }
        var named = NAMED.matcher(dialled);
        if (named.matches()) {
            return named(named.group(1), named.group(2)).orElseGet(Place.Unknown::new);
        }
        return person(dialled)
                .or(() -> inside(dialled))
                .or(() -> queue(dialled))
                .or(() -> scheme(dialled))
                .or(() -> account(dialled))
                .or(() -> mayCallOut(transfer) ? outside(dialled) : Optional.empty())
                .orElseGet(Place.Unknown::new);
    }

    private Optional<Place> named(String kind, String id) {
        return switch (kind) {
            case "person" -> personNamed(new PersonId(id));
            case "queue" -> queue(id);
            default -> scheme(id);
        };
    }

    private Optional<Place> personNamed(PersonId person) {
        return call.plan().knows(person)
                ? Optional.of(new Place.Phones(
                        "person",
                        person.value(),
                        call.plan().phones(person, ContactOrder.ALL_AT_ONCE, PATIENCE_SECONDS)))
                : Optional.empty();
    }

    private Optional<Place> person(String dialled) {
        return call.plan().personAt(dialled).flatMap(this::personNamed);
    }

    private Optional<Place> inside(String dialled) {
        return call.plan().insideAt(dialled).flatMap(number -> {
            var queue = number.queue();
            return queue != null
                    ? queue(queue.value())
                    : Optional.ofNullable(number.scheme()).flatMap(scheme -> scheme(scheme.value()));
        });
    }

    private Optional<Place> queue(String dialled) {
        var queues = call.plan().plan().queues();
        return IntStream.range(0, queues.size())
                .filter(i -> queues.get(i).id().value().equals(dialled))
                .mapToObj(i -> (Place) new Place.Line(dialled, i))
                .findFirst();
    }

    private Optional<Place> scheme(String dialled) {
        return ID.matcher(dialled).matches()
                ? Optional.ofNullable(call.plan().graph(new SchemeId(dialled)))
                        .map(graph -> new Place.Drawing(dialled, graph))
                : Optional.empty();
    }

    private Optional<Place> account(String dialled) {
        return INSIDE.matcher(dialled).matches()
                ? new Destinations(call)
                        .inside(dialled, PATIENCE_SECONDS)
                        .map(waves -> new Place.Phones("account", dialled, waves))
                : Optional.empty();
    }

    /// Whoever may call nobody outside sends nobody there.
    private boolean mayCallOut(CallNotes.Transfer transfer) {
        var outgoing = call.plan().plan().outgoing();
        var account = call.plan().plan().accounts().get(transfer.from());
        return outgoing == null
                || outgoing.barred().stream()
                        .noneMatch(person -> person.value().equals(transfer.by())
                                || (account != null && person.equals(account.person())));
    }

    private Optional<Place> outside(String dialled) {
        return new Destinations(call)
                .outside(dialled)
                .filter(number -> HomeNumbers.reach(call.line().dialled(), number))
                .map(number -> new Place.Phones("phone", number.value(), Destinations.phone(number, PATIENCE_SECONDS)));
    }

    private List<List<PlanLeg>> back(CallNotes.Transfer transfer) {
        var account = call.plan().plan().accounts().get(transfer.from());
        return account == null
                ? phones(transfer.by())
                : List.of(List.of(new PlanLeg.Account(account.account(), account.person(), PATIENCE_SECONDS)));
    }

    private List<List<PlanLeg>> phones(@Nullable String person) {
        return person == null
                ? List.of()
                : call.plan().phones(new PersonId(person), ContactOrder.ALL_AT_ONCE, PATIENCE_SECONDS);
    }

    private RingTally ring(List<List<PlanLeg>> waves) {
        var manner = new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, new Music(null), null, null);
        return ringing.waves(waves, manner);
    }

    private static String slug(RingTally tally) {
        return switch (tally.outcome()) {
            case RingResult.Talked _, RingResult.NotAnswered _, RingResult.Withdrawn _ -> "not-answered";
            case RingResult.Busy _ -> "busy";
            case RingResult.Unreachable _ -> "unreachable";
        };
    }
}
