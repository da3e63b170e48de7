package io.github.dualpassword.setup;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that the set-up check can find. Made by a {@link Topic}, and by nothing else.
 *
 * @param id stable name, as it stands in logs, in the admin API and in the documentation: whoever watches logs, or reads the
 *     findings through the admin API, may build on it
 * @param severity how much it matters
 * @param meaning what is wrong, as a sentence
 * @param remedy what to do, as the end of a sentence
 */
public record FindingCode(String id, Severity severity, String meaning, String remedy) {

    /** Codes that belong together. Each one is made by its topic, which lists it in the order of declaration. */
    static final class Topic {

        private final String title;
        private final List<FindingCode> codes = new ArrayList<>();

        Topic(String title) {
            this.title = title;
        }

        /** A heading of the documentation. */
        String title() {
            return title;
        }

        List<FindingCode> codes() {
            return List.copyOf(codes);
        }

        FindingCode error(String id, String meaning, String remedy) {
            return add(new FindingCode(id, Severity.ERROR, meaning, remedy));
        }

        FindingCode warning(String id, String meaning, String remedy) {
            return add(new FindingCode(id, Severity.WARNING, meaning, remedy));
        }

        private FindingCode add(FindingCode code) {
            codes.add(code);
            return code;
        }
    }
}
