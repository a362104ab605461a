package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
import org.jspecify.annotations.Nullable;

/// A person as a form sends them.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonForm(
        String id,
        String name,
        String extension,
        List<Contact> contacts,
        String email,
        Map<String, Integer> skills,
        @Nullable CalendarId hours) {}
