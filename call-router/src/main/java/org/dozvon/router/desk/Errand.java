package org.dozvon.router.desk;

import java.util.stream.Stream;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.OutgoingRules;
import org.jspecify.annotations.Nullable;

/// What commands say, in the words of desks and plans.
public final class Errand {
    private Errand() {}

    /// As the records call it.
    static String name(CallCommand.Task task) {
        return switch (task) {
            case CallCommand.PlaceTestCall _ -> "place-test-call";
            case CallCommand.HangUp _ -> "hang-up";
            case CallCommand.WatchDesk _ -> "watch-desk";
            case CallCommand.Fetch _ -> "fetch";
            case CallCommand.PlaceCall _ -> "place-call";
            case CallCommand.SetDuty _ -> "set-duty";
            case CallCommand.ToFront _ -> "to-front";
            case CallCommand.Redirect _ -> "redirect";
            case CallCommand.CallBackLater _ -> "call-back-later";
            case CallCommand.Listen _ -> "listen";
            case CallCommand.InTalk _ -> "in-talk";
            case CallCommand.Unknown _ -> "unknown";
        };
    }

    /// Null when it is about no caller.
    static @Nullable String callOf(CallCommand.Task task) {
        return switch (task) {
            case CallCommand.HangUp(var call) -> call;
            case CallCommand.ToFront(var call) -> call;
            case CallCommand.Redirect(var call, var _) -> call;
            case CallCommand.CallBackLater(var call) -> call;
            case CallCommand.InTalk(var call, var _, var _, var _) -> call;
            case CallCommand.PlaceTestCall _,
                    CallCommand.WatchDesk _,
                    CallCommand.SetDuty _,
                    CallCommand.Listen _,
                    CallCommand.Fetch _,
                    CallCommand.PlaceCall _,
                    CallCommand.Unknown _ -> null;
        };
    }

    /// Null when the plan of the call knows no such place, or a call must not go there.
    public static @Nullable Onward onward(CallCommand.Place to, TenantPlan plan) {
        try {
            return switch (to.kind()) {
                case PERSON -> person(new PersonId(to.id()), plan);
                case PHONE -> phone(new PhoneNumber(to.id()), plan);
                case QUEUE -> queue(new QueueId(to.id()), plan);
                case SCHEME -> scheme(new SchemeId(to.id()), plan);
                case INSIDE -> inside(to.id(), plan);
                case UNKNOWN -> null;
            };
        } catch (IllegalArgumentException | NullPointerException none) {
            return null;
        }
    }

    private static @Nullable Onward inside(String digits, TenantPlan plan) {
        var people = plan.people().stream().filter(one -> one.extension().equals(digits));
        var places = plan.inside().stream().filter(one -> one.extension().equals(digits));
        return Stream.concat(
                        people.map(one -> new Place(Place.Kind.PERSON, one.id().value())), places.map(Errand::place))
                .findFirst()
                .map(place -> onward(place, plan))
                .orElse(null);
    }

    private static Place place(InsideNumber number) {
        var queue = number.queue();
        return queue == null
                ? new Place(Place.Kind.SCHEME, String.valueOf(number.scheme()))
                : new Place(Place.Kind.QUEUE, queue.value());
    }

    private static @Nullable Onward person(PersonId id, TenantPlan plan) {
        var hasPhone = plan.people().stream()
                .anyMatch(one -> one.id().equals(id) && !one.contacts().isEmpty());
        return hasPhone ? new Onward.Person(id) : null;
    }

    /// Who asks is compared with those who may call nobody where they have asked.
    private static @Nullable Onward phone(PhoneNumber number, TenantPlan plan) {
        return OutgoingRules.of(plan).refusal(null, number) == null ? new Onward.Phone(number) : null;
    }

    private static @Nullable Onward queue(QueueId id, TenantPlan plan) {
        return plan.queues().stream().anyMatch(one -> one.id().equals(id)) ? new Onward.Queue(id) : null;
    }

    private static @Nullable Onward scheme(SchemeId id, TenantPlan plan) {
        return plan.schemes().stream().anyMatch(one -> one.id().equals(id)) ? new Onward.Scheme(id) : null;
    }
}
