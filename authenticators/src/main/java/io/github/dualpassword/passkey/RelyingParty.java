package io.github.dualpassword.passkey;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.common.util.UriUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.WebAuthnPolicy;

/**
 * As whom the realm asks for signatures. Keycloak's own default, the host of the request, follows what the request says of it, so
 * that keys die under another name: here the RP ID must be set.
 *
 * <p>Keycloak's policy is the shared object of its realm cache: it is read, and never changed. What this product demands beyond it,
 * such as user verification, is fixed.
 *
 * @param id RP ID, of Keycloak's policy for WebAuthn
 * @param name shown by authenticators
 * @param origins from which signatures may come
 */
public record RelyingParty(String id, String name, Set<String> origins) {

    /** Empty where the realm has none, or the page stands under another host. */
    public static Optional<RelyingParty> of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        WebAuthnPolicy policy = realm.getWebAuthnPolicy();
        String origin = UriUtils.getOrigin(session.getContext().getUri().getBaseUri());
        String name = Optional.ofNullable(policy.getRpEntityName())
                .filter(text -> !text.isBlank())
                .orElse(realm.getName());
        return idOf(policy)
                .flatMap(id ->
                        of(id, name, origin, policy.getExtraOrigins() == null ? List.of() : policy.getExtraOrigins()));
    }

    /**
     * The RP ID of a policy. Empty where there is none; and where the policy names makes: without an attestation an authenticator
     * does not say of which it is, so that none would be acceptable.
     */
    public static Optional<String> idOf(WebAuthnPolicy policy) {
        boolean namesMakes = policy.getAcceptableAaguids() != null
                && !policy.getAcceptableAaguids().isEmpty();
        return Optional.ofNullable(policy.getRpId())
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> !namesMakes && !id.isEmpty() && id.length() <= PasskeyProof.MAX_RP_ID);
    }

    static Optional<RelyingParty> of(String rpId, String name, String origin, List<String> extraOrigins) {
        String id = rpId == null ? "" : rpId.strip().toLowerCase(Locale.ROOT);
        if (id.isEmpty() || id.length() > PasskeyProof.MAX_RP_ID || !isUnder(origin, id)) {
            return Optional.empty();
        }
        return Optional.of(new RelyingParty(
                id,
                name,
                Stream.concat(Stream.of(origin), extraOrigins.stream()).collect(Collectors.toUnmodifiableSet())));
    }

    private static boolean isUnder(String origin, String id) {
        String host = URI.create(origin).getHost();
        return host != null
                && (host.equalsIgnoreCase(id) || host.toLowerCase(Locale.ROOT).endsWith("." + id));
    }
}
