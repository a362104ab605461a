package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Where a call is passed on to.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TransferTarget.ToExtension.class, name = "extension"),
    @JsonSubTypes.Type(value = TransferTarget.ToPhone.class, name = "phone"),
    @JsonSubTypes.Type(value = TransferTarget.ToSip.class, name = "sip"),
    @JsonSubTypes.Type(value = TransferTarget.ToVariable.class, name = "variable")
})
public sealed interface TransferTarget {
    record ToExtension(String extension) implements TransferTarget {}

    record ToPhone(PhoneNumber number) implements TransferTarget {}

    record ToSip(SipAddress address) implements TransferTarget {}

    /// The extension or the number that a variable holds: what the caller typed, what a webhook answered.
    record ToVariable(String variable) implements TransferTarget {}
}
