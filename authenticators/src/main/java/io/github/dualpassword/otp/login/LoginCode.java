package io.github.dualpassword.otp.login;

import java.util.Optional;

import io.github.dualpassword.otp.TokenStanding;
import io.github.dualpassword.otp.level.OtpRefusal;
import io.github.dualpassword.policy.CodeAtLogin;

/**
 * What a login has to do with one-time passwords.
 *
 * @param demand what is asked for
 * @param why no code can be entered, where that is told
 */
record LoginCode(Demand demand, Optional<OtpRefusal> why) {

    /** What is asked for. */
    enum Demand {
        /** Nothing. */
        NONE,
        /** A code. */
        ASKED,
        /** Nothing; but the user is told why no code could be entered. */
        TOLD,
        /** What the user does not have: the login ends. */
        REFUSED
    }

    /**
     * What it depends on.
     *
     * @param setting what the realm wants, for a user who needs one-time passwords (C13)
     * @param own what the user's token is good for; empty where none is registered
     * @param isRegistrable whether the user is asked to register one in this login
     * @param isRequired whether nobody may put that off any more (I20)
     */
    record Facts(CodeAtLogin setting, Optional<TokenStanding> own, boolean isRegistrable, boolean isRequired) {}

    static final LoginCode NOTHING = new LoginCode(Demand.NONE, Optional.empty());

    static LoginCode of(Facts facts) {
        if (facts.setting() == CodeAtLogin.NEVER) {
            return NOTHING;
        }
        // What is not confirmed by it yet, a login does not mind.
        Optional<OtpRefusal> refusal = OtpRefusal.of(facts.own()).filter(reason -> reason != OtpRefusal.NOT_YET);
        if (refusal.isEmpty()) {
            return new LoginCode(Demand.ASKED, refusal);
        }
        boolean always = facts.setting() == CodeAtLogin.ALWAYS;
        return switch (refusal.get()) {
            // The page that registers one follows, or the login is as it was before.
            case NOT_REGISTERED ->
                always && facts.isRequired() && !facts.isRegistrable()
                        ? new LoginCode(Demand.REFUSED, refusal)
                        : NOTHING;
            case EXPIRED -> facts.isRegistrable() ? NOTHING : told(always, refusal);
            case SUSPENDED, NOT_STARTED, NOT_YET, NOT_AVAILABLE -> told(always, refusal);
        };
    }

    private static LoginCode told(boolean always, Optional<OtpRefusal> refusal) {
        return new LoginCode(always ? Demand.REFUSED : Demand.TOLD, refusal);
    }
}
