package io.github.dualpassword.prelogin;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A login that asks for the login ID on a page of its own, as Keycloak's flow with organizations does, knows somebody by the time the page
 * before login is opened. Here that is nobody: neither page nor work tells more than from an ordinary login page.
 */
class RefusalsAfterTheLoginIdTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealmOfItsOwn().withProfile("hardware-token", RefusedPeople::in);

    /** Keycloak's own, which looks for an organization first. */
    private static final String WITH_ORGANIZATIONS = "browser";

    private static final Map<Typed, ServerWork> WRONG = new HashMap<>();

    private static RefusedPeople people;
    private static SeenAnswer ordinary;
    private static String flowOfRealm;

    /** What was entered as login ID, at a login by which flow. */
    private record Typed(String flow, String loginId) {}

    @BeforeAll
    static void addEverybody() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        people = RefusedPeople.added(ground.realm());
        people.nextMinute();
        Entry wrong = RefusalKind.WRONG_CODE.entry(people);
        ordinary = SeenAnswer.of(wrong.execute(BeforeLoginScreen.open(ground.realm())), wrong);
    }

    static Stream<Arguments> identified() {
        return Stream.of(BeforeLoginRealm.ID_FIRST, WITH_ORGANIZATIONS)
                .flatMap(flow -> Stream.of(
                                "alike-admin",
                                "alike-elsewhere",
                                "nobody-has-this",
                                "somebody@alike.example",
                                "alike-user")
                        .flatMap(loginId -> Stream.of(
                                        RefusalKind.WRONG_CODE,
                                        RefusalKind.UNKNOWN_ADMINISTRATOR,
                                        RefusalKind.UNKNOWN_TARGET,
                                        RefusalKind.TARGET_OF_ANOTHER_COMPANY)
                                .map(kind -> arguments(flow, loginId, kind))));
    }

    @ParameterizedTest
    @MethodSource("identified")
    void theAnswerIsThatToAWrongCodeOfAnOrdinaryLogin(String flow, String loginId, RefusalKind kind) {
        ask(flow);
        people.nextMinute();
        Entry entry = kind.entry(people);
        Page page = open(loginId);

        assertThat(page.html()).doesNotContain(loginId);
        SeenAnswer answer = SeenAnswer.of(entry.execute(page), entry);

        assertThat(answer.html()).contains("お手続きは実行されませんでした");
        assertThat(answer).isEqualTo(ordinary);
        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo(kind.reason());
    }

    static Stream<Arguments> identifiedAndRefusedOtherwise() {
        return identified().filter(arguments -> arguments.get()[2] != RefusalKind.WRONG_CODE);
    }

    @ParameterizedTest
    @MethodSource("identifiedAndRefusedOtherwise")
    void theWorkIsThatOfAWrongCode(String flow, String loginId, RefusalKind kind) {
        ask(flow);
        ServerWork wrong =
                WRONG.computeIfAbsent(new Typed(flow, loginId), typed -> workOf(RefusalKind.WRONG_CODE, loginId));

        assertThat(wrong.statements()).isPositive();
        assertThat(workOf(kind, loginId)).isEqualTo(wrong);
    }

    private static void ask(String flow) {
        if (!flow.equals(flowOfRealm)) {
            ground.realm().update(realm -> realm.put("browserFlow", flow));
            flowOfRealm = flow;
        }
    }

    private static ServerWork workOf(RefusalKind kind, String loginId) {
        return ServerWork.of(ground.realm(), () -> {
            people.nextMinute();
            Entry entry = kind.entry(people);
            Page page = open(loginId);
            return () -> entry.execute(page);
        });
    }

    /** The page before login, of somebody who has entered a login ID on the page that asks for nothing else. */
    private static Page open(String loginId) {
        Visitor visitor = ground.client().visitor();
        Page asking = visitor.open(ground.client().authorization().locale("ja").url());
        assertThat(asking.has("input[name=password]:not([type=hidden])")).isFalse();
        return visitor.open(BeforeLoginScreen.address(asking.submit(Map.of("username", loginId))));
    }
}
