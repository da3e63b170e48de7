package io.github.dualpassword.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

import io.github.dualpassword.portal.stepup.Level;

/**
 * Which level each procedure of the portal needs. What a realm can serve is a matter of its profile; a level that it does
 * not have is refused there, never passed over.
 *
 * @param transfer for 承認, the approval of a transfer
 * @param payees for 振込先管理, each change of the registered payees
 */
@ConfigurationProperties("portal.levels")
public record RequiredLevels(Level transfer, Level payees) {

    /** Whether users of the portal need tokens at all: the registration of a passkey asks for a code, too. */
    public boolean needTokens() {
        return transfer.usesOneTimePasswords() || payees.usesOneTimePasswords() || usePasskeys();
    }

    /** Whether users of the portal need passkeys. */
    public boolean usePasskeys() {
        return transfer.isByPasskey() || payees.isByPasskey();
    }
}
