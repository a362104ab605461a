package org.dozvon.router.lookup;

import java.util.Optional;
import org.dozvon.outside.crm.Owner;
import org.dozvon.outside.guard.Answer;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;
import org.jspecify.annotations.Nullable;

/// What one call asks, with the connections of the plan that it began with.
record Questions(
        TenantId tenant,
        TenantPlan plan,
        Programs programs,
        Owners owners,
        Secrets secrets,
        LastTalks talks,
        Deliveries deliveries)
        implements Lookups {

    @Override
    public WebhookAnswer webhook(WebhookQuestion question) {
        long started = System.nanoTime();
        var secret = secret(question.connection());
        if (secret.isEmpty()) {
            return new WebhookAnswer.Failed(Reasons.NOT_CONNECTED);
        }
        var answer = programs.ask(tenant.value(), question, secret.get());
        deliveries.write(question.step(), "webhook", question.url(), result(answer), started);
        return switch (answer) {
            case Answer.Failed failed -> new WebhookAnswer.Failed(Reasons.of(failed.why()));
            case Answer.Heard heard -> new WebhookAnswer.Answered(AnswerFields.of(heard.body(), question.fields()));
        };
    }

    private static String result(Answer answer) {
        return switch (answer) {
            case Answer.Failed failed -> failed.why().slug();
            case Answer.Heard heard -> Integer.toString(heard.status());
        };
    }

    // A request that names a connection is signed or not sent: its receiver relies on it.
    private Optional<String> secret(@Nullable ConnectionId id) {
        return id == null ? Optional.of("") : connection(id).flatMap(known -> secrets.of(tenant, known));
    }

    private Optional<Connection> connection(ConnectionId id) {
        return plan.connections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public OwnerAnswer owner(OwnerQuestion question) {
        return connection(question.connection())
                .map(connection -> owner(connection, question))
                .orElse(new OwnerAnswer.Failed(Reasons.NOT_CONNECTED));
    }

    private OwnerAnswer owner(Connection connection, OwnerQuestion question) {
        long started = System.nanoTime();
        var owner = owners.owner(tenant, connection, question.caller(), question.order(), question.limit());
        deliveries.write(question.step(), "crm-owner", connection.url(), result(owner), started);
        return switch (owner) {
            case Owner.Failed(var why) -> new OwnerAnswer.Failed(Reasons.of(why));
            case Owner.Unknown _ -> new OwnerAnswer.Unknown(null);
            case Owner.Found found -> person(connection, found);
        };
    }

    private static String result(Owner owner) {
        return switch (owner) {
            case Owner.Failed(var why) -> why.slug();
            case Owner.Unknown _ -> "unknown";
            case Owner.Found found -> found.place().slug();
        };
    }

    // The CRM's user is nobody here until the owner has said who they are.
    private static OwnerAnswer person(Connection connection, Owner.Found found) {
        var person = connection.people().get(found.user());
        return person == null
                ? new OwnerAnswer.Unknown(found.client())
                : new OwnerAnswer.Found(person, Owners.record(found.place()), found.client());
    }

    @Override
    public AgentAnswer lastAgent(AgentQuestion question) {
        var members = question.members().stream().map(PersonId::value).toList();
        return talks.last(tenant.value(), question.caller(), members, question.since())
                .<AgentAnswer>map(person -> new AgentAnswer.Found(new PersonId(person)))
                .orElse(new AgentAnswer.Unknown());
    }
}
