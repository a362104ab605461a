package org.dozvon.scheme.run;

import java.util.List;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;
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
    private static final Pattern INSIDE = Pattern.compile("[0-9]{1,20}");
    private static final String UNKNOWN = "unknown";

    private final CallState call;
    private final Ringing ringing;

    Transferring(CallState call, Ringing ringing) {
        this.call = call;
        this.ringing = ringing;
    }

    /// Where it goes, in the words of the journal.
    private record Place(String kind, @Nullable String id, List<List<PlanLeg>> waves) {}

    /// @return whether somebody talked with the caller
    boolean reaches(CallNotes.Transfer transfer, StepPointer pointer) {
        return switch (transfer.stage()) {
            case ASKED -> {
                var place = place(transfer.to());
                call.listener().transferred(pointer, transfer, place.kind(), place.id());
                yield reaches(is(transfer, Stage.ON_THE_WAY), pointer);
            }
            case ON_THE_WAY -> {
                var tally = ring(place(transfer.to()).waves());
                yield tally.talked() || returns(transfer, tally, pointer);
            }
            case COMES_BACK -> ring(back(transfer)).talked();
        };
    }

    private boolean returns(CallNotes.Transfer transfer, RingTally tally, StepPointer pointer) {
        call.listener().learnt(pointer, "transfer", slug(tally));
        return reaches(is(transfer, Stage.COMES_BACK), pointer);
    }

    private CallNotes.Transfer is(CallNotes.Transfer transfer, Stage stage) {
        var now = transfer.at(stage);
        call.note(call.notes().transferred(now));
        return now;
    }

    /// What no phone of the tenant may dial is unknown, and comes back at once.
    private Place place(String dialled) {
        var destinations = new Destinations(call);
        var person = call.plan().personAt(dialled);
        if (person.isPresent()) {
            var phones = call.plan().phones(person.get(), ContactOrder.ALL_AT_ONCE, PATIENCE_SECONDS);
            return new Place("person", person.get().value(), phones);
        }
        if (INSIDE.matcher(dialled).matches()) {
            var account = destinations.inside(dialled, PATIENCE_SECONDS);
            if (account.isPresent()) {
                return new Place("account", dialled, account.get());
            }
        }
        return destinations
                .outside(dialled)
                .map(number -> new Place("phone", number.value(), Destinations.phone(number, PATIENCE_SECONDS)))
                .orElseGet(() -> new Place(UNKNOWN, null, List.of()));
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
        var manner = new RingManner(null, null, CallerShown.Which.AUTOMATIC, null, new Music(null), null);
        return ringing.waves(waves, manner);
    }

    private static String slug(RingTally tally) {
        return switch (tally.outcome()) {
            case RingResult.Talked _, RingResult.NotAnswered _ -> "not-answered";
            case RingResult.Busy _ -> "busy";
            case RingResult.Unreachable _ -> "unreachable";
        };
    }
}
