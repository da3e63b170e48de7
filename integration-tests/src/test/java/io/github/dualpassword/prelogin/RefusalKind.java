package io.github.dualpassword.prelogin;

import java.util.function.Function;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.realm.TestUser;

/** A kind of refusal, by what is entered: for the general user of the company, unless something else is said. */
enum RefusalKind {
    WRONG_CODE(Like.RELEASE, "wrong_code", people -> release(people, people.wrongCode())),
    UNKNOWN_ADMINISTRATOR(
            Like.RELEASE,
            "no_such_operator",
            people -> release(people, people.wrongCode()).operator("nobody-has-this")),
    ADMINISTRATOR_OF_NO_CONTRACT(
            Like.RELEASE,
            "wrong_code",
            people -> release(people, people.code())
                    .operator(people.ofNoContract().loginId())),
    ADMINISTRATOR_OF_TWO_CONTRACTS(
            Like.RELEASE,
            "wrong_code",
            people -> release(people, people.tokenOfTwo().code())
                    .operator(people.ofTwoContracts().loginId())),
    GENERAL_USER_AS_ADMINISTRATOR(
            Like.RELEASE,
            "not_permitted",
            people -> release(people, people.tokenOfTarget().code())
                    .operator(people.company().user().loginId())
                    .target(people.keycloakAdministrator().loginId())),
    STOPPED_ADMINISTRATOR(
            Like.RELEASE,
            "operator_stopped",
            people -> release(people, people.code()).operator(people.stopped().loginId())),
    DISABLED_ADMINISTRATOR(
            Like.RELEASE,
            "operator_stopped",
            people -> release(people, people.code()).operator(people.disabled().loginId())),
    ADMINISTRATOR_WITHOUT_TOKEN(
            Like.RELEASE,
            "wrong_code",
            people -> release(people, people.code())
                    .operator(people.withoutToken().loginId())),
    SUSPENDED_TOKEN(Like.RELEASE, "wrong_code", people -> of(people, people.suspended())),
    EXPIRED_TOKEN(Like.RELEASE, "wrong_code", people -> of(people, people.expired())),
    USED_CODE(Like.RELEASE, "used_code", people -> {
        String code = people.code();
        people.company().token().enter(people.company().administrator(), code);
        return release(people, code);
    }),
    UNKNOWN_TARGET(
            Like.RELEASE,
            "no_such_target",
            people -> release(people, people.code()).target("nobody-has-this-either")),
    TARGET_OF_ANOTHER_COMPANY(
            Like.RELEASE,
            "not_in_contract",
            people -> release(people, people.code()).target(people.elsewhere().loginId())),
    TARGET_OF_TWO_CONTRACTS(
            Like.RELEASE,
            "not_in_contract",
            people -> release(people, people.code()).target(people.targetOfTwo().loginId())),
    TARGET_FORBIDDEN_BY_THE_MATRIX(
            Like.RELEASE,
            "not_permitted",
            people -> release(people, people.code()).target(people.master().loginId())),
    TARGET_WHO_ADMINISTERS_KEYCLOAK(
            Like.RELEASE,
            "keycloak_administrator",
            people -> release(people, people.code())
                    .target(people.keycloakAdministrator().loginId())),
    ONESELF(
            Like.RELEASE,
            "oneself",
            people -> release(people, people.code())
                    .target(people.company().administrator().loginId())),
    CLOSED_DOOR(
            Like.RELEASE,
            "closed",
            people -> release(people, people.code()).operator(people.closed().loginId())),
    WRONG_CODE_OF_A_RESET(Like.RESET, "wrong_code", people -> reset(people, people.wrongCode())),
    PASSWORD_THAT_THE_TARGET_CANNOT_HAVE(Like.RESET, "password_rejected", people -> reset(people, people.code())),
    WRONG_CODE_BESIDE_A_RIGHT_PASSWORD(
            Like.RELEASE_OTP,
            "wrong_code",
            people -> releaseOtp(people, people.wrongCode(), people.company().administrator())),
    OWN_REGISTRATION(
            Like.RELEASE_OTP,
            "oneself",
            people -> releaseOtp(people, people.code(), people.company().administrator())
                    .target(people.company().administrator().loginId())),
    WRONG_PASSWORD(
            Like.RELEASE_OTP,
            "wrong_password",
            people -> releaseOtp(people, people.code(), people.company().administrator())
                    .password("not-the-password")),
    PROVISIONAL_PASSWORD(
            Like.RELEASE_OTP,
            "operator_password_not_usable",
            people -> releaseOtp(people, people.code(), people.provisional())),
    EXPIRED_PASSWORD(
            Like.RELEASE_OTP,
            "operator_password_not_usable",
            people -> releaseOtp(people, people.code(), people.expiredPassword())),
    NO_PASSWORD(
            Like.RELEASE_OTP, "wrong_password", people -> releaseOtp(people, people.code(), people.withoutPassword())),
    SUSPENDED_PASSWORD(
            Like.RELEASE_OTP,
            "wrong_password",
            people -> releaseOtp(people, people.code(), people.suspendedPassword())),
    RECENTLY_RESET(
            Like.RELEASE_OTP,
            "operator_password_not_usable",
            people -> releaseOtp(people, people.code(), people.recentlyReset())),
    REVOKED_TOKEN(Like.RELEASE, "wrong_code", people -> of(people, people.revoked())),
    TOKEN_THAT_HAS_NOT_STARTED(Like.RELEASE, "wrong_code", people -> of(people, people.notStarted())),
    CONTRACT_THAT_IS_SWITCHED_OFF(Like.RELEASE, "wrong_code", people -> of(people, people.switchedOff())),
    UNKNOWN_ADMINISTRATOR_BESIDE_A_PASSWORD(
            Like.RELEASE_OTP,
            "no_such_operator",
            people -> releaseOtp(people, people.wrongCode(), people.company().administrator())
                    .operator("nobody-has-this"));

    private final Like like;
    private final String reason;
    private final Function<RefusedPeople, Entry> entered;

    RefusalKind(Like like, String reason, Function<RefusedPeople, Entry> entered) {
        this.like = like;
        this.reason = reason;
        this.entered = entered;
    }

    Like like() {
        return like;
    }

    /** The error of its event. */
    String reason() {
        return reason;
    }

    Entry entry(RefusedPeople people) {
        return entered.apply(people);
    }

    private static Entry release(RefusedPeople people, String code) {
        return people.company().entryWithCode("release", code);
    }

    private static Entry of(RefusedPeople people, Sharers token) {
        return release(people, token.code()).operator(token.users().get(0).loginId());
    }

    /** The new password is the target's mail address, which only who knows the target can tell. */
    private static Entry reset(RefusedPeople people, String code) {
        return people.company()
                .entryWithCode("reset", code)
                .target("alike-mailed")
                .newPassword("login", RefusedPeople.MAIL);
    }

    private static Entry releaseOtp(RefusedPeople people, String code, TestUser operator) {
        return people.company()
                .entryWithCode("release-otp", code)
                .operator(operator.loginId())
                .password(operator.confirmationPassword());
    }

    /** What a refusal is compared with: whoever looks at it knows which procedure was chosen. */
    enum Like {
        RELEASE,
        RESET,
        RELEASE_OTP;

        RefusalKind kind() {
            return switch (this) {
                case RELEASE -> RefusalKind.WRONG_CODE;
                case RESET -> RefusalKind.WRONG_CODE_OF_A_RESET;
                case RELEASE_OTP -> RefusalKind.WRONG_CODE_BESIDE_A_RIGHT_PASSWORD;
            };
        }
    }
}
