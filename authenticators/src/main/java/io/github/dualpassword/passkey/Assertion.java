package io.github.dualpassword.passkey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import io.github.dualpassword.json.JsonFault;
import io.github.dualpassword.json.StrictJson;
import io.github.dualpassword.otp.Base64Url;

/**
 * A signature that was verified (WebAuthn, 7.2), by the library that Keycloak itself uses. Its counter is not judged here: what was
 * accepted last is known under a lock only.
 *
 * @param origin of the page, as the browser has signed it
 * @param counter of the authenticator
 * @param synced whether the authenticator says that the key can be copied to other devices
 */
record Assertion(String origin, long counter, boolean synced) {

    /** Counters are compared by {@link KeyRules}. */
    private static final long NO_COUNTER = 0;

    /**
     * @param challenge as base64url
     * @param publicKey COSE
     * @throws AssertionFault for whatever is not exactly what was asked for
     */
    static Assertion verify(PasskeyAnswer answer, byte[] publicKey, String challenge, String rpId, Set<String> origins)
            throws AssertionFault {
        demandStrict(answer.clientData());
        try {
            ObjectConverter converter = new ObjectConverter();
            COSEKey key = converter.getCborConverter().readValue(publicKey, COSEKey.class);
            if (key == null || !KeyAlgorithms.accept(key)) {
                throw new AssertionFault("The algorithm of the key is not accepted");
            }
            ServerProperty server = server(origins, rpId, challenge);
            AttestedCredentialData credential = new AttestedCredentialData(AAGUID.ZERO, answer.credentialId(), key);
            WebAuthnAuthenticationManager manager = new WebAuthnAuthenticationManager(List.of(), converter);
            AuthenticationData data = manager.verify(
                    new AuthenticationRequest(
                            answer.credentialId(), answer.authenticatorData(), answer.clientData(), answer.signature()),
                    new AuthenticationParameters(server, record(credential), null, true, true));
            return new Assertion(
                    data.getCollectedClientData().getOrigin().toString(),
                    data.getAuthenticatorData().getSignCount(),
                    data.getAuthenticatorData().isFlagBE());
        } catch (RuntimeException refused) {
            throw new AssertionFault(refused);
        }
    }

    /** Whether it is a good signature of the key, over another challenge than the one that was asked for. */
    static boolean isOfAnotherChallenge(
            PasskeyAnswer answer, byte[] publicKey, String asked, String rpId, Set<String> origins) {
        try {
            String signed = Base64Url.encode(new CollectedClientDataConverter(new ObjectConverter())
                    .convert(answer.clientData())
                    .getChallenge()
                    .getValue());
            if (signed.equals(asked)) {
                return false;
            }
            verify(answer, publicKey, signed, rpId, origins);
            return true;
        } catch (AssertionFault | RuntimeException unreadable) {
            return false;
        }
    }

    /** The library reads the last of two fields of the same name, and overlooks what follows. */
    private static void demandStrict(byte[] clientData) throws AssertionFault {
        try {
            StrictJson.read(new String(clientData, StandardCharsets.UTF_8), JsonNode.class);
        } catch (JsonFault ambiguous) {
            throw new AssertionFault("What the browser has said is no JSON, or can be read in two ways");
        }
    }

    /** What the browser must have signed. @param challenge as base64url */
    static ServerProperty server(Set<String> origins, String rpId, String challenge) {
        return ServerProperty.builder()
                .origins(origins.stream().map(Origin::new).collect(Collectors.toSet()))
                .rpId(rpId)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** All that is known of a key here: nothing of its registration takes part in the verification. */
    private static CredentialRecordImpl record(AttestedCredentialData credential) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), null, null, null, NO_COUNTER, credential, null, null, null, null);
    }
}
