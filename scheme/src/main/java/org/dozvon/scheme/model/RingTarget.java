package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Who rings, and for how many seconds.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RingTarget.OfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = RingTarget.OfGroup.class, name = "group"),
    @JsonSubTypes.Type(value = RingTarget.OfExtension.class, name = "extension"),
    @JsonSubTypes.Type(value = RingTarget.OfPhone.class, name = "phone")
})
public sealed interface RingTarget {
    int timeoutSeconds();

    record OfPerson(PersonId person, ContactOrder contacts, int timeoutSeconds) implements RingTarget {}

    /// The group's members, each for `timeoutSeconds`, in the order that the step's strategy says.
    record OfGroup(GroupId group, ContactOrder contacts, int timeoutSeconds) implements RingTarget {}

    /// The SIP phone of an extension, and nothing else of its owner.
    record OfExtension(String extension, int timeoutSeconds) implements RingTarget {}

    record OfPhone(PhoneNumber number, int timeoutSeconds) implements RingTarget {}
}
