package org.dozvon.simulator.dialplan;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dozvon.simulator.channel.Channel;
import org.jboss.logging.Logger;
import org.w3c.dom.Element;

/// Asks a gateway as the switch's own XML client does: a form by POST, at most a second, and whatever goes wrong
/// counts as "not found".
public final class XmlGateway implements Dialplan, Directory {
    private static final Logger LOG = Logger.getLogger(XmlGateway.class);
    private static final long TIMEOUT_MS = 1_000;

    private final HttpClient client;
    private final String url;
    private final String nodeName;

    public XmlGateway(Vertx vertx, String url, String nodeName) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(64).setConnectTimeout(1_000));
        this.url = url;
        this.nodeName = nodeName;
    }

    @Override
    public Future<Optional<List<Action>>> actions(Channel channel) {
        var form = request("dialplan", "", "", "");
        form.putAll(channel.node().events().headers("REQUEST_PARAMS", channel));
        return post(form).compose(xml -> parsed(xml, channel));
    }

    private static Future<Optional<List<Action>>> parsed(String xml, Channel channel) {
        try {
            return XmlDialplan.parse(xml).actions(channel);
        } catch (IllegalArgumentException broken) {
            LOG.warnf("The gateway's dialplan can't be read leg=%s: %s", channel.uuid(), broken.getMessage());
            return Future.succeededFuture(Optional.empty());
        }
    }

    @Override
    public Future<Optional<User>> find(String account, String domain, Map<String, String> request) {
        var form = request("directory", "domain", "name", domain);
        form.put("Event-Name", "REQUEST_PARAMS");
        form.putAll(request);
        form.put("key", "id");
        form.put("user", account);
        form.put("domain", domain);
        return post(form).map(xml -> user(xml, account, domain));
    }

    private static Optional<User> user(String xml, String account, String domain) {
        try {
            var users = XmlDialplan.document(xml).getElementsByTagName("user");
            for (int i = 0; i < users.getLength(); i++) {
                var user = (Element) users.item(i);
                if (user.getAttribute("id").equals(account)) {
                    return Optional.of(new User(
                            account, domain, pairs(user, "params", "param"), pairs(user, "variables", "variable")));
                }
            }
        } catch (IllegalArgumentException broken) {
            LOG.warnf("The gateway's directory can't be read: %s", broken.getMessage());
        }
        return Optional.empty();
    }

    private static Map<String, String> pairs(Element user, String group, String tag) {
        return XmlDialplan.children(user, group).stream()
                .flatMap(found -> XmlDialplan.children(found, tag).stream())
                .collect(Collectors.toMap(
                        one -> one.getAttribute("name"), one -> one.getAttribute("value"), (first, _) -> first));
    }

    private Map<String, String> request(String section, String tag, String key, String value) {
        var form = new LinkedHashMap<String, String>();
        form.put("hostname", nodeName);
        form.put("section", section);
        form.put("tag_name", tag);
        form.put("key_name", key);
        form.put("key_value", value);
        return form;
    }

    private Future<String> post(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        var options = new RequestOptions()
                .setAbsoluteURI(url)
                .setMethod(HttpMethod.POST)
                .setTimeout(TIMEOUT_MS)
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("Content-Type", "application/x-www-form-urlencoded")
                        .add("User-Agent", "freeswitch-xml/1.0"));
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(response -> response.statusCode() == 200
                        ? response.body().map(answer -> answer.toString(StandardCharsets.UTF_8))
                        : Future.succeededFuture("<none/>"))
                .recover(away -> {
                    LOG.debugf("The gateway gave no answer: %s", away.getMessage());
                    return Future.succeededFuture("<none/>");
                });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
