package org.dozvon.web.voicemail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dozvon.web.call.CallLine;
import org.dozvon.web.call.Names;
import org.dozvon.web.client.GatewayApi;
import org.dozvon.web.client.ReportingApi;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.client.VoicemailPage;
import org.dozvon.web.language.CallMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.VoicemailMessages;
import org.dozvon.web.page.Audio;
import org.dozvon.web.page.Frame;
import org.dozvon.web.page.View;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// Messages that callers left, with a player.
@Path("/voicemail")
@RunOnVirtualThread
public class VoicemailResource {
    private static final int PAGE = 50;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<MessageLine> messages, String older);
    }

    private final ReportingApi reporting;
    private final TenantApi tenants;
    private final GatewayApi gateway;
    private final Frame frame;
    private final Texts texts;
    private final View view;

    VoicemailResource(
            @RestClient ReportingApi reporting,
            @RestClient TenantApi tenants,
            @RestClient GatewayApi gateway,
            Frame frame,
            Texts texts,
            View view) {
        this.reporting = reporting;
        this.tenants = tenants;
        this.gateway = gateway;
        this.frame = frame;
        this.texts = texts;
        this.view = view;
    }

    @GET
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = reporting.voicemails(after, PAGE);
        var writer =
                new CallLine.Writer(frame.formats(), texts.of(CallMessages.class), Names.of(tenants.model("draft")));
        var lines = page.messages().stream().map(each -> line(each, writer)).toList();
        var next = page.next();
        var older = next == null ? "" : "/voicemail?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return view.page(Templates.list(lines, older));
    }

    @GET
    @Path("{message}/audio")
    public Response audio(@PathParam("message") String message, @HeaderParam("Range") @Nullable String range) {
        return Audio.of(gateway.recording(message), range);
    }

    private MessageLine line(VoicemailPage.Message message, CallLine.Writer writer) {
        var formats = writer.formats();
        var mailbox = message.mailbox();
        return new MessageLine(
                message.message(),
                message.callId() == null ? "" : message.callId(),
                formats.moment(message.at()),
                writer.caller(message.caller()),
                formats.number(message.dialled()),
                mailbox == null
                        ? texts.of(VoicemailMessages.class).company()
                        : writer.names().person(mailbox, null),
                formats.length(message.lengthMillis()));
    }
}
