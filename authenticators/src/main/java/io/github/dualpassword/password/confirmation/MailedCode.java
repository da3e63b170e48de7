package io.github.dualpassword.password.confirmation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.crypto.HashProvider;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;

import io.github.dualpassword.page.MailFrame;
import io.github.dualpassword.procedure.Notes;
import io.github.dualpassword.realm.CurrentRealm;

/**
 * A code that was mailed to the user: eight digits (26 bits; at least 20 are asked by NIST SP 800-63B), for ten minutes,
 * for five tries, and sent three times at the most in one authentication session. Only its hash is kept.
 */
final class MailedCode {

    static final Duration VALIDITY = Duration.ofMinutes(10);
    static final int MAX_TRIES = 5;
    static final int MAX_SENT = 3;

    private static final int DIGITS = 8;

    private final AuthenticationFlowContext context;
    private final Notes<Note> notes;

    MailedCode(AuthenticationFlowContext context) {
        this.context = context;
        this.notes = new Notes<>(context.getAuthenticationSession(), "code", Note.class);
    }

    private enum Note {
        HASH,
        SALT,
        VALID_UNTIL,
        TRIES,
        SENT
    }

    /** Whether a code was sent that can still be entered. */
    boolean isOut() {
        return notes.get(Note.HASH).isPresent() && now() < number(Note.VALID_UNTIL) && number(Note.TRIES) < MAX_TRIES;
    }

    boolean maySend() {
        return number(Note.SENT) < MAX_SENT;
    }

    /** Makes a new code, which replaces an earlier one, and mails it. */
    void send() throws EmailException {
        String code = SecretGenerator.getInstance().randomString(DIGITS, SecretGenerator.DIGITS);
        String salt = SecretGenerator.getInstance().randomString();
        Map<String, Object> attributes =
                MailFrame.round("dual-password-code.ftl", context.getSession(), context.getUser());
        attributes.put("code", code);
        attributes.put("minutes", VALIDITY.toMinutes());
        context.getSession()
                .getProvider(EmailTemplateProvider.class)
                .setRealm(context.getRealm())
                .setUser(context.getUser())
                .setAuthenticationSession(context.getAuthenticationSession())
                .send("dualPasswordCodeSubject", MailFrame.TEMPLATE, attributes);
        notes.set(Note.SENT, String.valueOf(number(Note.SENT) + 1));
        notes.set(Note.SALT, salt);
        notes.set(Note.HASH, hash(salt, code));
        notes.set(Note.VALID_UNTIL, String.valueOf(now() + VALIDITY.toMillis()));
        notes.set(Note.TRIES, "0");
    }

    /** Evaluates an entry; each one counts, and nothing is right when the code is no longer out. */
    boolean isRight(String entered) {
        if (!isOut()) {
            return false;
        }
        notes.set(Note.TRIES, String.valueOf(number(Note.TRIES) + 1));
        return MessageDigest.isEqual(
                notes.get(Note.HASH).orElseThrow().getBytes(StandardCharsets.UTF_8),
                hash(notes.get(Note.SALT).orElseThrow(), entered.strip()).getBytes(StandardCharsets.UTF_8));
    }

    void forget() {
        notes.remove(Note.HASH);
    }

    /** The address as a person recognises it, and nobody else learns it: first letter and domain. */
    static String mask(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    private String hash(String salt, String code) {
        byte[] hashed = context.getSession()
                .getProvider(HashProvider.class, JavaAlgorithm.SHA256)
                .hash(salt + code);
        return Base64Url.encode(hashed);
    }

    private long number(Note note) {
        return notes.get(note).map(Long::valueOf).orElse(0L);
    }

    private long now() {
        return CurrentRealm.of(context.getSession()).now();
    }
}
