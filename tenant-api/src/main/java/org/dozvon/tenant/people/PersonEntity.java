package org.dozvon.tenant.people;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Somebody who answers calls.
@Entity
@Table(name = "person")
public class PersonEntity extends OwnedEntity {
    /// Null for none, so that the database can hold the others apart.
    public @Nullable String extension;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Contact> contacts;

    /// Where notices reach them, null when nowhere.
    public @Nullable String email;

    /// From a skill's name to 1 up to 9.
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> skills = Map.of();

    @Column(name = "duty_hours")
    public @Nullable String hours;

    Person model() {
        return new Person(
                new PersonId(id),
                name,
                extension == null ? "" : extension,
                contacts,
                email,
                skills,
                hours == null ? null : new CalendarId(hours));
    }
}
