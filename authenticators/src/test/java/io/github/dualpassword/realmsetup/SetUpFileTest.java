package io.github.dualpassword.realmsetup;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.ReferenceProfile;

import static org.assertj.core.api.Assertions.assertThat;

/** The JAR holds what each profile adds to a realm. */
class SetUpFileTest {

    private static final int MOST_CHARACTERS = SetUpItem.MOST_CHARACTERS - "identity-provider:".length();
    private static final int MOST_OF_A_VALUE = 1_999;

    @ParameterizedTest
    @EnumSource
    void everyProfileIsComplete(ReferenceProfile profile) {
        SetUpFile file = SetUpFile.of(profile);

        for (FlowBinding binding : FlowBinding.values()) {
            assertThat(file.field(binding.id()).filter(alias -> !file.flows().containsKey(alias)))
                    .as(binding.id())
                    .isEmpty();
        }
        assertThat(file.flows()).containsKeys(SetUpTargetReader.POST_LOGIN_FLOW, "dual-password browser");
        assertThat(RealmPolicy.of(file.attributes()).wrongSettings()).isEmpty();
        assertThat(RealmPolicy.of(file.attributes()).isSetUp()).isTrue();
        assertThat(file.roles()).containsKeys("master-user", "administrator-user", "general-user");
        assertThat(file.actionNames()).containsKeys("forced-password-change", "service-stopped", "password-expiry");
    }

    /** What is kept for the way back has columns of a length. */
    @ParameterizedTest
    @EnumSource
    void everythingInItCanBeKept(ReferenceProfile profile) {
        SetUpFile file = SetUpFile.of(profile);

        assertThat(file.attributes().keySet()).isNotEmpty().allMatch(name -> name.length() <= MOST_CHARACTERS);
        assertThat(file.attributes().values()).isNotEmpty().allMatch(value -> value.length() <= MOST_OF_A_VALUE);
        assertThat(file.roles().values()).isNotEmpty().allMatch(value -> value.length() <= MOST_OF_A_VALUE);
        assertThat(file.declarations().map(JsonNode::toString))
                .isNotEmpty()
                .allMatch(value -> value.length() <= MOST_OF_A_VALUE);
    }

    @Test
    void flowsAreReadWithAllThatIsInThem() {
        FlowTree flow = SetUpFile.of(ReferenceProfile.TWO_STAGE).flows().get("dual-password browser");

        assertThat(flow.subflows())
                .containsExactly(
                        "dual-password forms",
                        "dual-password login level",
                        "dual-password confirmation level",
                        "dual-password organization",
                        "dual-password conditional organization");
        assertThat(flow.configs()).containsExactly("dual-password login level", "dual-password confirmation level");
    }

    @Test
    void mappersAreReadWithTheirScope() {
        assertThat(SetUpFile.of(ReferenceProfile.SOFTWARE_TOKEN)
                        .scopeMappers()
                        .map(mapper -> ScopeMappers.item(mapper.scope(), mapper.mapper())
                                .name()))
                .containsExactly("scope-mapper:acr/dual-password-otp-since-mapper");
        assertThat(SetUpFile.of(ReferenceProfile.TWO_STAGE).scopeMappers()).isEmpty();
    }

    @Test
    void whatAProfileLeavesAsItIsIsNotThere() {
        assertThat(SetUpFile.of(ReferenceProfile.TWO_STAGE).field(FlowBinding.RESET_CREDENTIALS.id()))
                .isEmpty();
        assertThat(SetUpFile.of(ReferenceProfile.BEFORE_LOGIN).field(FlowBinding.RESET_CREDENTIALS.id()))
                .isEqualTo(Optional.of("dual-password before login"));
    }
}
