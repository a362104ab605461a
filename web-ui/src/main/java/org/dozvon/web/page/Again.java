package org.dozvon.web.page;

import io.vertx.ext.web.RoutingContext;

/// Where somebody wanted to go, to be tried once more.
final class Again {
    private Again() {}

    /// With its question. A request may name any address, `//elsewhere` too: no link to another site is made of it.
    static String path(RoutingContext context) {
        var path = context.normalizedPath();
        var query = context.request().query();
        return path.startsWith("//") ? "/" : query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
