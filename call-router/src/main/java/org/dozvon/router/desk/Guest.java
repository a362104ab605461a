package org.dozvon.router.desk;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// Whose place at a desk it is, for those who watch it and for who sends the caller on.
///
/// @param plan     by which the call goes
/// @param number   E.164; null when hidden
/// @param name     what the caller's network says; null when nothing, and when the number is hidden
/// @param dialled  E.164
/// @param handOver lets another router go on with the call
/// @param silence  lets the phones of some be that ring for the caller
/// @param takeBack ends the promise of a call; null for who is on the line
/// @param putFirst is told that somebody has put them before everybody else
record Guest(
        TenantPlan plan,
        @Nullable String number,
        @Nullable String name,
        String dialled,
        Runnable handOver,
        Consumer<Predicate<PersonId>> silence,
        @Nullable Runnable takeBack,
        Runnable putFirst) {
    /// Whether they are put first is nothing to anybody else.
    Guest(
            TenantPlan plan,
            @Nullable String number,
            @Nullable String name,
            String dialled,
            Runnable handOver,
            Consumer<Predicate<PersonId>> silence,
            @Nullable Runnable takeBack) {
        this(plan, number, name, dialled, handOver, silence, takeBack, () -> {});
    }

    static Guest of(TenantPlan plan, CallerLine line) {
        return of(plan, line.arrival(), line);
    }

    /// Who has hung up, and is called back.
    static Guest promised(TenantPlan plan, Keeper.Customer customer, Keeper.Caller caller) {
        return new Guest(
                plan,
                customer.number(),
                customer.name(),
                customer.dialled(),
                caller::moves,
                caller::silences,
                caller::isTakenBack,
                caller::isPutFirst);
    }

    boolean isPromised() {
        return takeBack != null;
    }

    private static Guest of(TenantPlan plan, Arrival arrival, CallerLine line) {
        var number = arrival.caller();
        return new Guest(
                plan,
                number,
                number == null ? null : arrival.callerName(),
                arrival.dialled(),
                line::handOver,
                line::stopRinging,
                null);
    }
}
