package org.dozvon.outside.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dozvon.outside.guard.Question;
import org.dozvon.outside.webhook.Signature;

/// A tenant's own endpoint, for CRMs that have no connector: a signed POST, a small answer.
///
/// `{"event":"crm-owner","caller":"+79035550199","order":["lead","deal","contact"]}` ▶
/// `{"owner":"17","record":"deal","client":"Ivan"}`; nobody is 204, 404, or an answer without an owner.
/// `{"event":"crm-users"}` ▶ `{"users":[{"id":"17","name":"Boris","extension":"102"}]}`
final class OwnForm implements Dialect {
    private final Talk talk;
    private final Account account;
    private final InstantSource clock;

    OwnForm(Talk talk, Account account, InstantSource clock) {
        this.talk = talk;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Owner owner(Caller caller, List<Place> order) {
        var slugs = order.stream().map(Place::slug).toList();
        var answer = ask("crm-owner", Map.of("event", "crm-owner", "caller", caller.e164(), "order", slugs));
        var user = Fields.id(answer.path("owner"));
        return user == null
                ? new Owner.Unknown()
                : new Owner.Found(user, place(answer.path("record")), Fields.text(answer.path("client")));
    }

    @Override
    public List<User> users() {
        return Fields.rows(ask("crm-users", Map.of("event", "crm-users")).path("users")).stream()
                .filter(row -> Fields.id(row.path("id")) != null)
                .map(row -> new User(
                        row.path("id").asText(),
                        Fields.nameOr(
                                Fields.text(row.path("name")), row.path("id").asText()),
                        Fields.text(row.path("extension"))))
                .toList();
    }

    private JsonNode ask(String event, Map<String, Object> body) {
        var bytes = Talk.bytes(body);
        var heard = talk.hear(talk.post(account.url(), bytes)
                .with(Question.Header.EVENT, event)
                .with(Question.Header.SIGNATURE, Signature.of(account.secret(), clock.instant(), bytes)));
        if (heard.isSuccess() || heard.status() == 404) {
            return heard.body();
        }
        throw new CrmFailedException(Talk.failure(heard.status()));
    }

    private static Place place(JsonNode record) {
        for (var place : Place.values()) {
            if (place.slug().equals(record.asText())) {
                return place;
            }
        }
        return Place.CONTACT;
    }
}
