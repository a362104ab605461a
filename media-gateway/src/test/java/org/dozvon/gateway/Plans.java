package org.dozvon.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.plan.TenantPlan;

/// The two companies of every test.
public final class Plans {
    public static final String HASH = "0123456789abcdef0123456789abcdef";

    private Plans() {}

    public static TenantPlan avto(long version, String... sounds) {
        return plan(
                "avto",
                version,
                Language.RUSSIAN,
                Map.of("+78123091500", "+79035550104", "+78123091501", ""),
                List.of(account("101", "anna", "Анна \"${global_setvar(x=1)}\" <b>"), account("102", "boris", "Борис")),
                sounds);
    }

    public static TenantPlan cafe(long version, String... sounds) {
        return plan(
                "cafe",
                version,
                Language.ENGLISH,
                Map.of("+442071230001", ""),
                List.of(account("101", "clara", "Clara"), account("103", "dan", "Dan")),
                sounds);
    }

    public static TenantPlan plan(
            String tenant,
            long version,
            Language language,
            Map<String, String> reserveByNumber,
            List<PlanAccount> accounts,
            String... sounds) {
        var numbers = new TreeMap<String, PlanNumber>();
        reserveByNumber.forEach((number, reserve) -> numbers.put(
                number,
                new PlanNumber(
                        new PhoneNumber(number), "", null, reserve.isEmpty() ? null : new PhoneNumber(reserve))));
        var byName = new TreeMap<String, PlanAccount>();
        accounts.forEach(account -> byName.put(account.account(), account));
        return new TenantPlan(
                new TenantId(tenant),
                version,
                tenant,
                tenant + ".sip.localhost",
                "Europe/Moscow",
                language,
                numbers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                byName,
                List.of(sounds).stream().map(SoundId::new).toList());
    }

    public static PlanAccount account(String name, String person, String shown) {
        return new PlanAccount(name, new PersonId(person), shown, name, HASH);
    }
}
