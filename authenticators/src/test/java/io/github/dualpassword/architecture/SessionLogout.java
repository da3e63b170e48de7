package io.github.dualpassword.architecture;

import java.util.Set;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.services.managers.AuthenticationManager;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who ends sessions by Keycloak's logout. */
final class SessionLogout {

    private static final Set<String> LOGOUTS =
            Set.of("logoutOtherSessions", "backchannelLogout", "browserLogout", "backchannelLogoutUserFromClient");

    static final ArchRule ONLY_WHO_KEEPS_THE_CONTEXT_LOGS_OUT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".sessionend.SessionEnd")
            .and()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".password.change.UserSessions")
            .and()
            .doNotHaveFullyQualifiedName(Rooms.ROOT + ".openlogin.LogOut")
            .should()
            .accessTargetWhere(logsOut())
            .because("it leaves the ended session and its client in the context: the first two act in a context of"
                    + " their own, or put the request's back, and the third ends the request");

    private SessionLogout() {}

    private static DescribedPredicate<JavaAccess<?>> logsOut() {
        return describe(
                "the target ends sessions",
                access -> LOGOUTS.contains(access.getTarget().getName())
                        && (access.getTargetOwner().isEquivalentTo(AuthenticatorUtil.class)
                                || access.getTargetOwner().isEquivalentTo(AuthenticationManager.class)));
    }
}
