package io.github.dualpassword.setup;

/**
 * Something that is wrong with a realm.
 *
 * @param severity how much it matters
 * @param code stable name of what is wrong, see {@link FindingCode#id()}
 * @param place what it concerns: alias of a flow or a required action, client id, attribute name, feature
 * @param sentence what is wrong and what to do, in plain English
 */
public record Finding(Severity severity, String code, String place, String sentence) {

    static Finding of(FindingCode code, String place, String whatIsWrong) {
        return new Finding(
                code.severity(),
                code.id(),
                place,
                whatIsWrong + ": " + code.remedy().replace('`', '\'') + ".");
    }
}
