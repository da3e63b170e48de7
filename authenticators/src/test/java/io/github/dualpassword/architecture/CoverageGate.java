package io.github.dualpassword.architecture;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The classes whose coverage the build checks.
 *
 * @param includes patterns of class files, as the pom lists them; a {@code *} stays within a folder
 */
record CoverageGate(List<String> includes) {

    private static final String LIST = "//execution[id='check-coverage']/configuration/includes/include";

    /** As the pom of this module says. Tests are run in the folder where it is. */
    static CoverageGate ofThisModule() {
        try {
            Node pom = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
            NodeList includes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(LIST, pom, XPathConstants.NODESET);
            return new CoverageGate(IntStream.range(0, includes.getLength())
                    .mapToObj(place -> includes.item(place).getTextContent())
                    .toList());
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException failure) {
            throw new IllegalStateException("The pom of this module cannot be read", failure);
        }
    }

    /** The file of a class, relative to the folder of all. */
    static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    boolean holds(String className) {
        return includes.stream().anyMatch(include -> matches(include, className));
    }

    static boolean matches(String include, String className) {
        return FileSystems.getDefault().getPathMatcher("glob:" + include).matches(Path.of(file(className)));
    }
}
