package io.github.dualpassword.rehearsal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.rehearsal.Happening.Source;
import io.github.dualpassword.useradministration.ServiceState.Item;

import static org.assertj.core.api.Assertions.assertThat;

/** What stored events say of passwords. */
class StoredEventTest {

    private static final long WRITTEN = 500;
    private static final Counted LOGIN = new Counted("user", Credential.LOGIN);
    private static final Counted CONFIRMATION = new Counted("user", Credential.CONFIRMATION);

    @ParameterizedTest
    @EnumSource(Result.class)
    void detailsOfAnAttemptSayAllOfIt(Result result) {
        StoredEvent event = event(
                EventType.CUSTOM_REQUIRED_ACTION_ERROR,
                "invalid_user_credentials",
                "attempt_of",
                "confirmation",
                "attempt_result",
                result.id(),
                "attempt_number",
                "7",
                "attempt_at",
                "400");

        assertThat(event.isDetailed()).isTrue();
        assertThat(event.happenings())
                .containsExactly(new Happening.Attempt(CONFIRMATION, new AttemptPlace(7, 400), result, Source.DETAILS));
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(event(
                                EventType.LOGIN,
                                null,
                                "attempt_of",
                                "login",
                                "attempt_result",
                                "right",
                                "attempt_number",
                                "many",
                                "attempt_at",
                                "9999999999999999999")
                        .happenings())
                .containsExactly(
                        new Happening.Attempt(LOGIN, new AttemptPlace(0, WRITTEN), Result.RIGHT, Source.DETAILS));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN,,, login, RIGHT",
        "LOGIN_ERROR, invalid_user_credentials,, login, WRONG",
        "LOGIN_ERROR, invalid_user_credentials, password, login, WRONG",
        "LOGIN_ERROR, invalid_user_credentials, confirmation-password, confirmation, WRONG",
        "UPDATE_CREDENTIAL_ERROR, invalid_user_credentials, password, login, WRONG",
        "LOGIN_ERROR, user_temporarily_disabled, password, login, REFUSED",
        "LOGIN_ERROR, user_temporarily_disabled,, login, REFUSED",
        "LOGIN_ERROR, user_disabled, confirmation-password, confirmation, REFUSED"
    })
    void eventsWithoutDetailsSayWhatWasEnteredWhenTheyWereWritten(
            EventType type, String error, String credentialType, String credential, Result result) {
        StoredEvent event = event(type, error, "credential_type", credentialType);

        assertThat(event.isDetailed()).isFalse();
        assertThat(event.happenings())
                .containsExactly(new Happening.Attempt(
                        new Counted("user", Credential.byId(credential).orElseThrow()),
                        new AttemptPlace(0, WRITTEN),
                        result,
                        Source.TIME_OF_EVENT));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_ERROR, invalid_user_credentials, token",
        "LOGIN_ERROR, user_disabled,",
        "LOGIN_ERROR, secret_not_evaluated, password",
        "UPDATE_CREDENTIAL_ERROR, invalid_user_credentials,",
        "UPDATE_CREDENTIAL,, password",
        "CUSTOM_REQUIRED_ACTION,, password"
    })
    void otherEventsAreAboutNoEntryOfAPassword(EventType type, String error, String credentialType) {
        assertThat(event(type, error, "credential_type", credentialType).happenings())
                .isEmpty();
    }

    @Test
    void anEventWithoutAUserSaysNothing() {
        StoredEvent event = event(EventType.LOGIN_ERROR, "invalid_user_credentials");
        event.event().setUserId(null);

        assertThat(event.happenings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_DISABLED_BY_TEMPORARY_LOCKOUT", "USER_DISABLED_BY_PERMANENT_LOCKOUT"})
    void aSuspensionOfAPasswordIsOne(EventType type) {
        assertThat(event(type, null, "credential_type", "password").happenings())
                .containsExactly(new Happening.Suspended(LOGIN, new AttemptPlace(Long.MAX_VALUE, WRITTEN)));
        assertThat(event(type, null, "credential_type", "token").happenings()).isEmpty();
        assertThat(event(type, null).happenings()).isEmpty();
    }

    @Test
    void aReleaseByTheBankIsOne() {
        assertThat(event(
                                EventType.CUSTOM_REQUIRED_ACTION,
                                null,
                                "dual_password_event",
                                "suspension_released",
                                "credential_type",
                                "confirmation-password",
                                "attempt_number",
                                "9",
                                "attempt_at",
                                "300")
                        .happenings())
                .containsExactly(new Happening.Release(CONFIRMATION, new AttemptPlace(9, 300)));
        assertThat(event(
                                EventType.CUSTOM_REQUIRED_ACTION,
                                null,
                                "dual_password_event",
                                "suspension_released",
                                "credential_type",
                                "token")
                        .happenings())
                .isEmpty();
    }

    @Test
    void anOperationHasReleasedWhatIsSuspendedBeforeAndNotAfterwards() {
        StoredEvent event = event(
                EventType.CUSTOM_REQUIRED_ACTION,
                null,
                "outcome",
                "done",
                "operation_at",
                "450",
                "state_before",
                "login_temporarily_suspended,confirmation_permanently_suspended,service_stopped",
                "state_after",
                "login_temporarily_suspended");

        assertThat(event.happenings())
                .containsExactly(new Happening.Release(CONFIRMATION, new AttemptPlace(Long.MAX_VALUE, 450)));
        event.event().getDetails().put("outcome", "refused");
        assertThat(event.happenings()).isEmpty();
        event.event().getDetails().put("outcome", "done");
        event.event().getDetails().remove("state_after");
        assertThat(event.happenings()).isEmpty();
    }

    @Test
    void theWordsOfSuspensionsAreThoseOfOperations() {
        Stream<String> words = Arrays.stream(Item.values())
                .filter(item -> item.credential().isPresent())
                .map(Item::word);

        assertThat(words)
                .hasSize(2 * Credential.values().length)
                .allSatisfy(word -> assertThat(event(
                                        EventType.CUSTOM_REQUIRED_ACTION,
                                        null,
                                        "outcome",
                                        "done",
                                        "state_before",
                                        word,
                                        "state_after",
                                        "usable")
                                .happenings())
                        .hasSize(1));
        assertThat(Standing.values()).hasSize(3);
    }

    private static StoredEvent event(EventType type, String error, String... details) {
        Event event = new Event();
        event.setId("id");
        event.setTime(WRITTEN);
        event.setType(type);
        event.setUserId("user");
        event.setError(error);
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) {
                all.put(details[i], details[i + 1]);
            }
        }
        event.setDetails(details.length == 0 ? null : all);
        return new StoredEvent(event);
    }
}
