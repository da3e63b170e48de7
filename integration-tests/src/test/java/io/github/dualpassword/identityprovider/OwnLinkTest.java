package io.github.dualpassword.identityprovider;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Users link an identity provider to themselves by the page of Keycloak's own action {@code idp_link}. */
class OwnLinkTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static PartnerProvider partner;

    @BeforeAll
    static void connect() {
        partner = PartnerProvider.of(ground, "partner-of-own-links");
    }

    @AfterAll
    static void close() {
        partner.close();
    }

    @Test
    void inTimeItLinks() {
        TestUser user = ground.user("links");
        partner.person("linked-in-time");

        PartnerProvider.logInHere(atPartner(open(user)), "linked-in-time").response();

        assertThat(partner.linked(user)).containsExactly("linked-in-time");
    }

    /** Why a login goes no further. */
    enum End {
        PASSWORD_RESET {
            @Override
            void of(TestUser user) {
                ground.realm().resetPassword(user.id(), "Reset-login-1");
            }
        },
        SERVICE_STOPPED {
            @Override
            void of(TestUser user) {
                ground.realm().stopService(user.id(), "operator", "contract");
            }
        },
        SWITCHED_OFF {
            @Override
            void of(TestUser user) {
                user.disabled();
            }
        };

        abstract void of(TestUser user);
    }

    /** Else somebody who knew the former password would log in through the provider from then on. */
    @ParameterizedTest
    @EnumSource
    void aPageFromBeforeLinksNobody(End end) {
        TestUser user = ground.user("late-" + end.ordinal());
        String other = "other-" + end.ordinal();
        partner.person(other);
        Page open = open(user);
        Page atPartner = atPartner(open(user));
        end.of(user);

        Page fromPartner = PartnerProvider.logInHere(atPartner, other);
        Page fromPage = open.form().press("continue");

        assertThat(fromPartner.atApplication()).as("%s", fromPartner).isFalse();
        assertThat(partner.linked(user)).isEmpty();
        assertThat(fromPage.has("input[name=username]")).as("%s", fromPage).isTrue();
        PartnerProvider.logInHere(fromPage, other);
        assertThat(partner.linked(user)).isEmpty();
    }

    /** Opened by the login itself: nothing of it ends with the sessions. */
    private static Page open(TestUser user) {
        AuthorizationRequest request =
                ground.client().authorization().locale("ja").action("idp_link:" + PartnerProvider.ALIAS);
        return ground.client().visitor().open(request.url()).logIn(user.loginId(), user.loginPassword());
    }

    private static Page atPartner(Page open) {
        Page atPartner = open.form().press("continue");
        assertThat(atPartner.has("input[name=username]")).as("%s", atPartner).isTrue();
        return atPartner;
    }
}
