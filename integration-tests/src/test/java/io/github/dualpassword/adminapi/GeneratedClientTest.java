package io.github.dualpassword.adminapi;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminclient.ApiClient;
import io.github.dualpassword.adminclient.ApiException;
import io.github.dualpassword.adminclient.api.DefaultApi;
import io.github.dualpassword.adminclient.model.AttemptPage;
import io.github.dualpassword.adminclient.model.ContractInitialised;
import io.github.dualpassword.adminclient.model.Initialisation;
import io.github.dualpassword.adminclient.model.PasswordReset;
import io.github.dualpassword.adminclient.model.PasswordsReset;
import io.github.dualpassword.adminclient.model.User;
import io.github.dualpassword.adminclient.model.UserPage;
import io.github.dualpassword.adminclient.model.UserState;
import io.github.dualpassword.adminclient.model.WantedPassword;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A client that a generator makes of the OpenAPI file works against the server. */
class GeneratedClientTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static DefaultApi client;

    @BeforeAll
    static void makeClient() {
        client = clientWith(ground.server().admin().token());
    }

    private static DefaultApi clientWith(String token) {
        ApiClient connection = new ApiClient();
        connection.updateBaseUri(
                ground.server().baseUrl() + "/admin" + ground.realm().path("/dual-password"));
        connection.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new DefaultApi(connection);
    }

    @Test
    void aUserIsReadReleasedStoppedAndReset() throws Exception {
        TestUser user = ground.user("by-client");

        User read = client.getUser(user.id());
        client.releaseCredential(user.id(), "login");
        client.stopService(user.id());
        UserPage stopped = client.findUsers(
                UserState.SERVICE_STOPPED,
                null,
                null,
                OffsetDateTime.now(ZoneOffset.UTC).minusDays(1),
                null,
                null,
                10);
        client.liftServiceStop(user.id());
        PasswordsReset reset = client.resetPasswords(
                user.id(),
                new PasswordReset()
                        .login(new WantedPassword())
                        .confirmation(new WantedPassword().value("Typed-by-client-1")));
        AttemptPage attempts = client.getAttempts(user.id(), null, 5);

        assertThat(read.getUsername()).isEqualTo("by-client");
        assertThat(read.getCredentials()).hasSize(2);
        assertThat(stopped.getUsers()).singleElement().satisfies(found -> {
            assertThat(found.getId()).isEqualTo(user.id());
            assertThat(found.getStates().get(0).getState()).isEqualTo(UserState.SERVICE_STOPPED);
        });
        assertThat(reset.getGenerated().getLogin()).hasSize(12);
        assertThat(reset.getGenerated().getConfirmation()).isNull();
        assertThat(attempts.getRecorded()).isEqualTo(AttemptPage.RecordedEnum.ALL);
    }

    @Test
    void aContractIsInitialised() throws Exception {
        TestContract contract =
                TestContract.added(ground.realm(), "client-company").join(ground.user("client-member"));

        ContractInitialised initialised = client.initialiseContract(contract.id(), new Initialisation().users(null));

        assertThat(initialised.getFailures()).isEmpty();
        assertThat(initialised.getSlips())
                .singleElement()
                .satisfies(slip -> assertThat(slip.getPasswords().getLogin()).hasSize(12));
    }

    @Test
    void policyAndMatrixAreReadAndWritten() throws Exception {
        assertThat(client.changeSettings(Map.of("dual-password.reminder-days", "9"), null))
                .containsEntry("dual-password.reminder-days", "9");
        assertThat(client.changePermissionMatrix(Map.of("release-otp", Map.of("master", List.of("general"))), null)
                        .get("release-otp"))
                .isEqualTo(Map.of("master", List.of("general")));
        assertThat(client.checkSetUp()).isNotNull();
        assertThat(client.findTokens(null, null, null, null, null, null, null)).isEmpty();
    }

    @Test
    void aRefusalIsAnExceptionWithTheStableCode() {
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> client.changeSettings(Map.of("dual-password.reminder-days", "many"), null));

        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(refused.getResponseBody()).contains("\"error\":\"setting_refused\"");
    }
}
