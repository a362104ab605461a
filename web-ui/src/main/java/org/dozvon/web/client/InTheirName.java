package org.dozvon.web.client;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import org.dozvon.web.language.Visitor;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/// Every request to a service carries the access token of the person who is signed in, and their language.
@RequestScoped
public class InTheirName implements ClientHeadersFactory {
    private final SecurityIdentity identity;
    private final Visitor visitor;

    InTheirName(SecurityIdentity identity, Visitor visitor) {
        this.identity = identity;
        this.visitor = visitor;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, visitor.language().tag());
        var token = identity.getCredential(AccessTokenCredential.class);
        if (token != null) {
            headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        }
        return headers;
    }
}
