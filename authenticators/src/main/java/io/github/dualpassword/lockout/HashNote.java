package io.github.dualpassword.lockout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.util.JsonSerialization;

/** What this product notes of a password beside the parameters of its hash, where Keycloak keeps these. No secret. */
public enum HashNote {
    /** It is good for nothing but its own change. */
    PROVISIONAL("provisional"),
    /** It is the user's login password, too. */
    SAME_AS_OTHER("same-as-login-password"),
    /** Which login password it was compared with, and found to differ. */
    COMPARED_WITH("compared-with-login-password");

    private final String text;

    HashNote(String text) {
        this.text = text;
    }

    /** Its name among the parameters; stable. */
    public String text() {
        return text;
    }

    /** Of a password; the same map that the password holds. */
    public static MultivaluedHashMap<String, String> parametersOf(PasswordCredentialModel password) {
        return password.getPasswordCredentialData().getAdditionalParameters();
    }

    /** Notes it. The model writes its data when it is made, and not when they change. */
    public void on(PasswordCredentialModel password, String value) {
        parametersOf(password).put(text, List.of(value));
        password.setCredentialData(JsonSerialization.valueAsString(password.getPasswordCredentialData()));
    }

    /** Takes over what is noted of the same password under its former hash. */
    static void carryOver(PasswordCredentialModel former, PasswordCredentialModel fresh) {
        Map<HashNote, String> noted = Stream.of(values())
                .filter(note -> parametersOf(former).containsKey(note.text))
                .collect(Collectors.toMap(
                        note -> note, note -> parametersOf(former).getFirst(note.text)));
        noted.forEach((note, value) -> note.on(fresh, value));
    }
}
