package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// Who rings, and for how many seconds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RingTarget.OfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = RingTarget.OfGroup.class, name = "group"),
    @JsonSubTypes.Type(value = RingTarget.OfExtension.class, name = "extension"),
    @JsonSubTypes.Type(value = RingTarget.OfPhone.class, name = "phone"),
    @JsonSubTypes.Type(value = RingTarget.OfSip.class, name = "sip"),
    @JsonSubTypes.Type(value = RingTarget.OfDuty.class, name = "duty"),
    @JsonSubTypes.Type(value = RingTarget.OfVariable.class, name = "variable")
})
public sealed interface RingTarget {
    int timeoutSeconds();

    record OfPerson(PersonId person, ContactOrder contacts, int timeoutSeconds) implements RingTarget {}

    /// The group's members, each for `timeoutSeconds`, in the order that the step's strategy says.
    ///
    /// @param lastAgentDays the member who talked to this caller last, at most so many days ago (1 is
    ///                      today), rings first
    ///                      and alone; nobody does when null
    record OfGroup(
            GroupId group,
            ContactOrder contacts,
            int timeoutSeconds,
            @Nullable Integer lastAgentDays) implements RingTarget {
        public OfGroup(GroupId group, ContactOrder contacts, int timeoutSeconds) {
            this(group, contacts, timeoutSeconds, null);
        }
    }

    /// The SIP phone of an extension, and nothing else of its owner.
    record OfExtension(String extension, int timeoutSeconds) implements RingTarget {}

    record OfPhone(PhoneNumber number, int timeoutSeconds) implements RingTarget {}

    /// An account at another exchange.
    record OfSip(SipAddress address, int timeoutSeconds) implements RingTarget {}

    /// Who is on duty now.
    record OfDuty(RotaId rota, ContactOrder contacts, int timeoutSeconds) implements RingTarget {}

    /// The extension, the person's id or the number that a variable holds: what a webhook answered.
    record OfVariable(String variable, int timeoutSeconds) implements RingTarget {}
}
