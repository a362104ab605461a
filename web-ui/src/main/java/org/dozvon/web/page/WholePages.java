package org.dozvon.web.page;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

/// The page that a form leads to is loaded whole. Put in the place of the one at hand, it would lack its own scripts:
/// a scheme would not be drawn.
@ApplicationScoped
public class WholePages {
    private static final int SEE_OTHER = 303;
    private static final int NO_CONTENT = 204;

    private final HttpServerRequest request;

    WholePages(HttpServerRequest request) {
        this.request = request;
    }

    @ServerResponseFilter
    void load(ContainerResponseContext response) {
        var location = response.getLocation();
        if (response.getStatus() == SEE_OTHER && location != null && request.getHeader("HX-Boosted") != null) {
            response.setStatus(NO_CONTENT);
            response.getHeaders().remove(HttpHeaders.LOCATION);
            response.getHeaders().putSingle("HX-Redirect", here(location));
        }
    }

    /// Without the server's name, which may be another outside.
    private static String here(URI location) {
        var query = location.getRawQuery();
        return query == null ? location.getRawPath() : location.getRawPath() + "?" + query;
    }
}
