package io.github.dualpassword.otp.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small element with all that is in it. Names are without namespace: tools leave it out, or use that of another version.
 *
 * @param line where its start tag ends, from 1
 * @param text of its own, without that of its children
 */
record XmlElement(String name, int line, Map<String, String> attributes, String text, List<XmlElement> children) {

    /** The descendant that is reached by these names. */
    Optional<XmlElement> find(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.all(step).findFirst());
        }
        return found;
    }

    /** Its text, where there is one. */
    Optional<String> textOf(String... path) {
        return find(path).map(XmlElement::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name().equals(child));
    }
}
