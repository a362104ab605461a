package org.dozvon.web.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import jakarta.enterprise.context.RequestScoped;

/// Texts for Java code, in the visitor's language. Templates reach the same bundles by their own names.
@RequestScoped
public class Texts {
    private final Visitor visitor;

    Texts(Visitor visitor) {
        this.visitor = visitor;
    }

    public <T> T of(Class<T> bundle) {
        return MessageBundles.get(
                bundle, Localized.Literal.of(visitor.language().tag()));
    }
}
