package io.github.dualpassword.passkey;

import io.github.dualpassword.ForeignText;

/** What users call their passkeys. Keycloak's account console lets them write anything there, and others read it. */
public final class KeyLabel {

    private static final int MAX = 40;

    private KeyLabel() {}

    /** Whether a key can be registered under this one. */
    public static boolean isPossible(String label) {
        return ForeignText.canBeName(label) && shown(label).equals(label);
    }

    /** As others may read it: one line, in the order in which it is written, and no longer than ours. @param label can be null */
    public static String shown(String label) {
        String line = label == null ? "" : ForeignText.line(label);
        return line.codePointCount(0, line.length()) > MAX ? line.substring(0, line.offsetByCodePoints(0, MAX)) : line;
    }

    /** The same for a mail, in which no program is to find an address. */
    public static String mailed(String label) {
        return shown(label)
                .replace('.', '．')
                .replace(':', '：')
                .replace('/', '／')
                .replace('@', '＠');
    }
}
