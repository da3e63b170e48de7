package io.github.dualpassword.testground.assertions;

import java.net.URI;
import java.util.List;

import javax.tools.SimpleJavaFileObject;

/** A test class that stands in no file. */
final class Snippet extends SimpleJavaFileObject {

    private final String source;

    private Snippet(String source) {
        super(URI.create("string:///authenticators/SomeTest.java"), Kind.SOURCE);
        this.source = source;
    }

    /** What the rule finds in a test with this body, in a class with a few more methods. */
    static List<Finding> findingsInTest(String body, String... otherMembers) {
        return findings("""
                package io.github.dualpassword;

                class SomeTest {
                    @Test
                    void aTest() {
                        %s
                    }
                    %s
                }
                """.formatted(body, String.join("\n", otherMembers)));
    }

    static List<Finding> findings(String source) {
        return new TestsThatCannotFail(TestSources.of(List.of(new Snippet(source)))).findings();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
    }
}
