package io.github.dualpassword.passkey;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.credential.WebAuthnCredentialModel;

import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.server.ServerProperty;

import io.github.dualpassword.otp.Base64Url;
import io.github.dualpassword.page.FormFields;

/**
 * A key that an authenticator has made, verified (WebAuthn, 7.1). No attestation is asked for, and none is trusted.
 *
 * @param publicKey COSE
 * @param synced whether it can be copied to other devices
 */
public record NewKey(
        byte[] credentialId,
        byte[] publicKey,
        String aaguid,
        String attestationFormat,
        Set<String> transports,
        long counter,
        boolean synced) {

    public static final String CLIENT_DATA = PasskeyAnswer.CLIENT_DATA;
    public static final String ATTESTATION_OBJECT = "attestationObject";
    public static final String TRANSPORTS = "transports";

    /** Bytes: authenticator data with the longest credential id and a key of 4,096 bits, and certificates that nobody has asked for. */
    private static final int MAX_ATTESTATION_OBJECT = 16_384;

    /** Bytes: COSE of an RSA key of 4,096 bits. */
    static final int MAX_PUBLIC_KEY = 600;

    private static final int MAX_TRANSPORTS = 100;

    /** @throws AssertionFault for whatever is not exactly what was asked for */
    public static NewKey verify(FormFields fields, String challenge, RelyingParty party) throws AssertionFault {
        byte[] clientData = bytes(fields.text(CLIENT_DATA), PasskeyAnswer.MAX_CLIENT_DATA);
        byte[] attestation = bytes(fields.text(ATTESTATION_OBJECT), MAX_ATTESTATION_OBJECT);
        try {
            return verify(
                    new RegistrationRequest(attestation, clientData, transports(fields.text(TRANSPORTS))),
                    Assertion.server(party.origins(), party.id(), challenge));
        } catch (RuntimeException refused) {
            throw new AssertionFault(refused);
        }
    }

    private static NewKey verify(RegistrationRequest request, ServerProperty server) throws AssertionFault {
        ObjectConverter converter = new ObjectConverter();
        RegistrationData data = WebAuthnRegistrationManager.createNonStrictWebAuthnRegistrationManager(converter)
                .verify(request, new RegistrationParameters(server, KeyAlgorithms.parameters(), true, true));
        AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData credential = authenticator.getAttestedCredentialData();
        if (credential == null || !KeyAlgorithms.accept(credential.getCOSEKey())) {
            throw new AssertionFault("There is no key, or its algorithm is not accepted");
        }
        byte[] publicKey = converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey());
        if (publicKey.length > MAX_PUBLIC_KEY
                || credential.getCredentialId().length == 0
                || credential.getCredentialId().length > PasskeyAnswer.MAX_CREDENTIAL_ID) {
            throw new AssertionFault("The key, or its id, is too long");
        }
        return new NewKey(
                credential.getCredentialId(),
                publicKey,
                credential.getAaguid().toString(),
                data.getAttestationObject().getFormat(),
                Optional.ofNullable(data.getTransports()).orElse(Set.of()).stream()
                        .map(AuthenticatorTransport::getValue)
                        .collect(Collectors.toSet()),
                authenticator.getSignCount(),
                authenticator.isFlagBE());
    }

    private static byte[] bytes(String text, int max) throws AssertionFault {
        return PasskeyAnswer.bytes(text, 1, max)
                .orElseThrow(() -> new AssertionFault("A field is missing, too long, or no base64url"));
    }

    /** Known ones only: they are a hint for the browser. */
    private static Set<String> transports(String text) {
        Set<String> known = Stream.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal")
                .collect(Collectors.toSet());
        return text.length() > MAX_TRANSPORTS
                ? Set.of()
                : Arrays.stream(text.split(",")).filter(known::contains).collect(Collectors.toSet());
    }

    /** As Keycloak keeps it. */
    WebAuthnCredentialModel credential(String label, KeySecret secret) {
        WebAuthnCredentialModel credential = WebAuthnCredentialModel.create(
                PasskeyCredentialProviderFactory.TYPE,
                label,
                aaguid,
                Base64.getEncoder().encodeToString(credentialId),
                null,
                Base64Url.encode(publicKey),
                counter,
                attestationFormat,
                transports);
        credential.setSecretData(secret.secretData());
        return credential;
    }
}
