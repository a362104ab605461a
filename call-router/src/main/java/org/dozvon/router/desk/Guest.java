package org.dozvon.router.desk;

import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// Whose place at a desk it is, for those who watch it and for who sends the caller on.
///
/// @param plan     by which the call goes
/// @param number   E.164; null when hidden
/// @param name     what the caller's network says; null when nothing, and when the number is hidden
/// @param dialled  E.164
/// @param handOver lets another router go on with the call
record Guest(
        TenantPlan plan, @Nullable String number, @Nullable String name, String dialled, Runnable handOver) {
    static Guest of(TenantPlan plan, CallerLine line) {
        return of(plan, line.arrival(), line::handOver);
    }

    private static Guest of(TenantPlan plan, Arrival arrival, Runnable handOver) {
        var number = arrival.caller();
        return new Guest(plan, number, number == null ? null : arrival.callerName(), arrival.dialled(), handOver);
    }
}
