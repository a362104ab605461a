package org.dozvon.tenant.json;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/// Only sounds are large. A request that is not a form says its length, and the length is at most 2 MB.
@Provider
public class JsonBodyLimit implements ContainerRequestFilter {
    static final int BYTES_AT_MOST = 2 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        var type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return;
        }
        if (request.getLength() > BYTES_AT_MOST || isChunked(request)) {
            throw new WebApplicationException(413);
        }
    }

    private static boolean isChunked(ContainerRequestContext request) {
        return request.getLength() < 0 && request.getHeaderString("Transfer-Encoding") != null;
    }
}
