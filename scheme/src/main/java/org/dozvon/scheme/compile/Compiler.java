package org.dozvon.scheme.compile;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.TenantPlan;

/// Compiles what a tenant keeps into one plan. The passes, in order:
///
/// 1. [Refusals]: a tenant with errors gets no plan.
/// 2. [Indexes]: every id becomes the index, or the thing, that it names.
/// 3. [SchemePass] for each scheme: exits become indexes ([StepPass]), people and groups become waves of
/// phones ([WavePass]).
/// 4. [CalendarPass]: the public holidays of a calendar's country become days.
/// 5. [SwitchPass]: daily switches, in the order in which they begin.
/// 6. [QueuePass]: a queue's group becomes its members with their phones.
/// 7. [NumberPass]: each dialled number gets its scheme and its reserve.
/// 8. [SoundPass]: the sounds that a node must have before it answers by this plan.
public final class Compiler {
    private Compiler() {}

    /// @throws PlanRefused when a scheme, or what it leans on, has errors
    public static TenantPlan compile(Tenant tenant, long version) {
        Refusals.refuseErrors(tenant);
        var indexes = Indexes.of(tenant);
        var schemes = tenant.schemes().stream()
                .map(scheme -> new SchemePass(indexes, scheme).compiled())
                .toList();
        return plan(tenant, version, indexes, schemes);
    }

    /// A calendar as calls go by it: with the public holidays of its country.
    public static Calendar compiled(Calendar calendar) {
        return CalendarPass.compiled(calendar);
    }

    private static TenantPlan plan(Tenant tenant, long version, Indexes indexes, List<PlanScheme> schemes) {
        var switches = new SwitchPass(indexes).compiled();
        var queues = new QueuePass(indexes).compiled();
        return new TenantPlan(
                tenant.id(),
                version,
                tenant.name(),
                tenant.domain(),
                tenant.zone(),
                tenant.language(),
                new NumberPass(indexes).compiled(tenant.numbers()),
                schemes,
                tenant.calendars().stream().map(CalendarPass::compiled).toList(),
                tenant.callerLists(),
                tenant.people().stream().map(person -> person(person, indexes)).toList(),
                accounts(tenant, indexes),
                SoundPass.used(schemes, switches, queues),
                tenant.rotas(),
                switches,
                tenant.connections(),
                queues,
                tenant.calls(),
                tenant.inside(),
                tenant.outgoing());
    }

    private static PlanPerson person(Person person, Indexes indexes) {
        return new PlanPerson(
                person.id(),
                person.name(),
                person.extension(),
                person.contacts(),
                person.email(),
                groups(person, indexes).map(Group::id).toList(),
                hours(person, indexes));
    }

    private static Stream<Group> groups(Person person, Indexes indexes) {
        return indexes.tenant().groups().stream()
                .filter(group -> group.members().contains(person.id()));
    }

    /// Their own, else those of their groups.
    private static List<Integer> hours(Person person, Indexes indexes) {
        var own = person.hours();
        var all = own != null
                ? Stream.of(own)
                : groups(person, indexes).flatMap(group -> Stream.ofNullable(group.hours()));
        return all.distinct().map(indexes::calendar).toList();
    }

    private static Map<String, PlanAccount> accounts(Tenant tenant, Indexes indexes) {
        return tenant.accounts().stream()
                .map(account -> account(account, indexes))
                .collect(Collectors.toMap(PlanAccount::account, Function.identity()));
    }

    private static PlanAccount account(SipAccount account, Indexes indexes) {
        var owner = indexes.person(account.person());
        return new PlanAccount(account.account(), owner.id(), owner.name(), owner.extension(), account.a1Hash());
    }
}
