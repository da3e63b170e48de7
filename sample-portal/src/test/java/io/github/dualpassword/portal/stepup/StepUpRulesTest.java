package io.github.dualpassword.portal.stepup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StepUpRulesTest {

    private static final Instant SENT_AT = Instant.parse("2026-10-01T09:00:00.700Z");
    private static final String TXN = "20261001-K7QF2M9XWT";
    private static final String DETAILS =
            "[{\"type\":\"dual-password-transaction\",\"txn\":\"" + TXN + "\",\"payee\":\"A\"}]";
    private static final Confirmable TRANSACTION = transaction("1000 yen to A");

    private final StepUpRequest request = request(Level.CONFIRMATION, "the-secret");
    private final OidcIdToken signIn = signIn("the-user", "the-session");

    @Test
    void theTokenOfThisRequestConfirmsThisTransaction() {
        assertThatCode(() -> StepUpRules.requireConfirmation(token(change -> {}), request, TRANSACTION, signIn))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMATION, confirmation", "OTP, otp", "CONFIRMATION_OTP, confirmation-otp"})
    void eachLevelIsConfirmedByItsOwnNameAlone(Level level, String acr) {
        StepUpRequest asked = request(level, "the-secret");
        List<String> confirming = Stream.of("login", "confirmation", "otp", "confirmation-otp")
                .filter(name -> refusal(token(change -> change.claim("acr", name)), asked)
                        .isEmpty())
                .toList();

        assertThat(confirming).containsExactly(acr);
    }

    private static Optional<StepUpRefusal> refusal(OidcIdToken token, StepUpRequest request) {
        try {
            StepUpRules.requireConfirmation(token, request, TRANSACTION, signIn("the-user", "the-session"));
            return Optional.empty();
        } catch (StepUpRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "otp", "confirmation-otp", "Confirmation", "2", "3", "99", ""})
    void anyOtherLevelIsRefusedHoweverHighItsNumber(String acr) {
        assertThat(refusal(token(change -> change.claim("acr", acr)))).isEqualTo(StepUpRefusal.OTHER_LEVEL);
    }

    @Test
    void aTokenWithoutALevelIsRefused() {
        assertThat(refusal(token(change -> change.claims(claims -> claims.remove("acr")))))
                .isEqualTo(StepUpRefusal.OTHER_LEVEL);
    }

    @Test
    void anEntryMadeBeforeTheRequestIsRefused() {
        assertThat(refusal(token(change -> change.authTime(Instant.parse("2026-10-01T08:59:59Z")))))
                .isEqualTo(StepUpRefusal.NOT_FRESH);
    }

    @Test
    void anEntryInTheSameSecondAsTheRequestCountsAlthoughItsFractionIsCutOff() {
        assertThatCode(() -> StepUpRules.requireConfirmation(
                        token(change -> change.authTime(Instant.parse("2026-10-01T09:00:00Z"))),
                        request,
                        TRANSACTION,
                        signIn))
                .doesNotThrowAnyException();
    }

    @Test
    void aTokenThatDoesNotSayWhenIsRefused() {
        assertThat(refusal(token(change -> change.claims(claims -> claims.remove("auth_time")))))
                .isEqualTo(StepUpRefusal.NOT_FRESH);
    }

    @Test
    void anotherUsersConfirmationIsRefused() {
        assertThat(refusal(token(change -> change.subject("somebody-else")))).isEqualTo(StepUpRefusal.OTHER_USER);
    }

    @Test
    void aUserWhoSignedInSinceTheRequestCannotUseItsAnswer() {
        assertThat(refusal(token(change -> {}), TRANSACTION, signIn("somebody-else", "the-session")))
                .isEqualTo(StepUpRefusal.OTHER_USER);
    }

    @Test
    void aConfirmationInAnotherSessionIsRefused() {
        assertThat(refusal(token(change -> change.claim("sid", "another-session"))))
                .isEqualTo(StepUpRefusal.OTHER_SESSION);
        assertThat(refusal(token(change -> change.claims(claims -> claims.remove("sid")))))
                .isEqualTo(StepUpRefusal.OTHER_SESSION);
    }

    @Test
    void aUserWhoSignedInSinceTheRequestCannotConfirmItEvenInPerson() {
        assertThat(refusal(
                        token(change -> change.subject("somebody-else")),
                        TRANSACTION,
                        signIn("somebody-else", "the-session")))
                .isEqualTo(StepUpRefusal.OTHER_USER);
    }

    @Test
    void aSignInSinceTheRequestEndsIt() {
        assertThat(refusal(token(change -> {}), TRANSACTION, signIn("the-user", "another-session")))
                .isEqualTo(StepUpRefusal.OTHER_SESSION);
        assertThat(refusal(
                        token(change -> change.claim("sid", "another-session")),
                        TRANSACTION,
                        signIn("the-user", "another-session")))
                .isEqualTo(StepUpRefusal.OTHER_SESSION);
    }

    @Test
    void aTokenWithAnyOtherNonceIsRefused() {
        assertThat(refusal(token(change -> change.nonce("another")))).isEqualTo(StepUpRefusal.OTHER_TRANSACTION);
        assertThat(refusal(token(change -> change.claims(claims -> claims.remove("nonce")))))
                .isEqualTo(StepUpRefusal.OTHER_TRANSACTION);
    }

    @Test
    void aTransactionThatChangedSinceTheRequestIsRefused() {
        assertThat(refusal(token(change -> {}), transaction("9000 yen to A"), signIn))
                .isEqualTo(StepUpRefusal.OTHER_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261001-ANOTHER", "20261001-k7qf2m9xwt", ""})
    void theConfirmationOfAnotherTransactionIsRefused(String txn) {
        assertThat(refusal(token(change -> change.claim("txn", txn)))).isEqualTo(StepUpRefusal.NOT_AS_SHOWN);
    }

    @Test
    void whatWasShownMustBeExactlyWhatWasPushed() {
        String other = request(DETAILS.replace("\"A\"", "\"B\"")).detailsHash();

        assertThat(other).hasSize(43).isNotEqualTo(request.detailsHash());
        assertThat(refusal(token(change -> change.claim("txn_hash", other)))).isEqualTo(StepUpRefusal.NOT_AS_SHOWN);
        assertThat(refusal(token(change -> change.claim("txn_hash", "")))).isEqualTo(StepUpRefusal.NOT_AS_SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"txn", "txn_hash"})
    void aTokenThatSaysNothingOfATransactionConfirmsNone(String claim) {
        assertThat(refusal(token(change -> change.claims(claims -> claims.remove(claim)))))
                .isEqualTo(StepUpRefusal.NOT_AS_SHOWN);
    }

    /** SHA-256 of the text in UTF-8, as the guide's example has it. */
    @Test
    void theHashIsThatOfTheGuide() {
        assertThat(request("[{\"type\":\"dual-password-transaction\",\"payee\":\"株式会社サンプル商事\"}]")
                        .detailsHash())
                .isEqualTo("8iynXh9Ms9mH_CThlpJdKeomg6xbdW0dz8OKWJE1o3M");
    }

    @Test
    void theNonceOfOneRequestIsWorthNothingInAnotherForTheSameTransaction() {
        StepUpRequest later = request(Level.CONFIRMATION, "another-secret");
        StepUpRefused refused = catchThrowableOfType(
                StepUpRefused.class,
                () -> StepUpRules.requireConfirmation(token(change -> {}), later, TRANSACTION, signIn));
        assertThat(refused.reason()).isEqualTo(StepUpRefusal.OTHER_TRANSACTION);
    }

    @Test
    void anAnswerWithoutTheRequestsStateIsRefused() {
        for (String state : new String[] {"another-state", "", null}) {
            StepUpRefused refused = catchThrowableOfType(
                    StepUpRefused.class,
                    () -> StepUpRules.requireAnswerTo(request, new StepUpAnswer(state, "code", null, null, null)));
            assertThat(refused.reason()).isEqualTo(StepUpRefusal.UNKNOWN_REQUEST);
        }
    }

    @Test
    void anAnswerToNothingIsRefused() {
        StepUpRefused refused = catchThrowableOfType(
                StepUpRefused.class,
                () -> StepUpRules.requireAnswerTo(null, new StepUpAnswer("the-state", "code", null, null, null)));
        assertThat(refused.reason()).isEqualTo(StepUpRefusal.UNKNOWN_REQUEST);
    }

    @Test
    void aRequestDoesNotTellItsSecrets() {
        assertThat(request.toString()).doesNotContain("the-secret", "the-state");
    }

    private StepUpRefusal refusal(OidcIdToken token) {
        return refusal(token, TRANSACTION, signIn);
    }

    private StepUpRefusal refusal(OidcIdToken token, Confirmable transaction, OidcIdToken presentSignIn) {
        return catchThrowableOfType(
                        StepUpRefused.class,
                        () -> StepUpRules.requireConfirmation(token, request, transaction, presentSignIn))
                .reason();
    }

    private OidcIdToken token(Consumer<OidcIdToken.Builder> change) {
        OidcIdToken.Builder token = OidcIdToken.withTokenValue("token")
                .subject("the-user")
                .claim("sid", "the-session")
                .claim("acr", "confirmation")
                .authTime(Instant.parse("2026-10-01T09:00:20Z"))
                .nonce(request.nonceFor(TRANSACTION))
                .claim("txn", TXN)
                .claim("txn_hash", request.detailsHash());
        change.accept(token);
        return token.build();
    }

    private static OidcIdToken signIn(String subject, String session) {
        return OidcIdToken.withTokenValue("sign-in")
                .subject(subject)
                .claim("sid", session)
                .build();
    }

    private static StepUpRequest request(String details) {
        return request(Level.CONFIRMATION, "the-secret", details);
    }

    private static StepUpRequest request(Level level, String nonceSecret) {
        return request(level, nonceSecret, DETAILS);
    }

    private static StepUpRequest request(Level level, String nonceSecret, String details) {
        return new StepUpRequest(
                level,
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("http://localhost/auth")
                        .clientId("sample-portal")
                        .state("the-state")
                        .build(),
                "http://localhost/auth?client_id=sample-portal&request_uri=urn:1",
                TXN,
                details,
                nonceSecret,
                SENT_AT,
                "the-user",
                "the-session");
    }

    private static Confirmable transaction(String text) {
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }
}
