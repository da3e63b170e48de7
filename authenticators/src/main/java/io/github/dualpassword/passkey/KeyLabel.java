package io.github.dualpassword.passkey;

import java.util.List;
import java.util.stream.Collectors;

import io.github.dualpassword.ForeignText;

/** What users call their passkeys. Keycloak's account console lets them write anything there, and others read it. */
public final class KeyLabel {

    private static final int MAX = 40;
    private static final int TOGETHER = 5;

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

    /** Those of several keys in one line; of very many, which only staff can put on a user, the first. */
    public static String together(List<SeenKey> keys) {
        return keys.stream().limit(TOGETHER).map(SeenKey::label).collect(Collectors.joining(", "));
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
