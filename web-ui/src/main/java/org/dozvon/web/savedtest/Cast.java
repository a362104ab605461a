package org.dozvon.web.savedtest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.EndStep;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.SchemeStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.TransferTarget;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.rehearse.Place;

/// Whom and what a call can meet in a scheme, and in those that it runs.
///
/// @param schemes the scheme itself first
record Cast(Tenant tenant, List<Scheme> schemes) {
    /// A step and the scheme that it stands in.
    record Spot(Scheme scheme, Step step) {}

    static Cast of(Tenant tenant, Scheme scheme) {
        var met = new ArrayList<>(List.of(scheme));
        for (var next = 0; next < met.size(); next++) {
            for (var step : met.get(next).steps()) {
                if (step instanceof SchemeStep sub
                        && met.stream().noneMatch(each -> each.id().equals(sub.scheme()))) {
                    tenant.schemes().stream()
                            .filter(each -> each.id().equals(sub.scheme()))
                            .forEach(met::add);
                }
            }
        }
        return new Cast(tenant, List.copyOf(met));
    }

    SchemeId own() {
        return schemes.getFirst().id();
    }

    List<Spot> spots() {
        return schemes.stream()
                .flatMap(scheme -> scheme.steps().stream().map(step -> new Spot(scheme, step)))
                .toList();
    }

    /// As saved tests write it.
    String place(Spot spot) {
        var scheme = spot.scheme().id();
        return new Place(scheme.equals(own()) ? null : scheme, spot.step().id()).toString();
    }

    Optional<Spot> spot(String place) {
        return spots().stream().filter(spot -> place(spot).equals(place)).findFirst();
    }

    List<Spot> webhooks() {
        return spots().stream()
                .filter(spot -> spot.step() instanceof WebhookStep)
                .toList();
    }

    boolean queues() {
        return spots().stream().anyMatch(spot -> spot.step() instanceof QueueStep);
    }

    boolean asksCrm() {
        return spots().stream().anyMatch(spot -> spot.step() instanceof CrmOwnerStep);
    }

    boolean asksWhoWasLast() {
        return spots().stream()
                .anyMatch(spot -> spot.step() instanceof LastAgentStep
                        || (spot.step() instanceof QueueStep queue && queue.lastAgentDays() != null)
                        || (spot.step() instanceof RingStep ring
                                && ring.targets().stream()
                                        .anyMatch(target -> target instanceof RingTarget.OfGroup group
                                                && group.lastAgentDays() != null)));
    }

    /// People by id, else outside numbers and addresses.
    Set<String> whom() {
        var whom = new LinkedHashSet<String>();
        spots().forEach(spot -> whom(spot.step()).forEach(whom::add));
        for (var scheme : schemes) {
            var reserve = scheme.reserve();
            if (reserve != null) {
                whom.add(reserve.number().value());
            }
        }
        return whom;
    }

    private Stream<String> whom(Step step) {
        return switch (step) {
            case RingStep ring -> ring.targets().stream().flatMap(this::whom);
            case TransferStep transfer -> whom(transfer.target());
            case LastAgentStep last -> last.group() == null ? everybody() : members(last.group());
            case MenuStep menu -> menu.ringsPeople() ? everybody() : Stream.empty();
            case CrmOwnerStep _ -> everybody();
            case QueueStep queue ->
                tenant.queues().stream()
                        .filter(one -> one.id().equals(queue.queue()))
                        .flatMap(one -> members(one.group()));
            case PlayStep _,
                    ScheduleStep _,
                    VoicemailStep _,
                    CallerStep _,
                    SchemeStep _,
                    WebhookStep _,
                    DialledStep _,
                    SplitStep _,
                    AskStep _,
                    SetStep _,
                    CallbackStep _,
                    RecordStep _,
                    NotifyStep _,
                    DisaStep _,
                    EndStep _,
                    HangupStep _ -> Stream.empty();
        };
    }

    private Stream<String> whom(RingTarget target) {
        return switch (target) {
            case RingTarget.OfPerson person -> Stream.of(person.person().value());
            case RingTarget.OfGroup group -> members(group.group());
            case RingTarget.OfExtension extension -> extension(extension.extension());
            case RingTarget.OfPhone phone -> Stream.of(phone.number().value());
            case RingTarget.OfSip sip -> Stream.of(sip.address().value());
            case RingTarget.OfDuty duty -> onDuty(duty.rota());
            case RingTarget.OfVariable _ -> everybody();
        };
    }

    private Stream<String> whom(TransferTarget target) {
        return switch (target) {
            case TransferTarget.ToExtension extension -> extension(extension.extension());
            case TransferTarget.ToPhone phone -> Stream.of(phone.number().value());
            case TransferTarget.ToSip sip -> Stream.of(sip.address().value());
            case TransferTarget.ToVariable _ -> everybody();
        };
    }

    private Stream<String> everybody() {
        return tenant.people().stream().map(person -> person.id().value());
    }

    private Stream<String> extension(String extension) {
        return tenant.people().stream()
                .filter(person -> person.extension().equals(extension))
                .map(person -> person.id().value());
    }

    private Stream<String> members(GroupId id) {
        return tenant.groups().stream()
                .filter(group -> group.id().equals(id))
                .flatMap(group -> group.members().stream())
                .map(PersonId::value);
    }

    private Stream<String> onDuty(RotaId id) {
        return tenant.rotas().stream()
                .filter(rota -> rota.id().equals(id))
                .flatMap(rota -> rota.watches().stream())
                .map(watch -> watch.person().value());
    }

    Optional<Person> person(String id) {
        return tenant.people().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst();
    }
}
