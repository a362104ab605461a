package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SipAddress;
import org.jspecify.annotations.Nullable;

/// One phone that rings: a SIP account of the tenant's domain, or an outside number. `person` is whose it
/// is, null for a bare number.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanLeg.Account.class, name = "account"),
    @JsonSubTypes.Type(value = PlanLeg.Outside.class, name = "outside"),
    @JsonSubTypes.Type(value = PlanLeg.Exchange.class, name = "sip")
})
public sealed interface PlanLeg {
    @Nullable
    PersonId person();

    /// Whole seconds that it rings at most.
    int timeoutSeconds();

    record Account(String account, @Nullable PersonId person, int timeoutSeconds) implements PlanLeg {}

    record Outside(PhoneNumber number, @Nullable PersonId person, int timeoutSeconds) implements PlanLeg {}

    /// An account at another exchange.
    record Exchange(SipAddress address, int timeoutSeconds) implements PlanLeg {
        @Override
        public @Nullable PersonId person() {
            return null;
        }
    }

    /// What is rung, as the journal and a simulation name it: the account, the number, the address.
    default String endpoint() {
        return switch (this) {
            case Account account -> account.account();
            case Outside outside -> outside.number().value();
            case Exchange exchange -> exchange.address().value();
        };
    }
}
