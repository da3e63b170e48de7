package io.github.dualpassword.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.Password;
import io.github.dualpassword.audit.LockoutEvents;
import io.github.dualpassword.audit.OperationEvents;
import io.github.dualpassword.audit.OperationFacts;
import io.github.dualpassword.audit.OperationOutcome;
import io.github.dualpassword.lockout.AttemptDetails;
import io.github.dualpassword.lockout.AttemptDetails.Result;
import io.github.dualpassword.lockout.AttemptPlace;
import io.github.dualpassword.lockout.VerdictError;
import io.github.dualpassword.rehearsal.Happening.Source;

/** What an event of Keycloak's store says of the passwords of its user. */
record StoredEvent(Event event) {

    /** The types that are read. All else says nothing of passwords that were entered, suspended or released. */
    static final List<EventType> TYPES = List.of(
            EventType.LOGIN,
            EventType.LOGIN_ERROR,
            EventType.UPDATE_CREDENTIAL,
            EventType.UPDATE_CREDENTIAL_ERROR,
            EventType.CUSTOM_REQUIRED_ACTION,
            EventType.CUSTOM_REQUIRED_ACTION_ERROR,
            EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT,
            EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT);

    private static final String SUSPENDED_TEMPORARILY = "_temporarily_suspended";
    private static final String SUSPENDED = "_permanently_suspended";

    /** What was not charged, and does not say after which one it came, came after all of its millisecond. */
    private static final long AFTER_ALL = Long.MAX_VALUE;

    long time() {
        return event.getTime();
    }

    String id() {
        return event.getId();
    }

    /** Whether it tells which attempt it is about: from the first such event on, events that do not are about none. */
    boolean isDetailed() {
        return detail(AttemptDetails.AT).isPresent();
    }

    /** What it says; nothing where it is about no user, or about no password. */
    List<Happening> happenings() {
        if (event.getUserId() == null) {
            return List.of();
        }
        return Stream.of(attempt().stream(), suspension().stream(), releases().stream())
                .<Happening>flatMap(happenings -> happenings)
                .toList();
    }

    private Optional<Happening> attempt() {
        Optional<Credential> credential = detail(AttemptDetails.CREDENTIAL).flatMap(Credential::byId);
        Optional<Result> result = detail(AttemptDetails.RESULT).flatMap(Result::byId);
        return credential.isPresent() && result.isPresent()
                ? Optional.of(new Happening.Attempt(
                        of(credential.get()),
                        place(result.get() == Result.REFUSED ? AFTER_ALL : 0),
                        result.get(),
                        Source.DETAILS))
                : attemptWithoutDetails();
    }

    private Optional<Happening> attemptWithoutDetails() {
        if (isDetailed()) {
            return Optional.empty();
        }
        if (event.getType() == EventType.LOGIN) {
            return Optional.of(byTime(Credential.LOGIN, Result.RIGHT));
        }
        return result().flatMap(result -> credential().map(credential -> byTime(credential, result)));
    }

    private Happening byTime(Credential credential, Result result) {
        return new Happening.Attempt(of(credential), new AttemptPlace(0, time()), result, Source.TIME_OF_EVENT);
    }

    private Optional<Result> result() {
        String error = event.getError();
        if (Errors.INVALID_USER_CREDENTIALS.equals(error)) {
            return Optional.of(Result.WRONG);
        }
        boolean refused = VerdictError.TEMPORARILY_SUSPENDED.text().equals(error)
                || VerdictError.PERMANENTLY_SUSPENDED.text().equals(error)
                        && detail(Details.CREDENTIAL_TYPE).isPresent();
        return refused ? Optional.of(Result.REFUSED) : Optional.empty();
    }

    /** Keycloak's own wrong logins name no credential. */
    private Optional<Credential> credential() {
        Optional<String> type = detail(Details.CREDENTIAL_TYPE);
        return type.isEmpty() && event.getType() == EventType.LOGIN_ERROR
                ? Optional.of(Credential.LOGIN)
                : type.flatMap(StoredEvent::byType);
    }

    private Optional<Happening> suspension() {
        boolean suspension = event.getType() == EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT
                || event.getType() == EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT;
        return Optional.of(Details.CREDENTIAL_TYPE)
                .filter(detail -> suspension)
                .flatMap(this::detail)
                .flatMap(StoredEvent::byType)
                .map(credential -> new Happening.Suspended(of(credential), new AttemptPlace(AFTER_ALL, time())));
    }

    private List<Happening> releases() {
        List<Happening> releases = new ArrayList<>();
        if (detail(LockoutEvents.WHAT).filter(LockoutEvents.RELEASED::equals).isPresent()) {
            detail(Details.CREDENTIAL_TYPE)
                    .flatMap(StoredEvent::byType)
                    .ifPresent(credential -> releases.add(new Happening.Release(of(credential), place(AFTER_ALL))));
        }
        if (detail(OperationEvents.OUTCOME)
                .filter(Ids.underscored(OperationOutcome.DONE)::equals)
                .isPresent()) {
            long at = number(OperationEvents.AT).orElse(time());
            passwords()
                    .filter(this::isReleased)
                    .forEach(credential ->
                            releases.add(new Happening.Release(of(credential), new AttemptPlace(AFTER_ALL, at))));
        }
        return releases;
    }

    /** By an operation, of which the suspension is a part. */
    private boolean isReleased(Credential credential) {
        return isSuspended(OperationFacts.STATE_BEFORE, credential)
                && detail(OperationFacts.STATE_AFTER).isPresent()
                && !isSuspended(OperationFacts.STATE_AFTER, credential);
    }

    private boolean isSuspended(String state, Credential credential) {
        return Stream.of(detail(state).orElse("").split(","))
                .anyMatch(word -> word.equals(credential.id() + SUSPENDED_TEMPORARILY)
                        || word.equals(credential.id() + SUSPENDED));
    }

    private AttemptPlace place(long otherwise) {
        return new AttemptPlace(
                number(AttemptDetails.NUMBER).orElse(otherwise),
                number(AttemptDetails.AT).orElse(time()));
    }

    private Optional<Long> number(String detail) {
        return detail(detail).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private Counted of(Credential credential) {
        return new Counted(event.getUserId(), credential);
    }

    private static Optional<Credential> byType(String type) {
        return passwords().filter(credential -> credential.type().equals(type)).findFirst();
    }

    private static Stream<Credential> passwords() {
        return Stream.of(Password.values()).map(Password::credential);
    }

    private Optional<String> detail(String name) {
        return Optional.ofNullable(event.getDetails()).map(details -> details.get(name));
    }
}
