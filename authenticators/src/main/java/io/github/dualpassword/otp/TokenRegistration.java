package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.ContractProvider;
import io.github.dualpassword.lockout.DeviceMark;
import io.github.dualpassword.lockout.DeviceVerdict;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;
import io.github.dualpassword.transaction.FreshRead;

/**
 * ワンタイムパスワード利用開始登録 (J03 to J06, J08): a user registers a token of the own contract, by its serial number and a
 * code.
 *
 * @param session of a request that has changed nothing yet
 */
public record TokenRegistration(KeycloakSession session) {

    /** Whether the contract for which the user stands has a token that one more user could register now. */
    public boolean isPossible(UserModel user) {
        return contract(user)
                .filter(contract ->
                        tokens().isOneFree(realm().model().getId(), contract.id(), today(), realm().now(), mostUsers()))
                .isPresent();
    }

    /** From when on the user may register a token, milliseconds since the epoch; empty when nothing stands in the way (K10, K11). */
    public Optional<Long> waitsUntil(UserModel user) {
        return RegistrationRules.waitsUntil(
                Storage.of(session, Revocations.class).find(realm().model().getId(), user.getId()),
                realm().policy().afterRevocation(),
                realm().now());
    }

    /** Registers a token of the bank, in place of another one. Never throws for what was typed. */
    public RegistrationResult register(UserModel user, RegistrationEntry entry) {
        return waitsUntil(user)
                .map(TokenRegistration::notYet)
                .orElseGet(() -> registerNow(
                        user,
                        entry,
                        entry.serial()
                                .flatMap(serial ->
                                        tokens().findBySerial(realm().model().getId(), serial))
                                .map(StoredToken::token)
                                .filter(token -> token.form() == TokenForm.HARDWARE)));
    }

    /**
     * The same for the software token that was issued to the user, who need not name it.
     *
     * @param tokenId of that token, and of no other
     * @param code as it was typed
     */
    public RegistrationResult registerIssued(UserModel user, String tokenId, String code) {
        Optional<Token> token = tokens().find(realm().model().getId(), tokenId)
                .map(StoredToken::token)
                .filter(found -> found.form() == TokenForm.SOFTWARE);
        RegistrationEntry entry = new RegistrationEntry(token.map(Token::serial), HalfWidth.of(code), Optional.empty());
        return waitsUntil(user).map(TokenRegistration::notYet).orElseGet(() -> registerNow(user, entry, token));
    }

    private static RegistrationResult notYet(long from) {
        return new RegistrationResult(RegistrationAnswer.NOT_YET, Standing.USABLE, from, Optional.empty());
    }

    private RegistrationResult registerNow(UserModel user, RegistrationEntry entry, Optional<Token> named) {
        Optional<String> contract = contract(user).map(Contract::id);
        Optional<Token> token =
                named.filter(found -> contract.isPresent() && found.contractId().equals(contract));
        return hindrance(token, user).map(RegistrationResult::of).orElseGet(() -> evaluate(user, token, entry));
    }

    /** The database is asked the same where there is no such token: the time tells nothing. */
    private Optional<RegistrationAnswer> hindrance(Optional<Token> token, UserModel user) {
        String realmId = realm().model().getId();
        String tokenId = token.map(Token::id).orElse(RegistrationCode.NO_TOKEN);
        boolean suspended =
                Suspension.of(session, TokenCode.keyOf(realmId, tokenId)).standing() != Standing.USABLE;
        long others = Storage.of(session, Registrations.class).usersOf(realmId, tokenId).stream()
                .filter(other -> !other.equals(user.getId()))
                .count();
        return token.flatMap(own ->
                RegistrationRules.hindrance(TokenRules.standing(own, suspended, today()), (int) others, mostUsers()));
    }

    private RegistrationResult evaluate(UserModel user, Optional<Token> token, RegistrationEntry entry) {
        AtomicReference<RegistrationAnswer> hindrance = new AtomicReference<>();
        RegistrationCode code = new RegistrationCode(
                RegistrationCode.keyOf(realm().model().getId(), user.getId()),
                user.getId(),
                token.map(own -> new Registration(
                        user.getId(), own.id(), own.contractId().orElseThrow(), realm().now())),
                entry,
                mostUsers(),
                hindrance);
        DeviceVerdict verdict = new SecretEvaluator(session).evaluate(code);
        RegistrationAnswer answer = switch (verdict.answer()) {
            case RIGHT -> RegistrationAnswer.REGISTERED;
            case USED -> Optional.ofNullable(hindrance.get()).orElse(RegistrationAnswer.USED);
            case WRONG -> RegistrationAnswer.WRONG;
            case SUSPENDED -> RegistrationAnswer.SUSPENDED;
            case NOT_EVALUATED, UNAVAILABLE -> RegistrationAnswer.UNAVAILABLE;
        };
        if (answer == RegistrationAnswer.NOT_YET) {
            return notYet(FreshRead.of(session, request -> new TokenRegistration(request).waitsUntil(user))
                    .orElseGet(() -> realm().now()));
        }
        Optional<DeviceMark> device = token.filter(own -> answer == RegistrationAnswer.REGISTERED)
                .map(own -> new DeviceMark(DeviceMark.Kind.TOKEN, own.id()));
        return new RegistrationResult(answer, verdict.standing(), verdict.until(), device);
    }

    private int mostUsers() {
        return realm().policy().get(TokenSettings.MOST_USERS);
    }

    private Optional<Contract> contract(UserModel user) {
        return session.getProvider(ContractProvider.class).contractOf(user);
    }

    private LocalDate today() {
        return realm().localTime().toLocalDate();
    }

    private TokenStore tokens() {
        return Storage.of(session, TokenStore.class);
    }

    private CurrentRealm realm() {
        return CurrentRealm.of(session);
    }
}
