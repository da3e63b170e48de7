package io.github.dualpassword.boundtransaction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two nodes that are asked at once, one tells of the transaction. */
@Tag(TestGround.TWO_NODES)
class TransactionOnTwoNodesTest extends RedeemedOnce {

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.cluster())
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Override
    TestGround ground() {
        return ground;
    }

    @Test
    void whatWasConfirmedOnOneNodeIsToldByTheOther() {
        TestUser user = ground.user("other-node");
        AuthorizationRequest request =
                Transactions.request(ground.client(), Transactions.transfer("T-other-node", "100"));
        Page page = ground.client()
                .visitor()
                .open(ground.client().pushed(request))
                .logIn(user.loginId(), user.loginPassword());
        AuthorizationResponse back = new Journeys(ground.realm())
                .confirm(page, user.confirmationPassword())
                .response();

        Tokens tokens = ground.realm(1).client().exchange(request, back);

        assertThat(tokens.idToken().get("txn").asText()).isEqualTo("T-other-node");
        assertThat(tokens.idToken().get("acr").asText()).isEqualTo("confirmation");
    }
}
