package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.dozvon.scheme.model.Contact;
import org.jspecify.annotations.Nullable;

/// A person, with the account of their desk phone when there is one.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonView(
        String id,
        String name,
        @Nullable String extension,
        List<Contact> contacts,
        @Nullable SipAccountView sipAccount) {
    public record SipAccountView(String account, String domain, String registrar) {}
}
