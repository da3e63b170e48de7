package io.github.dualpassword.realmsetup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.policy.ReferenceProfile;
import io.github.dualpassword.realmsetup.ActionValue.Use;
import io.github.dualpassword.realmsetup.SetUpRefusedException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How things of a realm are called, what their values look like, and what their change needs. */
class SetUpItemTest {

    @ParameterizedTest
    @EnumSource
    void anItemIsFoundByItsName(ItemKind kind) {
        SetUpItem item = new SetUpItem(kind, "a key: with a colon");

        assertThat(SetUpItem.named(item.name())).isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flow", "dance:floor", ":"})
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> SetUpItem.named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameMayBeAsLongAsItsColumn() {
        String key = "k".repeat(SetUpItem.MOST_CHARACTERS - "role:".length());

        assertThat(new SetUpItem(ItemKind.ROLE, key).canBeKept()).isTrue();
        assertThat(new SetUpItem(ItemKind.ROLE, key + "k").canBeKept()).isFalse();
    }

    @Test
    void whatUsesAnotherComesAfterIt() {
        SetUpItem flow = new SetUpItem(ItemKind.FLOW, "z");
        SetUpItem binding = new SetUpItem(ItemKind.BINDING, "a");

        assertThat(Stream.of(binding, flow, new SetUpItem(ItemKind.FLOW, "b")).sorted())
                .containsExactly(new SetUpItem(ItemKind.FLOW, "b"), flow, binding);
    }

    @ParameterizedTest
    @EnumSource
    void aProfileIsFoundByTheNameOfItsRealm(ReferenceProfile profile) {
        assertThat(ReferenceProfile.byId(profile.id())).contains(profile);
        assertThat(ReferenceProfile.byId("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enabled, priority 10",
                "default, priority -1",
                "disabled, priority 2147483647",
                "enabled, priority -2147483648"
            })
    void theValueOfARequiredActionIsReadAsItIsWritten(String text) {
        assertThat(ActionValue.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "enabled", "enabled, priority x", "on, priority 1", "enabled, priority 9999999999"})
    void whatIsNoValueOfARequiredActionIsRefused(String text) {
        assertThatThrownBy(() -> ActionValue.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "365, 365", "0030, 30", "36500, 36500", "36501, 36500", "2147483647, 36500"})
    void anExpiryOfKeycloaksOwnBecomesTheSettingThatIsNearestToIt(String expiry, String days) {
        assertThat(PasswordPolicyParts.validityDays(expiry)).contains(days);
    }

    /** To Keycloak 0 days are over at once, and to the setting never. */
    @ParameterizedTest
    @ValueSource(strings = {"-5", "-1", "0", "", "null", "1.5", "３０", "99999999999999999999"})
    void anExpiryThatMakesNoAllowedSettingIsNotTakenOver(String expiry) {
        assertThat(PasswordPolicyParts.validityDays(expiry)).isEmpty();
    }

    @Test
    void anotherProfileIsRefusedByItsOwnReason() {
        assertThatThrownBy(() -> Refusals.demandNoOther(Optional.of(ReferenceProfile.TWO_STAGE)))
                .isInstanceOfSatisfying(
                        SetUpRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_PROFILE))
                .hasMessage(
                        "Nothing was changed. The realm is set up as 'two-stage', and two profiles do not mix: undo that"
                                + " first, or name the same one.");
        assertThatCode(() -> Refusals.demandNoOther(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void whatIsDisabledIsOfNobodyNotEvenOfNewUsers() {
        assertThat(Use.of(true, true)).isEqualTo(Use.DEFAULT);
        assertThat(Use.of(true, false)).isEqualTo(Use.ENABLED);
        assertThat(Use.of(false, true)).isEqualTo(Use.DISABLED);
    }

    @Test
    void permissionsAreThoseOfWhatIsChanged() {
        ItemChange provider = change(ItemKind.IDENTITY_PROVIDER);

        assertThat(new SetUpPlan(ReferenceProfile.TWO_STAGE, List.of(change(ItemKind.ROLE))).needs())
                .containsExactly(Permission.MANAGE_REALM);
        assertThat(new SetUpPlan(ReferenceProfile.TWO_STAGE, List.of(provider)).needs())
                .containsExactly(Permission.MANAGE_REALM, Permission.MANAGE_IDENTITY_PROVIDERS);
        assertThat(new SetUpPlan(
                                ReferenceProfile.TWO_STAGE,
                                List.of(ItemChange.kept(provider.item(), Optional.empty(), "Why.")))
                        .needs())
                .containsExactly(Permission.MANAGE_REALM);
        UndoPlan undo =
                new UndoPlan(List.of(provider, change(ItemKind.SCOPE_MAPPER)), List.of(), 2, 3, List.of("user"));
        assertThat(undo.needs()).containsExactly(Permission.values());
        assertThat(undo.freed()).isEqualTo(5);
        assertThat(new UndoPlan(List.of(), List.of(), 0, 0, List.of()).needs())
                .containsExactly(Permission.MANAGE_REALM);
    }

    @Test
    void missingPermissionsAndConflictsRefuseAllByName() {
        assertThatThrownBy(() -> Refusals.demandPermissions(
                        List.of(Permission.values()), Set.of(Permission.MANAGE_REALM)::contains))
                .isInstanceOfSatisfying(
                        SetUpRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED))
                .hasMessage(
                        "These permissions are missing: manage-identity-providers, manage-clients, manage-users. Nothing was"
                                + " changed.");
        assertThatThrownBy(() -> Refusals.demandNoConflict(List.of(
                        change(ItemKind.ROLE),
                        ItemChange.conflict(new SetUpItem(ItemKind.FLOW, "f"), Optional.empty(), "Why."))))
                .isInstanceOfSatisfying(
                        SetUpRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CONFLICT))
                .hasMessage("Nothing was changed. flow:f: Why.");
        assertThatCode(() -> {
                    Refusals.demandPermissions(List.of(Permission.MANAGE_REALM), permission -> true);
                    Refusals.demandNoConflict(List.of(change(ItemKind.ROLE)));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasWrittenIsAsWrittenUntilItIsAnother() {
        WrittenItem row = new WrittenItem(
                new SetUpItem(ItemKind.ROLE, "r"), Optional.empty(), Optional.of("w"), ReferenceProfile.ONE_STAGE, 1);

        assertThat(new StandingItem(row, Optional.of("w")).isAsWritten()).isTrue();
        assertThat(new StandingItem(row, Optional.empty()).isAsWritten()).isFalse();
    }

    private static ItemChange change(ItemKind kind) {
        return ItemChange.changed(new SetUpItem(kind, "key"), Optional.empty(), Optional.of("value"));
    }
}
