package org.dozvon.gateway.xml;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import org.dozvon.gateway.dialplan.Dialplan;
import org.dozvon.gateway.directory.Directory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/// Where the node asks (its module xml_curl). A caller hears nothing until this has answered, so it answers
/// from memory alone, on the event loop.
@Path("/freeswitch/xml")
public class XmlResource {
    private static final Logger LOG = Logger.getLogger(XmlResource.class);

    private final NodeOnly nodeOnly;
    private final Directory directory;
    private final Dialplan dialplan;

    public XmlResource(NodeOnly nodeOnly, Directory directory, Dialplan dialplan) {
        this.nodeOnly = nodeOnly;
        this.directory = directory;
        this.dialplan = dialplan;
    }

    @POST
    @Operation(hidden = true)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("text/xml;charset=UTF-8")
    public String answer(String form, @Context HttpServerRequest request) {
        nodeOnly.require(request);
        var question = Question.parse(form);
        try {
            return switch (question.field("section")) {
                case "directory" -> directory.answer(question);
                case "dialplan" -> dialplan.answer(question);
                default -> XmlWriter.notFound();
            };
        } catch (IllegalArgumentException refused) {
            // Something in it could have become syntax: the node gets no answer rather than a dangerous
            // one.
            LOG.warnf("A question was refused: %s", refused.getMessage());
            return XmlWriter.notFound();
        }
    }
}
