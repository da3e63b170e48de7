package io.github.dualpassword.otp.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the children of a document's root, one after the other, by the parser of the Java platform. Nothing is resolved: a
 * document type ends it, and so does a reference to an entity, or anything that is too large.
 */
final class XmlStream {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ELEMENTS = 250;
    private static final int MAX_TEXT = 16_384;
    private static final int MAX_BYTES_AT_A_TIME = 262_144;

    private final BoundedInput input;
    private final XMLStreamReader reader;
    private int elements;

    private XmlStream(BoundedInput input, XMLStreamReader reader) {
        this.input = input;
        this.reader = reader;
    }

    static XmlStream of(InputStream file) throws XMLStreamException {
        // Not newInstance(): that takes whatever parser it finds, with properties of its own.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        BoundedInput bounded = new BoundedInput(file, MAX_BYTES_AT_A_TIME);
        return new XmlStream(bounded, factory.createXMLStreamReader(bounded));
    }

    /** Goes to the root. */
    void open() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and white space.
        }
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    String rootName() {
        return reader.getLocalName();
    }

    Optional<String> rootAttribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** The next child of the root; empty when the root has ended, and with it the document. */
    Optional<XmlElement> nextChild() throws XMLStreamException {
        elements = 0;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(element(1));
            }
        }
        while (reader.hasNext()) {
            next();
        }
        return Optional.empty();
    }

    private XmlElement element(int depth) throws XMLStreamException {
        elements++;
        if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
            throw new FaultException(FaultCode.TOO_LARGE);
        }
        String name = reader.getLocalName();
        int line = line();
        Map<String, String> attributes = attributes();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text);
            }
        }
        return new XmlElement(name, line, attributes, text.toString(), List.copyOf(children));
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            throw new FaultException(FaultCode.TOO_LARGE);
        }
        text.append(reader.getText());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return Map.copyOf(attributes);
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        input.renew();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new FaultException(FaultCode.DOCUMENT_TYPE);
        }
        return event;
    }
}
