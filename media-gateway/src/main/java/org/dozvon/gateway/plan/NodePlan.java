package org.dozvon.gateway.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

/// The part of a tenant's plan that a node needs; its schemes stay with the routers. Whatever ends up in
/// the node's configuration is checked here, once.
public record NodePlan(
        TenantId tenant,
        long version,
        String domain,
        Language language,
        Map<String, PlanNumber> numbers,
        Map<String, PlanAccount> accounts,
        List<SoundId> sounds) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_.+-]{1,64}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{0,20}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    public NodePlan {
        domain = domain.toLowerCase(Locale.ROOT);
        require("a SIP domain", DOMAIN, domain);
        numbers = Map.copyOf(numbers);
        accounts = Map.copyOf(accounts);
        sounds = List.copyOf(sounds);
        accounts.values().forEach(NodePlan::requireAccount);
    }

    public static NodePlan of(TenantPlan plan) {
        return new NodePlan(
                plan.tenant(),
                plan.version(),
                plan.domain(),
                plan.language(),
                plan.numbers(),
                plan.accounts(),
                plan.sounds());
    }

    public @Nullable PlanNumber number(String e164) {
        return numbers.get(e164);
    }

    public @Nullable PlanAccount account(String name) {
        return accounts.get(name);
    }

    /// The phones of whoever has this extension, in the order of their names.
    public List<PlanAccount> phones(String extension) {
        return accounts.values().stream()
                .filter(account -> account.extension().equals(extension))
                .sorted(java.util.Comparator.comparing(PlanAccount::account))
                .toList();
    }

    private static void requireAccount(PlanAccount account) {
        require("an account", ACCOUNT, account.account());
        require("an extension", EXTENSION, account.extension());
        require("an a1-hash", HASH, account.a1Hash());
    }

    private static void require(String what, Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected %s like %s, but got one of %d characters."
                    .formatted(what, form.pattern(), value.length()));
        }
    }
}
