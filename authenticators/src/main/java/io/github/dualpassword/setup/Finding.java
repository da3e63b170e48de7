package io.github.dualpassword.setup;

/**
 * Something that is wrong with a realm.
 *
 * @param severity how much it matters
 * @param code stable name of what is wrong, see {@link FindingCode#id()}
 * @param place what it concerns: alias of a flow or a required action, client id, attribute name, feature
 * @param sentence what is wrong and what to do, in plain English
 * @param remedy what to do, as a part of a sentence
 */
public record Finding(Severity severity, String code, String place, String sentence, String remedy) {

    static Finding of(FindingCode code, String place, String whatIsWrong) {
        return inWords(code, place, whatIsWrong + ": " + remedy(code) + ".");
    }

    /** A finding whose sentence says already what to do. */
    static Finding inWords(FindingCode code, String place, String sentence) {
        return new Finding(code.severity(), code.id(), place, sentence, remedy(code));
    }

    private static String remedy(FindingCode code) {
        return code.remedy().replace('`', '\'');
    }
}
