package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A way to reach a person; the first of a person's contacts is the main one.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Contact.Sip.class, name = "sip"),
    @JsonSubTypes.Type(value = Contact.Phone.class, name = "phone")
})
public sealed interface Contact {
    /// An account at the tenant's SIP domain.
    record Sip(String account) implements Contact {}

    record Phone(PhoneNumber number) implements Contact {}
}
