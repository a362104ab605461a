package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// One phone that rings: a SIP account of the tenant's domain, or an outside number. `person` is whose it is, null for
/// a bare number.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanLeg.Account.class, name = "account"),
    @JsonSubTypes.Type(value = PlanLeg.Outside.class, name = "outside")
})
public sealed interface PlanLeg {
    @Nullable
    PersonId person();

    /// Whole seconds that it rings at most.
    int timeoutSeconds();

    record Account(String account, @Nullable PersonId person, int timeoutSeconds) implements PlanLeg {}

    record Outside(PhoneNumber number, @Nullable PersonId person, int timeoutSeconds) implements PlanLeg {}
}
