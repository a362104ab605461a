package org.dozvon.tenant.crm;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.dozvon.outside.crm.Account;
import org.dozvon.outside.crm.Caller;
import org.dozvon.outside.crm.Crm;
import org.dozvon.outside.crm.Owner;
import org.dozvon.outside.crm.Place;
import org.dozvon.outside.crm.User;
import org.dozvon.outside.crm.Users;
import org.dozvon.outside.crm.Vendor;
import org.dozvon.outside.guard.Answer;
import org.dozvon.outside.guard.Deadline;
import org.dozvon.outside.guard.Failure;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.guard.OutsideUrl;
import org.dozvon.outside.guard.Question;
import org.dozvon.outside.guard.Question.Header;
import org.dozvon.outside.webhook.Signature;
import org.dozvon.scheme.model.Connection;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Asks the server of a connection: a CRM for its users and for one caller's owner, a program for a sign of life.
@ApplicationScoped
class Attempts {
    private static final byte[] PING = "{\"event\":\"ping\"}".getBytes(StandardCharsets.UTF_8);
    private static final List<Place> ANYWHERE = List.of(Place.OPEN_LEAD, Place.OPEN_DEAL, Place.CONTACT);

    private final Crm crm;
    private final OutsideHttp http;
    private final OutsideConfig config;

    Attempts(Crm crm, OutsideHttp http, OutsideConfig config) {
        this.crm = crm;
        this.http = http;
        this.config = config;
    }

    /// @param failure null when it works
    record Outcome(@Nullable Failure failure, List<User> users, Owner.@Nullable Found owner) {}

    Outcome attempt(Connection connection, @Nullable String caller) {
        var deadline = Deadline.after(config.trialPatience());
        var url = OutsideUrl.of(connection.url());
        var secret = Objects.requireNonNullElse(connection.secret(), "");
        var vendor = vendor(connection.kind());
        return vendor == null
                ? new Outcome(ping(url, secret, deadline), List.of(), null)
                : crm(new Account(vendor, url, secret), caller, deadline);
    }

    private Outcome crm(Account account, @Nullable String caller, Deadline deadline) {
        return switch (crm.users(account, deadline)) {
            case Users.Failed(var why) -> new Outcome(why, List.of(), null);
            case Users.Known(var users) ->
                caller == null ? new Outcome(null, users, null) : owner(account, caller, users, deadline);
        };
    }

    private Outcome owner(Account account, String caller, List<User> users, Deadline deadline) {
        return switch (crm.owner(account, Caller.of(caller), ANYWHERE, deadline)) {
            case Owner.Failed(var why) -> new Outcome(why, users, null);
            case Owner.Unknown _ -> new Outcome(null, users, null);
            case Owner.Found found -> new Outcome(null, users, found);
        };
    }

    private @Nullable Failure ping(OutsideUrl url, String secret, Deadline deadline) {
        var question = Question.post(url, PING, deadline.left()).with(Header.EVENT, "ping");
        var signed = secret.isEmpty()
                ? question
                : question.with(
                        Header.SIGNATURE,
                        Signature.of(secret, InstantSource.system().instant(), PING));
        return switch (http.ask(signed)) {
            case Answer.Failed failed -> failed.why();
            case Answer.Heard heard -> heard.isSuccess() ? null : Failure.STATUS;
        };
    }

    private static @Nullable Vendor vendor(Connection.Kind kind) {
        return switch (kind) {
            case WEBHOOK -> null;
            case JSON -> Vendor.JSON;
            case BITRIX24 -> Vendor.BITRIX24;
            case AMOCRM -> Vendor.AMOCRM;
            case HUBSPOT -> Vendor.HUBSPOT;
        };
    }
}
