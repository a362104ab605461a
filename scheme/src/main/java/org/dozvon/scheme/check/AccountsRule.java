package org.dozvon.scheme.check;

import java.util.stream.Collectors;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.SipAccount;
import org.dozvon.scheme.model.Tenant;

/// A SIP account is there once and is somebody's.
final class AccountsRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        Repeats.of(tenant.accounts(), SipAccount::account)
                .forEach(account -> findings.error(
                        null,
                        "account-repeated",
                        "SIP-аккаунт " + account + " заведён дважды. Удалите один из них.",
                        "SIP account " + account + " is there twice. Delete one of them."));
        var people = tenant.people().stream().map(Person::id).collect(Collectors.toSet());
        for (var account : tenant.accounts()) {
            if (!people.contains(account.person())) {
                findings.error(
                        null,
                        "account-owner-unknown",
                        "SIP-аккаунт " + account.account()
                                + " принадлежит сотруднику, которого больше нет. Удалите аккаунт.",
                        "SIP account " + account.account() + " belongs to a person who is gone. Delete the account.");
            }
        }
    }
}
