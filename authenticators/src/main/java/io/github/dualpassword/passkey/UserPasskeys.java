package io.github.dualpassword.passkey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

import io.github.dualpassword.policy.PasskeySettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.Switch;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** The passkeys of a user, as they are at this moment. */
public record UserPasskeys(KeycloakSession session, UserModel user) {

    /** Types of Keycloak's own, and ours: an authenticator is not to make two keys for one user. */
    private static final List<String> TYPES = List.of(
            WebAuthnCredentialModel.TYPE_TWOFACTOR,
            WebAuthnCredentialModel.TYPE_PASSWORDLESS,
            PasskeyCredentialProviderFactory.TYPE);

    /** Whether the realm has passkeys, and the page stands where they can be used. */
    public static Optional<RelyingParty> party(KeycloakSession session) {
        RealmPolicy policy = CurrentRealm.of(session).policy();
        return policy.isSetUp() && policy.get(PasskeySettings.PASSKEYS) == Switch.ON
                ? RelyingParty.of(session)
                : Optional.empty();
    }

    /** All of them, those that count for nothing included. */
    public List<HeldKey> all() {
        String rpId = party(session).map(RelyingParty::id).orElse("");
        Map<String, Passkey> rows = Storage.of(session, Passkeys.class).ofUser(realm().getId(), user.getId()).stream()
                .collect(Collectors.toMap(Passkey::id, Function.identity()));
        KeyRules.Wanted wanted = wanted(CurrentRealm.of(session), user.getId(), rpId);
        return keys().map(key -> held(key, Optional.ofNullable(rows.get(key.id())), wanted))
                .toList();
    }

    private static HeldKey held(StoredKey key, Optional<Passkey> row, KeyRules.Wanted wanted) {
        KeyStanding standing = KeyRules.standing(row, key, wanted);
        return new HeldKey(
                key.id(),
                key.label(),
                key.credentialText(),
                standing,
                standing == KeyStanding.NOT_REGISTERED
                        ? 0
                        : row.map(Passkey::usableFrom).orElse(0L));
    }

    static KeyRules.Wanted wanted(CurrentRealm realm, String userId, String rpId) {
        return new KeyRules.Wanted(userId, rpId, realm.policy().get(PasskeySettings.SYNCED) == Switch.ON, realm.now());
    }

    /** Whether the realm takes no such key. */
    static boolean isUnwanted(KeycloakSession session, boolean synced) {
        return synced && CurrentRealm.of(session).policy().get(PasskeySettings.SYNCED) == Switch.OFF;
    }

    /** The ids of those that can sign now, as base64url. */
    public List<String> usable() {
        return all().stream()
                .filter(key -> key.standing() == KeyStanding.USABLE)
                .map(HeldKey::credentialId)
                .toList();
    }

    /** Why the user can sign nothing, whatever is asked; empty where one of the keys can. */
    public Optional<PasskeyRefusal> refusal() {
        return party(session).isEmpty()
                ? Optional.of(PasskeyRefusal.NOT_AVAILABLE)
                : PasskeyRefusal.of(all().stream().map(HeldKey::standing).toList());
    }

    /** From when on the first of those that cool down counts, milliseconds since the epoch. */
    public Optional<Long> usableFrom() {
        return all().stream()
                .filter(key -> key.standing() == KeyStanding.COOLING_DOWN)
                .map(HeldKey::usableFrom)
                .min(Comparator.naturalOrder());
    }

    /** The ids of all keys that the user's authenticators may hold for this realm, as base64url. */
    public List<String> known() {
        return TYPES.stream()
                .flatMap(type -> user.credentialManager().getStoredCredentialsByTypeStream(type))
                .flatMap(stored -> StoredKey.read(stored).stream())
                .map(StoredKey::credentialText)
                .distinct()
                .toList();
    }

    /** Whether another credential of the user is called so: Keycloak takes no second one. */
    public boolean isLabelTaken(String label) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .anyMatch(stored -> label.equalsIgnoreCase(stored.getUserLabel()));
    }

    /** The key with this credential id, whatever it is good for: the one that was registered, if somebody has put another one there. */
    Optional<StoredKey> find(byte[] credentialId) {
        Set<String> registered = Storage.of(session, Passkeys.class).ofUser(realm().getId(), user.getId()).stream()
                .map(Passkey::id)
                .collect(Collectors.toSet());
        return keys().filter(key -> Arrays.equals(key.credentialId(), credentialId))
                .max(Comparator.comparing(key -> registered.contains(key.id())));
    }

    private Stream<StoredKey> keys() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasskeyCredentialProviderFactory.TYPE)
                .flatMap(stored -> StoredKey.read(stored).stream());
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
