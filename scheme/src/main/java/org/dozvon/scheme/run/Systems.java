package org.dozvon.scheme.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Asks the tenant's own program and its CRM, and notes what they say.
final class Systems {
    private final CallState call;

    Systems(CallState call) {
        this.call = call;
    }

    /// What a webhook said.
    sealed interface Said {
        /// @param index of the named value
        record Value(int index) implements Said {}

        record Other() implements Said {}

        record Nothing() implements Said {}
    }

    Said webhook(PlanStep.Webhook webhook, StepPointer pointer) {
        var limit = Duration.ofMillis(webhook.waitMillis());
        var question = question(webhook, pointer, limit);
        return switch (call.line().await(() -> call.world().lookups().webhook(question), limit)) {
            case null -> nothing(pointer, "timeout");
            case Lookups.WebhookAnswer.Failed(var reason) -> nothing(pointer, reason);
            case Lookups.WebhookAnswer.Answered answered -> said(webhook, pointer, answered);
        };
    }

    private Lookups.WebhookQuestion question(PlanStep.Webhook webhook, StepPointer pointer, Duration limit) {
        var fields = Stream.concat(Stream.ofNullable(webhook.field()), webhook.variables().values().stream())
                .distinct()
                .toList();
        return new Lookups.WebhookQuestion(
                pointer,
                webhook.url(),
                webhook.method(),
                call.fill(webhook.parameters()),
                webhook.connection(),
                fields,
                limit);
    }

    private Said nothing(StepPointer pointer, String reason) {
        call.listener().learnt(pointer, "webhook", reason);
        return new Said.Nothing();
    }

    private Said said(PlanStep.Webhook webhook, StepPointer pointer, Lookups.WebhookAnswer.Answered answered) {
        var learnt = new HashMap<String, String>();
        webhook.variables().forEach((name, field) -> {
            var value = answered.fields().get(field);
            if (value != null) {
                learnt.put(name, value);
            }
        });
        call.note(call.notes().with(learnt));
        call.listener().learnt(pointer, "webhook", "answered");
        var index = Optional.ofNullable(webhook.field())
                .map(answered.fields()::get)
                .map(webhook.answers()::indexOf)
                .orElse(-1);
        return index < 0 ? new Said.Other() : new Said.Value(index);
    }

    /// Null when nobody is known.
    @Nullable
    PersonId owner(PlanStep.CrmOwner crm, StepPointer pointer) {
        var caller = call.line().caller();
        if (caller == null) {
            call.listener().learnt(pointer, "crm-owner", "hidden");
            return null;
        }
        var limit = Duration.ofMillis(crm.waitMillis());
        var question = new Lookups.OwnerQuestion(pointer, crm.connection(), caller, crm.order(), limit);
        return owner(call.line().await(() -> call.world().lookups().owner(question), limit), pointer);
    }

    private @Nullable PersonId owner(Lookups.@Nullable OwnerAnswer answer, StepPointer pointer) {
        return switch (answer) {
            case null -> nobody(pointer, "timeout", null);
            case Lookups.OwnerAnswer.Failed(var reason) -> nobody(pointer, reason, null);
            case Lookups.OwnerAnswer.Unknown(var client) -> nobody(pointer, "unknown", client);
            case Lookups.OwnerAnswer.Found found -> found(found, pointer);
        };
    }

    private @Nullable PersonId nobody(StepPointer pointer, String why, @Nullable String client) {
        noteClient(client);
        call.listener().learnt(pointer, "crm-owner", why);
        return null;
    }

    /// Somebody whom the plan does not know any more is nobody.
    private @Nullable PersonId found(Lookups.OwnerAnswer.Found found, StepPointer pointer) {
        if (!call.plan().knows(found.person())) {
            return nobody(pointer, "unknown-person", found.client());
        }
        noteClient(found.client());
        call.listener().learnt(pointer, "crm-owner", found.person().value());
        return found.person();
    }

    private void noteClient(@Nullable String client) {
        if (client != null) {
            call.note(call.notes().withClient(client));
        }
    }
}
