package io.github.dualpassword.portal.authorization;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.github.dualpassword.portal.ForgingProvider;
import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal shows Keycloak who it is by its key: where it pushes, exchanges codes and asks for transactions. */
class ClientAuthenticationTest extends PortalTest {

    @Test
    void everybodyCanFetchThePublicHalfAndNobodyTheOther() throws Exception {
        String published = portal.perform(MockMvcRequestBuilders.get(PublishedKey.PATH))
                .andReturn()
                .getResponse()
                .getContentAsString();

        List<JWK> keys = JWKSet.parse(published).getKeys();
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).isPrivate()).isFalse();
        assertThat(keys.get(0).getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(keys.get(0).getKeyID())
                .isEqualTo(keys.get(0).computeThumbprint().toString());
        assertThat(published).doesNotContain("\"d\"");
    }

    @Test
    void eachRequestHasAnAssertionOfItsOwnThatThePublishedKeyVerifies() throws Exception {
        enter("PARTS", "1000", "October");
        Map<String, String> pushed = approve();
        PROVIDER.refuseCodes();
        PROVIDER.transactionsAre(Optional.empty());
        get(CALLBACK + "?code=code&state=" + pushed.get("state"));

        Set<String> used = new HashSet<>();
        for (Map<String, String> request : List.of(pushed, PROVIDER.lastTokenRequest(), PROVIDER.lastInquiry())) {
            used.add(verified(request).getJWTID());
        }
        assertThat(used).hasSize(3);
    }

    private JWTClaimsSet verified(Map<String, String> request) throws Exception {
        assertThat(request)
                .containsEntry("client_id", ForgingProvider.CLIENT)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        SignedJWT assertion = SignedJWT.parse(request.get("client_assertion"));
        ECKey key = JWKSet.parse(get(PublishedKey.PATH).getResponse().getContentAsString())
                .getKeyByKeyId(assertion.getHeader().getKeyID())
                .toECKey();
        assertThat(assertion.verify(new ECDSAVerifier(key))).isTrue();
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(ForgingProvider.CLIENT);
        assertThat(claims.getSubject()).isEqualTo(ForgingProvider.CLIENT);
        assertThat(claims.getAudience()).containsExactly(PROVIDER.issuer());
        assertThat(claims.getExpirationTime())
                .isAfter(new Date())
                .isBefore(Date.from(Instant.now().plusSeconds(61)));
        return claims;
    }
}
