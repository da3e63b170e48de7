package io.github.dualpassword.policy;

import java.util.EnumMap;
import java.util.Map;

/** The default matrix, and the one of each source document (2.A): for tests and the page of permissions. */
public enum DocumentedMatrix {
    /** What holds where a realm says nothing. An administrator may release a master, and neither stop nor reset one. */
    DEFAULT("default", Map.of()),
    /** Document 000: administrators change the passwords of masters, too. */
    DOCUMENT_000(
            "document 000",
            Map.of(
                    Operation.CHANGE_PASSWORDS, Text.EVERYBODY,
                    Operation.SERVICE_STOP, Text.EVERYBODY)),
    /** Document 001: the same, with the release of one-time passwords by masters and administrators. */
    DOCUMENT_001(
            "document 001",
            Map.of(
                    Operation.CHANGE_PASSWORDS, Text.EVERYBODY,
                    Operation.SERVICE_STOP, Text.EVERYBODY,
                    Operation.RELEASE_OTP, Text.EVERYBODY)),
    /** Document 002: administrator authority suffices before login; ① and ② on oneself, too (I21). */
    DOCUMENT_002(
            "document 002",
            Map.of(
                    Operation.PRE_LOGIN_UNLOCK, Text.EVERYBODY_AND_ONESELF,
                    Operation.PRE_LOGIN_RESET, Text.EVERYBODY_AND_ONESELF,
                    Operation.PRE_LOGIN_RELEASE_OTP, Text.EVERYBODY)),
    /** Document 003: release of one-time passwords and revocation of tokens by masters only. */
    DOCUMENT_003(
            "document 003",
            Map.of(
                    Operation.RELEASE_OTP, "master: general",
                    Operation.REVOKE_TOKEN, "master: self administrator general")),
    /** Document 004: says nothing about it, so the default. */
    DOCUMENT_004("document 004", Map.of());

    private final String title;
    private final Map<Operation, String> texts;

    DocumentedMatrix(String title, Map<Operation, String> texts) {
        this.title = title;
        this.texts = texts;
    }

    /** For headings. */
    public String title() {
        return title;
    }

    public PermissionMatrix matrix() {
        Map<Operation, PermissionRow> rows = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            rows.put(operation, row(operation));
        }
        return new PermissionMatrix(rows);
    }

    private PermissionRow row(Operation operation) {
        return texts.containsKey(operation)
                ? PermissionRow.parse(operation, texts.get(operation)).orElseThrow()
                : PermissionSettings.of(operation).byDefault();
    }

    /** Constants of an enum cannot be named by its constructor calls. */
    private static final class Text {
        static final String EVERYBODY =
                "master: master administrator general; administrator: master administrator general";
        static final String EVERYBODY_AND_ONESELF =
                "master: self master administrator general; administrator: self master administrator general";

        private Text() {}
    }
}
