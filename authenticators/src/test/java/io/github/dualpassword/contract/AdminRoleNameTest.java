package io.github.dualpassword.contract;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which roles are those of Keycloak's own administration, in the master realm and in all others. */
class AdminRoleNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"manage-users", "view-users", "realm-admin"})
    void inARealmThoseOfItsManagementClient(String role) {
        assertThat(ofClient("realm-management", role).administersRealm()).isTrue();
        assertThat(ofClient("account", role).administersRealm()).isFalse();
        assertThat(ofRealm(role).administersRealm()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"master-realm, manage-users", "bank-realm, view-users"})
    void inTheMasterRealmThoseOfTheClientsThatStandForRealms(String client, String role) {
        assertThat(ofClient(client, role).administersMaster()).isTrue();
        assertThat(ofClient("portal", role).administersMaster()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "create-realm"})
    void inTheMasterRealmThoseForAllOfKeycloak(String role) {
        assertThat(ofRealm(role).administersMaster()).isTrue();
    }

    @Test
    void anotherRealmMayCallARoleOfItsOwnSo() {
        assertThat(ofRealm("admin").administersRealm()).isFalse();
        assertThat(ofRealm("master-user").administersMaster()).isFalse();
    }

    private static AdminRoleName ofClient(String client, String role) {
        return new AdminRoleName(Optional.of(client), role);
    }

    private static AdminRoleName ofRealm(String role) {
        return new AdminRoleName(Optional.empty(), role);
    }
}
