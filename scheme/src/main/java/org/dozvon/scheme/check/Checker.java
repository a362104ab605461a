package org.dozvon.scheme.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// Checks a scheme by every rule, and what a tenant keeps beside its schemes.
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new EntryRule(),
            new SizeRule(),
            new StepIdRule(),
            new LabelRule(),
            new ExitTargetRule(),
            new LoopRule(),
            new MenuKeysRule(),
            new MenuTimesRule(),
            new MenuFallbackRule(),
            new MenuPromptRule(),
            new ScheduleRule(),
            new RingTargetsRule(),
            new RingSizeRule(),
            new RingTimesRule(),
            new TrunkTimesRule(),
            new OwnNumberRule(),
            new QueueRule(),
            new ServiceNumberRule(),
            new VoicemailRule(),
            new CallerRule(),
            new SubSchemeRule(),
            new DialledRule(),
            new SplitRule(),
            new AskRule(),
            new SetRule(),
            new TransferRule(),
            new RecordingRule(),
            new NotifyRule(),
            new LastAgentRule(),
            new WebhookRule(),
            new CrmOwnerRule(),
            new CallbackRule(),
            new MenuPeopleRule(),
            new DisaRule(),
            new RingMannerRule(),
            new TemplateRule(),
            new EndRule(),
            new SoundRule(),
            new ReserveRule(),
            new IdleReserveRule(),
            new OrphanRule(),
            new DeadEndRule(),
            new UnreachableStepRule());

    private static final List<TenantRule> TENANT_RULES = List.of(
            new TenantIdsRule(),
            new NumbersRule(),
            new PeopleRule(),
            new AccountsRule(),
            new GroupsRule(),
            new CalendarsRule(),
            new CallerListsRule(),
            new RotasRule(),
            new SwitchesRule(),
            new ConnectionsRule(),
            new QueuesRule(),
            new InsideNumbersRule());

    private Checker() {}

    /// All problems of one scheme: those of the scheme first, then step by step as drawn, errors before
    /// warnings.
    ///
    /// @param scheme a draft, or one of the tenant's own; it stands in for the tenant's scheme of the
    ///               same id
    public static List<Problem> check(Tenant tenant, Scheme scheme) {
        var drawing = new Drawing(tenant, scheme);
        var findings = new Findings();
        if (scheme.steps().size() > Limits.STEPS * 5) {
            // Not a drawing any more: the other rules' walks would cost more than they tell.
            new SizeRule().check(drawing, findings);
            return findings.all();
        }
        RULES.forEach(rule -> rule.check(drawing, findings));
        var repairs = new Repairs(drawing);
        return findings.all().stream()
                .map(repairs::offered)
                .sorted(asDrawn(scheme))
                .toList();
    }

    /// All problems of numbers, people, accounts, groups, calendars and lists; none of them has a step.
    public static List<Problem> check(Tenant tenant) {
        var findings = new Findings();
        TENANT_RULES.forEach(rule -> rule.check(tenant, findings));
        return findings.all();
    }

    private static Comparator<Problem> asDrawn(Scheme scheme) {
        Map<StepId, Integer> places = new HashMap<>();
        scheme.steps().forEach(step -> places.putIfAbsent(step.id(), places.size()));
        return Comparator.<Problem>comparingInt(problem -> place(places, problem.step()))
                .thenComparing(Problem::severity);
    }

    private static int place(Map<StepId, Integer> places, @Nullable StepId step) {
        return step == null ? -1 : places.getOrDefault(step, -1);
    }
}
