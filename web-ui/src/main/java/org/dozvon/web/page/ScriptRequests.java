package org.dozvon.web.page;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells a page's own requests from visits. When the session has ended, a visit is sent to sign in; a script, a player
/// or a refreshing part gets 499, and the page asks the visitor to sign in again without losing what they typed.
@ApplicationScoped
public class ScriptRequests implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var headers = context.request().headers();
        var mode = headers.get("Sec-Fetch-Mode");
        return headers.contains("HX-Request") || (mode != null && !mode.equals("navigate"));
    }
}
