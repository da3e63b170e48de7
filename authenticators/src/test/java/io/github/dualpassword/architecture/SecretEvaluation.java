package io.github.dualpassword.architecture;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.credential.CredentialAuthentication;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserCredentialManager;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.storage.ldap.LDAPStorageProvider;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.github.dualpassword.lockout.DeviceCode;
import io.github.dualpassword.lockout.DoorEntry;
import io.github.dualpassword.lockout.SecretEvaluator;
import io.github.dualpassword.otp.CountedTokens;
import io.github.dualpassword.otp.TokenRegistration;
import io.github.dualpassword.otp.software.HandOver;
import io.github.dualpassword.password.PasswordEntry;
import io.github.dualpassword.password.confirmation.ConfirmationPasswords;
import io.github.dualpassword.password.confirmation.PasswordComparison;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** No secret is evaluated anywhere but in the suspension engine (design, section 4, invariant 7). */
final class SecretEvaluation {

    static final ArchRule NOTHING_BUT_THE_ENGINE_EVALUATES_A_SECRET = noClasses()
            .that(DescribedPredicate.not(areTheEngine()))
            .should()
            .accessTargetWhere(evaluatesASecret())
            .because("whatever is evaluated elsewhere is not charged");

    static final ArchRule NOTHING_BUT_THE_ENGINE_ASKS_A_VERIFIER = noClasses()
            .that(DescribedPredicate.not(areTheEngine()))
            .should()
            .dependOnClassesThat(areTheEngine().and(DescribedPredicate.not(assignableTo(SecretEvaluator.class))))
            .because("a verifier charges nothing itself");

    static final ArchRule WHAT_IS_EVALUATED_IS_RECORDED = noClasses()
            .that()
            .doNotBelongToAnyOf(PasswordEntry.class, CountedTokens.class, TokenRegistration.class, HandOver.class)
            .and()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".prelogin.Authorisation")
            .should()
            .accessTargetWhere(isMethodOf("evaluate", SecretEvaluator.class))
            .because("events name what came of an entry in the same way wherever it was made");

    static final ArchRule NOTHING_OFFERS_KEYCLOAK_AN_EVALUATION = noClasses()
            .that()
            .areNotAssignableTo(LDAPStorageProvider.class)
            .should()
            .beAssignableTo(
                    assignableTo(CredentialInputValidator.class).or(assignableTo(CredentialAuthentication.class)))
            .because(
                    "Keycloak calls such classes itself, whoever asks, and nothing is charged; its own LDAP provider, which"
                            + " is replaced by one that answers more exactly, is called as it always was");

    static final ArchRule NO_STOCK_FORM_IS_INHERITED_WITH_ITS_EVALUATION = classes()
            .that(extendStockAuthenticator())
            .should(declareTheirOwn("action", AuthenticationFlowContext.class))
            .because("the action of a stock form evaluates the password without charging it");

    static final ArchRule ONLY_RULES_FOR_NEW_PASSWORDS_COMPARE_WITH_FORMER_ONES = noClasses()
            .that()
            .doNotBelongToAnyOf(SecretEvaluator.class, ConfirmationPasswords.class, PasswordComparison.class)
            .should()
            .accessTargetWhere(isMethodOf("isOneOf", SecretEvaluator.class))
            .because("comparing is not charged, and allowed only to somebody who has proven who they are");

    static final ArchRule ONE_CLASS_MAKES_CODES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".otp.TokenCodes")
            .should()
            .accessTargetWhere(describe(
                    "the target makes a one-time password",
                    access -> access.getTarget().getName().startsWith("generate")
                            && access.getTargetOwner().isAssignableTo(HmacOTP.class)))
            .because("whoever can make a code can compare one, without charging it");

    private static final Set<String> STOCK_EVALUATIONS =
            Set.of("validatePassword", "validateUserAndPassword", "validateForm");

    private SecretEvaluation() {}

    /** Whatever stands between a granted charge and its outcome. */
    private static DescribedPredicate<JavaClass> areTheEngine() {
        return describe(
                "are the engine's evaluation",
                type -> type.isAssignableTo(Rooms.ROOT + ".lockout.SecretVerifier")
                        || Stream.of("SecretEvaluator", "Evaluation", "DoorEvaluation", "HashValidation")
                                .map(name -> Rooms.ROOT + ".lockout." + name)
                                .anyMatch(name -> type.getName().equals(name)
                                        || type.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaAccess<?>> evaluatesASecret() {
        return describe(
                "the target evaluates a secret",
                access -> Stream.of(
                                isMethodOf("isValid", SubjectCredentialManager.class),
                                isMethodOf("isValid", UserCredentialManager.class),
                                isMethodOf("isValid", org.keycloak.credential.UserCredentialManager.class),
                                isMethodOf("isValid", CredentialInputValidator.class),
                                isMethodOf("authenticate", CredentialAuthentication.class),
                                isMethodOf("verify", PasswordHashProvider.class),
                                verifiesAHash(),
                                validatesAOneTimePassword(),
                                isMethodOf("compare", DeviceCode.class),
                                isMethodOf("compare", DoorEntry.class),
                                asksAStockForm())
                        .anyMatch(way -> way.test(access)));
    }

    private static DescribedPredicate<JavaAccess<?>> isMethodOf(String name, Class<?> owner) {
        return describe(
                "the target is %s of %s".formatted(name, owner.getSimpleName()),
                access -> access.getTarget().getName().equals(name)
                        && access.getTargetOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaAccess<?>> verifiesAHash() {
        return describe("the target verifies a hash", access -> {
            AccessTarget target = access.getTarget();
            return target.getName().equals("verify")
                    && target.getOwner().getPackageName().startsWith(PasswordHashProvider.class.getPackageName());
        });
    }

    private static DescribedPredicate<JavaAccess<?>> validatesAOneTimePassword() {
        return describe(
                "the target validates a one-time password",
                access -> access.getTarget().getName().startsWith("validate")
                        && access.getTargetOwner().isAssignableTo(HmacOTP.class));
    }

    /** Also by way of {@code super}. */
    private static DescribedPredicate<JavaAccess<?>> asksAStockForm() {
        return describe("the target is the evaluation of a stock form", access -> {
            AccessTarget target = access.getTarget();
            boolean stock = isStock(target.getOwner()) && target.getOwner().isAssignableTo(Authenticator.class);
            return (stock
                            && target.getName().equals("action")
                            && !target.getOwner().isInterface())
                    || (STOCK_EVALUATIONS.contains(target.getName())
                            && target.getOwner().isAssignableTo(AbstractUsernameFormAuthenticator.class));
        });
    }

    private static DescribedPredicate<JavaClass> extendStockAuthenticator() {
        return describe(
                "extend a stock authenticator",
                type -> type.getAllRawSuperclasses().stream()
                        .anyMatch(parent -> isStock(parent) && parent.isAssignableTo(Authenticator.class)));
    }

    private static boolean isStock(JavaClass type) {
        return type.getPackageName().startsWith("org.keycloak.");
    }

    private static ArchCondition<JavaClass> declareTheirOwn(String method, Class<?> parameter) {
        return new ArchCondition<>("declare a method '%s' of their own".formatted(method)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<?> own = type.tryGetMethod(method, parameter);
                events.add(new SimpleConditionEvent(
                        type,
                        own.isPresent(),
                        "%s %s '%s'".formatted(type.getName(), own.isPresent() ? "declares" : "inherits", method)));
            }
        };
    }
}
