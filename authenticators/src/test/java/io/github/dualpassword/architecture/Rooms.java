package io.github.dualpassword.architecture;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import io.github.dualpassword.BeforeLoginEntry;
import io.github.dualpassword.CountedSecret;
import io.github.dualpassword.Credential;
import io.github.dualpassword.Ids;
import io.github.dualpassword.IssuedCode;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.Password;
import io.github.dualpassword.PublicApi;
import io.github.dualpassword.policy.Setting;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Who may know whom. A room is a package by concept; patterns leave space between the root and the room, so that the
 * offenders of the tests fall under the same rules.
 */
final class Rooms {

    static final String ROOT = "io.github.dualpassword";

    /** Classes of room {@code lockout} that are the rules of suspension; the others there carry them out. */
    static final Set<String> RULES_OF_LOCKOUT = Set.of(
            "Charge",
            "IssueRules",
            "LockoutEffect",
            "LockoutKey",
            "LockoutRules",
            "LockoutState",
            "Outcome",
            "PendingAttempt",
            "Settlement",
            "Standing",
            "Transition");

    /** The one class outside the tables' room that speaks to the persistence context: it asks whether it may give it up. */
    static final String REQUEST_CONNECTION = ROOT + ".transaction.RequestConnection";

    static final ArchRule LOCKOUT_KNOWS_NOTHING_OF_FORMS = noClasses()
            .that()
            .resideInAPackage(room("lockout"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "jakarta.ws.rs..",
                            "org.keycloak.authentication..",
                            "org.keycloak.forms..",
                            "org.keycloak.services..",
                            "org.keycloak.theme..")
                    .or(resideInAnyPackage(room("password"), room("stepup"), room("adminapi"), room("page"))))
            .because("every door uses the suspension engine, so it must not know any of them");

    static final ArchRule RULES_OF_LOCKOUT_ARE_PLAIN = classes()
            .that(areRulesOfLockout())
            .should()
            .onlyDependOnClassesThat(plainJava().or(areRulesOfLockout()).or(inPolicy()))
            .because("rules are pure functions, provable without a server");

    static final ArchRule POLICY_IS_PLAIN = classes()
            .that(inPolicy())
            .should()
            .onlyDependOnClassesThat(plainJava().or(inPolicy()))
            .because("a policy is read from texts, wherever these come from");

    static final ArchRule SETTINGS_ARE_MADE_BY_TOPICS = noClasses()
            .that()
            .doNotBelongToAnyOf(Setting.class)
            .should()
            .callConstructorWhere(target(owner(type(Setting.class))))
            .because("a topic lists what it makes, so that no setting is missing from documents, routes and checks");

    static final ArchRule RULES_OF_SETUP_ARE_PLAIN = classes()
            .that()
            .resideInAPackage(room("setup"))
            .and()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .onlyDependOnClassesThat(plainJava().or(inPolicy()).or(resideInAPackage(room("setup"))))
            .because("the set-up check judges facts that others have read");

    static final ArchRule ONLY_PERSISTENCE_SPEAKS_JPA = noClasses()
            .that()
            .resideOutsideOfPackage(room("persistence"))
            .and()
            .doNotHaveFullyQualifiedName(REQUEST_CONNECTION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", room("persistence"))
            .because("nobody but the tables' room knows rows; the others use stores");

    static final ArchRule ALL_CREDENTIALS_ARE_THE_MATTER_OF_THREE_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages(room("lockout"), room("policy"), room("audit"))
            .and()
            .doNotBelongToAnyOf(Credential.class)
            .should()
            .accessTargetWhere(target(owner(type(Credential.class))).and(target(name("values"))))
            .because("elsewhere a loop or a switch means the two passwords, and takes Password");

    static final ArchRule NOBODY_KNOWS_THE_START = noClasses()
            .that()
            .resideOutsideOfPackage(room("start"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(room("start"))
            .because("what happens when a server starts registers listeners and tasks of all rooms");

    static final ArchRule NO_ROOM_STANDS_IN_A_RING = noRing(ROOT);

    private Rooms() {}

    /** No package below {@code root} depends on one that depends on it. */
    static ArchRule noRing(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static String room(String name) {
        return ROOT + ".." + name + "..";
    }

    private static DescribedPredicate<JavaClass> inPolicy() {
        return resideInAPackage(room("policy"));
    }

    private static DescribedPredicate<JavaClass> areRulesOfLockout() {
        return describe("are rules of lockout", type -> {
            JavaClass outermost = outermost(type.getBaseComponentType());
            return resideInAPackage(room("lockout")).test(outermost)
                    && RULES_OF_LOCKOUT.contains(outermost.getSimpleName());
        });
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        return describe(
                "plain Java",
                type -> type.isPrimitive()
                        || type.getBaseComponentType().isPrimitive()
                        || type.getBaseComponentType().isEquivalentTo(BeforeLoginEntry.class)
                        || type.getBaseComponentType().isEquivalentTo(Credential.class)
                        || type.getBaseComponentType().isEquivalentTo(CountedSecret.class)
                        || type.getBaseComponentType().isEquivalentTo(IssuedCode.class)
                        || type.getBaseComponentType().isEquivalentTo(OneTimePassword.class)
                        || type.getBaseComponentType().isEquivalentTo(Password.class)
                        || type.isEquivalentTo(Ids.class)
                        || type.isEquivalentTo(PublicApi.class)
                        || resideInAnyPackage("java.lang..", "java.time..", "java.util..")
                                .test(type.getBaseComponentType()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type);
    }
}
