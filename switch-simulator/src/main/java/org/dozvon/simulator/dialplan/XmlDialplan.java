package org.dozvon.simulator.dialplan;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dozvon.simulator.channel.Channel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The switch's XML: contexts, extensions, conditions on the dialled number or a variable, actions.
public final class XmlDialplan implements Dialplan {
    private final Document document;

    private XmlDialplan(Document document) {
        this.document = document;
    }

    /// @throws IllegalArgumentException when it is no XML
    public static XmlDialplan parse(String xml) {
        return new XmlDialplan(document(xml));
    }

    static Document document(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            // Nothing in a dialplan names a document type, and what names one may read files.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalArgumentException(
                    "Expected the switch's XML, but it can't be read: %s".formatted(broken.getMessage()), broken);
        }
    }

    static List<Element> children(Node parent, String tag) {
        var found = new ArrayList<Element>();
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element && element.getTagName().equals(tag)) {
                found.add(element);
            }
        }
        return found;
    }

    @Override
    public Future<Optional<List<Action>>> actions(Channel channel) {
        return Future.succeededFuture(find(channel));
    }

    private Optional<List<Action>> find(Channel channel) {
        var contexts = document.getElementsByTagName("context");
        var actions = new ArrayList<Action>();
        for (int i = 0; i < contexts.getLength(); i++) {
            var context = (Element) contexts.item(i);
            if (context.getAttribute("name").equals(channel.context())) {
                hunt(context, channel, actions);
            }
        }
        return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
    }

    // The first extension that matches wins, unless it says that the hunt goes on.
    private static void hunt(Element context, Channel channel, List<Action> actions) {
        for (var extension : children(context, "extension")) {
            if (matches(extension, channel, actions)
                    && !extension.getAttribute("continue").equals("true")) {
                return;
            }
        }
    }

    private static boolean matches(Element extension, Channel channel, List<Action> actions) {
        for (var condition : children(extension, "condition")) {
            var match = match(condition, channel);
            if (match.isEmpty()) {
                return false;
            }
            children(condition, "action").forEach(action -> actions.add(action(action, match.get())));
        }
        return true;
    }

    private static Optional<Matcher> match(Element condition, Channel channel) {
        var field = condition.getAttribute("field");
        var expression = condition.getAttribute("expression");
        try {
            var matcher = Pattern.compile(field.isEmpty() ? "" : expression).matcher(value(field, channel));
            return matcher.find() ? Optional.of(matcher) : Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    private static String value(String field, Channel channel) {
        return switch (field) {
            case "" -> "";
            case "destination_number" -> channel.destination();
            case "caller_id_number" -> channel.callerNumber();
            case "caller_id_name" -> channel.callerName();
            case "context" -> channel.context();
            default -> channel.variable(field.replaceAll("[${}]", "")).orElse("");
        };
    }

    private static Action action(Element action, Matcher match) {
        var data = action.getAttribute("data");
        for (int group = match.groupCount(); group > 0; group--) {
            var captured = match.group(group);
            data = data.replace("$" + group, captured == null ? "" : captured);
        }
        return new Action(action.getAttribute("application"), data);
    }
}
