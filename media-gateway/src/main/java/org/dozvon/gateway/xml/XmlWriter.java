package org.dozvon.gateway.xml;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an answer for the node. Every value goes through StAX, which escapes it. Each element begins a
/// line of its own: the node reads line by line, and passes over a whole line that holds an XML
/// declaration.
public final class XmlWriter {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    /// What stands between the tags of an element.
    @FunctionalInterface
    public interface Content {
        void write(XmlWriter to);
    }

    private final XMLStreamWriter stream;

    private XmlWriter(XMLStreamWriter stream) {
        this.stream = stream;
    }

    /// The whole answer, for one section of the node's configuration.
    public static String document(String section, Content content) {
        var text = new StringWriter(1024);
        try {
            var stream = FACTORY.createXMLStreamWriter(text);
            stream.writeStartDocument("UTF-8", "1.0");
            new XmlWriter(stream)
                    .element(
                            "document",
                            document -> document.element("section", content, "name", section),
                            "type",
                            "freeswitch/xml");
            stream.writeEndDocument();
            stream.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Expected to write XML into memory, but it failed.", impossible);
        }
    }

    /// "I do not know": the node then looks into its own static configuration.
    public static String notFound() {
        return document("result", to -> to.element("result", _ -> {}, "status", "not found"));
    }

    /// Attributes as names and values in turn.
    public XmlWriter element(String name, Content content, String... attributes) {
        try {
            stream.writeCharacters("\n");
            stream.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                stream.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
            content.write(this);
            stream.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Expected to write XML into memory, but it failed.", impossible);
        }
    }

    public XmlWriter element(String name, String... attributes) {
        return element(name, _ -> {}, attributes);
    }

    // XML has no way to write a control character, and the node's parser gives up at one.
    private static String legal(String value) {
        return value.codePoints()
                .filter(one ->
                        one >= ' ' && Character.getType(one) != Character.SURROGATE && one != 0xFFFE && one != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
