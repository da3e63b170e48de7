package io.github.dualpassword.otp.approval;

import java.util.regex.Pattern;

/**
 * What a phone answers. It signs its answer, and the fingerprint of what it has shown: no answer is good for another request, nor for
 * another text.
 *
 * @param id of the request
 * @param decision an id of {@link ApprovalDecision}
 * @param number two digits; empty in a refusal
 * @param shown fingerprint of the text that the phone has shown
 * @param signature see {@link SignedText}
 */
record ApprovalAnswer(String id, String decision, String number, String shown, String signature) {

    private static final String FIRST_LINE = "dual-password-approval";
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]{%d})?".formatted(Approval.DIGITS));

    /** Requests have no other ids; some databases would find one written otherwise, or fail at what is no text to them. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whether it is an answer at all, right or wrong. */
    boolean isWhole() {
        return id != null
                && ID.matcher(id).matches()
                && decision != null
                && ApprovalDecision.byId(decision).isPresent()
                && number != null
                && NUMBER.matcher(number).matches()
                && shown != null
                && signature != null;
    }

    boolean isSignedBy(Phone phone) {
        return new SignedText(String.join("\n", FIRST_LINE, id, decision, number, shown), signature)
                .isSignedBy(phone.publicKey());
    }
}
