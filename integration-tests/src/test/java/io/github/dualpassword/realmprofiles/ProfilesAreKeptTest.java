package io.github.dualpassword.realmprofiles;

import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.realmconfig.RealmProfile;
import io.github.dualpassword.realmconfig.StockComparison;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** What a profile says is in the realm that Keycloak makes of it; {@link ExportedProfilesTest} says so of its users, too. */
class ProfilesAreKeptTest {

    /** What a partial export leaves out. */
    private static final List<String> NOT_IN_PARTIAL_EXPORT = List.of("users", "organizations");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    @ParameterizedTest
    @EnumSource
    void anImportLosesNothingOfTheRealm(RealmProfile profile) {
        RealmFile file = RealmFile.profile(profile.realm()).with(json -> json.remove(NOT_IN_PARTIAL_EXPORT));
        try (TestRealm realm = ground.importRealm(file, "kept-" + profile.realm())) {
            assertThat(StockComparison.of(file.json(), StockRealmIsKeptTest.export(ground, realm.name())))
                    .isEmpty();
        }
    }
}
