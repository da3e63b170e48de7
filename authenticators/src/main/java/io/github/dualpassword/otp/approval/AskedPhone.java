package io.github.dualpassword.otp.approval;

/** What has come of the wish to ask a phone. */
public sealed interface AskedPhone {

    /** The phone is asked. */
    record Asked(Approval approval) implements AskedPhone {}

    /** It may be asked again from then on, milliseconds since the epoch; a code can be typed meanwhile. */
    record NotYet(long from) implements AskedPhone {}

    /** The user has no phone that could be asked, by now. */
    record NoPhone() implements AskedPhone {}
}
