package io.github.dualpassword.throttle;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.policy.RealmPolicy;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleMemoryTest {

    private static final long NOW = Duration.ofDays(20_000).toMillis();
    private static final EntryAddress ADDRESS = new EntryAddress("192.0.2.7");
    private static final EntryAddress OTHER_ADDRESS = new EntryAddress("192.0.2.8");
    private static final RealmPolicy POLICY = RealmPolicy.of(Map.of(
            "dual-password.throttle.login.per-address", "5",
            "dual-password.throttle.before-login.per-address", "7",
            "dual-password.throttle.before-login.per-address-and-administrator", "3",
            "dual-password.spraying.login-ids-per-address", "4",
            "dual-password.spraying.login-ids-per-password", "3"));

    private final ThrottleMemory memory = new ThrottleMemory(KeyedHash.random());

    @Test
    void theLoginHasABudgetForEachAddress() {
        assertThat(admitted(20, login(ADDRESS), POLICY)).isEqualTo(5);
        assertThat(admitted(20, login(OTHER_ADDRESS), POLICY)).isEqualTo(5);
    }

    @Test
    void thereIsNoneByDefault() {
        assertThat(admitted(1_000, login(ADDRESS), RealmPolicy.of(Map.of()))).isEqualTo(1_000);
    }

    @Test
    void beforeLoginEachAdministratorHasOneAsWellAndAllTogetherThatOfTheAddress() {
        assertThat(admitted(20, beforeLogin(ADDRESS, "one"), POLICY)).isEqualTo(3);
        assertThat(admitted(20, beforeLogin(ADDRESS, "two"), POLICY)).isEqualTo(3);
        assertThat(admitted(20, beforeLogin(ADDRESS, "three"), POLICY)).isEqualTo(1);
    }

    /** Or anybody could keep an administrator out from anywhere. */
    @Test
    void noAdministratorHasOneAlone() {
        IntStream.range(0, 200)
                .forEach(each -> admitted(20, beforeLogin(new EntryAddress("127.0.0." + each), "admin"), POLICY));

        assertThat(admitted(20, beforeLogin(new EntryAddress("192.0.2.200"), "admin"), POLICY))
                .isEqualTo(3);
    }

    @Test
    void doorsAndRealmsHaveTheirOwn() {
        admitted(20, login(ADDRESS), POLICY);

        assertThat(admitted(20, beforeLogin(ADDRESS, "one"), POLICY)).isEqualTo(3);
        assertThat(admitted(
                        20, new ThrottledEntry("other-realm", ThrottledDoor.LOGIN, ADDRESS, Optional.empty()), POLICY))
                .isEqualTo(5);
    }

    @Test
    void aBudgetCanBeSwitchedOff() {
        RealmPolicy none = RealmPolicy.of(Map.of(
                "dual-password.throttle.before-login.per-address", "0",
                "dual-password.throttle.before-login.per-address-and-administrator", "0"));

        assertThat(admitted(1_000, beforeLogin(ADDRESS, "one"), none)).isEqualTo(1_000);
        memory.admit(beforeLogin(ADDRESS, "one"), none, NOW).giveBack();
    }

    @Test
    void whatIsGivenBackIsGivenBackToBoth() {
        Stream.generate(() -> memory.admit(beforeLogin(ADDRESS, "one"), POLICY, NOW))
                .limit(100)
                .forEach(Admission::giveBack);

        assertThat(admitted(20, beforeLogin(ADDRESS, "one"), POLICY)).isEqualTo(3);
        assertThat(admitted(20, beforeLogin(ADDRESS, "two"), POLICY)).isEqualTo(3);
    }

    /** What comes without end is told once, and counted. */
    @Test
    void theFirstThatIsRefusedOfAnAddressInAPauseIsNews() {
        admitted(3, beforeLogin(ADDRESS, "one"), POLICY);

        assertThat(Stream.generate(() -> memory.admit(beforeLogin(ADDRESS, "one"), POLICY, NOW))
                        .limit(50)
                        .filter(admission -> admission.refused() && admission.isNews()))
                .hasSize(1);
        assertThat(memory.admit(login(ADDRESS), POLICY, NOW).isNews()).isFalse();
    }

    @Test
    void theDoorOpensAgainAfterThePause() {
        admitted(1_000, beforeLogin(ADDRESS, "one"), POLICY);
        long later = NOW + Duration.ofMinutes(10).toMillis();

        assertThat(memory.admit(beforeLogin(ADDRESS, "one"), POLICY, later).refused())
                .isFalse();
    }

    @Test
    void fromWhatWasRefusedNothingComesBack() {
        admitted(20, login(ADDRESS), POLICY);

        memory.admit(login(ADDRESS), POLICY, NOW).giveBack();

        assertThat(admitted(20, login(ADDRESS), POLICY)).isZero();
    }

    @Test
    void wrongEntriesForManyLoginIdsFromOneAddressAreASign() {
        assertThat(signs(each -> wrong(ADDRESS, "user-" + each, "password-" + each)))
                .containsExactly(SprayingSign.MANY_LOGIN_IDS);
    }

    @Test
    void onePasswordForManyLoginIdsFromManyAddressesIsASign() {
        assertThat(signs(each -> wrong(new EntryAddress("192.0.2." + each), "user-" + each, "password")))
                .containsExactly(SprayingSign.ONE_PASSWORD);
    }

    @Test
    void aUserWhoIsWrongAgainAndAgainIsNone() {
        assertThat(signs(each -> wrong(ADDRESS, "user", "password-" + each))).isEmpty();
    }

    /** Whoever guesses at one door and mistypes at the other is not suspected for it. */
    @Test
    void loginIdsAndIssuesAreCountedApart() {
        assertThat(IntStream.range(0, 6)
                        .mapToObj(each -> new WrongEntry(
                                "realm",
                                each % 2 == 0 ? ThrottledDoor.LOGIN : ThrottledDoor.TOKEN_ACTIVATION,
                                ADDRESS,
                                "name-" + each,
                                "secret-" + each))
                        .flatMap(wrong -> memory.signs(wrong, POLICY, NOW).stream()))
                .isEmpty();
        assertThat(memory.signs(wrong(ADDRESS, "name-6", "secret-6"), POLICY, NOW))
                .containsExactly(SprayingSign.MANY_LOGIN_IDS);
    }

    @Test
    void loginIdsAreCountedTogetherWhereverTheyAreEntered() {
        assertThat(signs(each -> new WrongEntry(
                        "realm",
                        each % 2 == 0 ? ThrottledDoor.LOGIN : ThrottledDoor.BEFORE_LOGIN,
                        ADDRESS,
                        "name-" + each,
                        "secret-" + each)))
                .containsExactly(SprayingSign.MANY_LOGIN_IDS);
    }

    @Test
    void onePasswordForManyIssuesIsASign() {
        assertThat(signs(each -> new WrongEntry(
                        "realm",
                        ThrottledDoor.TOKEN_ACTIVATION,
                        new EntryAddress("192.0.2." + each),
                        "12345678/" + each,
                        "4071")))
                .containsExactly(SprayingSign.ONE_PASSWORD);
    }

    @Test
    void signsCanBeSwitchedOff() {
        RealmPolicy none = RealmPolicy.of(Map.of(
                "dual-password.spraying.login-ids-per-address", "0",
                "dual-password.spraying.login-ids-per-password", "0"));

        assertThat(IntStream.range(0, 100)
                        .boxed()
                        .flatMap(each -> memory.signs(wrong(ADDRESS, "user-" + each, "password"), none, NOW).stream()))
                .isEmpty();
    }

    /** It has no collection that could grow, and its arrays stay those that it had. */
    @Test
    void itIsOfAFixedSizeWhateverComes() throws IllegalAccessException {
        long before = bytesOf(memory);

        IntStream.range(0, 20_000).forEach(each -> {
            memory.admit(beforeLogin(new EntryAddress("address-" + each), "administrator-" + each), POLICY, NOW);
            memory.signs(wrong(new EntryAddress("address-" + each), "user-" + each, "password-" + each), POLICY, NOW);
        });

        assertThat(before).isBetween(2_500_000L, 3_500_000L);
        assertThat(bytesOf(memory)).isEqualTo(before);
    }

    @Test
    void aPasswordIsNotWritten() {
        assertThat(wrong(ADDRESS, "user", "secret").toString()).doesNotContain("secret");
    }

    /** What it holds in arrays; whatever it consists of besides is its own, or a key. */
    private static long bytesOf(Object part) throws IllegalAccessException {
        long bytes = 0;
        if (part instanceof Object[] parts) {
            for (Object each : parts) {
                bytes += bytesOf(each);
            }
        } else if (part.getClass().isArray()) {
            bytes += (long) Array.getLength(part) * (part instanceof boolean[] ? 1 : Long.BYTES);
        } else if (!(part instanceof SecretKeySpec)) {
            assertThat(part.getClass().getPackage()).isEqualTo(ThrottleMemory.class.getPackage());
            for (Field field : part.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    bytes += bytesOf(field.get(part));
                }
            }
        }
        return bytes;
    }

    private static WrongEntry wrong(EntryAddress address, String loginId, String password) {
        return new WrongEntry("realm", ThrottledDoor.LOGIN, address, loginId, password);
    }

    private List<SprayingSign> signs(IntFunction<WrongEntry> entry) {
        return IntStream.range(0, 30)
                .mapToObj(entry)
                .flatMap(wrong -> memory.signs(wrong, POLICY, NOW).stream())
                .toList();
    }

    private long admitted(int times, ThrottledEntry entry, RealmPolicy policy) {
        return Stream.generate(() -> memory.admit(entry, policy, NOW))
                .limit(times)
                .filter(admission -> !admission.refused())
                .count();
    }

    private static ThrottledEntry login(EntryAddress address) {
        return new ThrottledEntry("realm", ThrottledDoor.LOGIN, address, Optional.empty());
    }

    private static ThrottledEntry beforeLogin(EntryAddress address, String administrator) {
        return new ThrottledEntry("realm", ThrottledDoor.BEFORE_LOGIN, address, Optional.of(administrator));
    }
}
