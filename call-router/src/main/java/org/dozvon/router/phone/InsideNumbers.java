package org.dozvon.router.phone;

import org.dozvon.router.call.InsideCall;
import org.dozvon.router.call.Reception;
import org.dozvon.router.desk.Desks;
import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.LineEnded;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Queues and schemes that phones dial. Such a call stands in the books as a colleague's, which no figure of customers
/// counts; meanwhile whoever calls is offered no caller.
@Singleton
public class InsideNumbers implements Feature {
    private final Reception reception;
    private final Desks desks;

    public InsideNumbers(Reception reception, Desks desks) {
        this.reception = reception;
        this.desks = desks;
    }

    @Override
    public @Nullable Program program(PhoneCaller who, String digits) {
        var isOne = who.plan().inside().stream().map(InsideNumber::extension).anyMatch(digits::equals);
        return isOne ? phone -> call(phone, who, digits) : null;
    }

    private void call(PhoneLine phone, PhoneCaller who, String digits) {
        phone.callsInside(home(who.plan(), digits), who.account().extension());
        var isOver = reception.takeInside(
                phone.line(),
                who.tenant(),
                new InsideCall(digits, name(who), who.person()),
                call -> desks.callsOut(call, who.person()));
        if (!isOver) {
            throw new LineEnded(LineEnded.Why.HANDED_OVER);
        }
    }

    private static String name(PhoneCaller who) {
        return (who.account().personName() + " " + who.account().extension()).strip();
    }

    /// Carriers refuse a number that is not the company's.
    private static PhoneNumber home(TenantPlan plan, String digits) {
        return new PhoneNumber(plan.numbers().keySet().stream().findFirst().orElse("+" + digits));
    }
}
