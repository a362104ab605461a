package org.dozvon.tenant.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/// An operation that a tenant may not do as often as it likes.
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
    /// Operations of one kind share their allowance.
    Kind value();

    /// What is counted together.
    enum Kind {
        PUBLISH,
        TEST_CALL,
        SIP_PASSWORD,
        SOUND,
        TENANT,
        REHEARSAL,
        DESK
    }
}
