package io.github.dualpassword.prelogin;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.prelogin.RefusalKind.Like;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with what needs the administrator or the target, the answer and the work are the same. What the form alone tells is
 * another matter ({@link FormAloneTest}).
 */
class RefusalsAreAlikeTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealmOfItsOwn().withProfile("hardware-token", RefusedPeople::in);

    private static final Map<Like, ServerWork> WRONG = new EnumMap<>(Like.class);

    private static RefusedPeople people;

    @BeforeAll
    static void addEverybody() {
        TestVault.shared().keys(ground.realm(), TestVault.KEY);
        people = RefusedPeople.added(ground.realm());
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerIsThatToAWrongCode(RefusalKind kind) {
        SeenAnswer answer = answer(kind);

        assertThat(answer.html()).contains("お手続きは実行されませんでした");
        assertThat(answer.headers()).isNotEmpty();
        assertThat(answer).isEqualTo(answer(kind.like().kind()));
    }

    @ParameterizedTest
    @EnumSource
    void theWorkIsThatOfAWrongCode(RefusalKind kind) {
        ServerWork wrong = WRONG.computeIfAbsent(kind.like(), like -> workOf(like.kind()));

        assertThat(wrong.statements()).isPositive();
        assertThat(workOf(kind)).isEqualTo(wrong);
    }

    /** Each for the reason that its name says, or the test would prove nothing. */
    @ParameterizedTest
    @EnumSource
    void theEventSaysWhy(RefusalKind kind) {
        answer(kind);

        assertThat(ground.realm()
                        .events("RESET_PASSWORD_ERROR")
                        .get(0)
                        .get("error")
                        .asText())
                .isEqualTo(kind.reason());
    }

    /** Each at a minute of its own. */
    private static SeenAnswer answer(RefusalKind kind) {
        people.nextMinute();
        Entry entry = kind.entry(people);
        return SeenAnswer.of(entry.execute(BeforeLoginScreen.open(ground.realm())), entry);
    }

    private static ServerWork workOf(RefusalKind kind) {
        return ServerWork.of(ground.realm(), () -> {
            people.nextMinute();
            Entry entry = kind.entry(people);
            Page page = BeforeLoginScreen.open(ground.realm());
            return () -> entry.execute(page);
        });
    }
}
