package io.github.dualpassword.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.server.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What was signed can be verified when user, key and policy are gone, by nothing but the row and the Java platform. */
class PasskeyEvidenceTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    /** Of an EC key as COSE, up to its x. */
    private static final int X_AT = 10;

    private static final int Y_AT = X_AT + 32 + 3;

    @BeforeEach
    void start() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void theRowIsEnoughAndOneByteMoreIsTooMuch() throws Exception {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), "evidence", 201);
        SoftKey key = steps.registered();
        Page page = steps.signedIn()
                .open(ground.client().pushed(PasskeySteps.transfer(ground.client(), "P-evidence", "1250000")));
        assertThat(steps.sign(page, key).response().code()).isPresent();
        String evidence = steps.user().events("LOGIN").stream()
                .map(event -> event.at("/details/passkey_evidence").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        ground.realm()
                .admin()
                .delete(ground.realm().path("/users/" + steps.user().id()));

        String details = column(evidence, "DETAILS");
        assertThat(details).isEqualTo(Transactions.transfer("P-evidence", "1250000"));
        assertThat(column(evidence, "RP_ID")).isEqualTo(PasskeyRealm.RP_ID);
        assertThat(column(evidence, "ORIGIN")).isEqualTo(steps.origin());
        assertThat(verifies(evidence, details)).isTrue();
        assertThat(verifies(evidence, details.replace("1250000", "1250001"))).isFalse();
    }

    private static boolean verifies(String evidence, String details) throws Exception {
        byte[] random = bytes(evidence, "RANDOM_BYTES");
        byte[] client = bytes(evidence, "CLIENT_DATA");
        byte[] data = bytes(evidence, "AUTHENTICATOR_DATA");
        String challenge =
                SoftKey.url(SoftKey.sha256(join(random, SoftKey.sha256(details.getBytes(StandardCharsets.UTF_8)))));
        byte[] rpIdHash = SoftKey.sha256(column(evidence, "RP_ID").getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(key(bytes(evidence, "PUBLIC_KEY")));
        signature.update(join(data, SoftKey.sha256(client)));
        return signature.verify(bytes(evidence, "SIGNATURE"))
                && JsonHttp.JSON.readTree(client).get("challenge").asText().equals(challenge)
                && JsonHttp.JSON.readTree(client).get("origin").asText().equals(column(evidence, "ORIGIN"))
                && Arrays.equals(Arrays.copyOf(data, rpIdHash.length), rpIdHash)
                && (data[32] & SoftKey.USUAL) == SoftKey.USUAL;
    }

    private static PublicKey key(byte[] cose) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(cose, X_AT, X_AT + 32)),
                new BigInteger(1, Arrays.copyOfRange(cose, Y_AT, Y_AT + 32)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }

    private static byte[] bytes(String evidence, String column) {
        return Base64.getUrlDecoder().decode(column(evidence, column));
    }

    private static String column(String evidence, String column) {
        PostgresDatabase database = ground.server().database().orElseThrow();
        return database.query("select " + column + " from DP_PASSKEY_PROOF where ID = '" + evidence + "'")
                .get(0);
    }
}
