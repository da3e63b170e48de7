package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.staff.UserQuery.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is looked for, and how many candidates a page looks at. */
class UserQueryTest {

    private static final Optional<UserState> SUSPENDED = Optional.of(UserState.LOGIN_PERMANENTLY_SUSPENDED);
    private static final SoughtUser USER = new SoughtUser(
            "id",
            "hanako",
            "",
            true,
            Optional.of(UserType.MASTER),
            Map.of(UserState.LOGIN_PERMANENTLY_SUSPENDED, Optional.of(5L), UserState.LOGIN_NOT_SET, Optional.empty()));

    @Test
    void everybodyIsLookedForWhereNothingIsSaid() {
        assertThat(query(Optional.empty(), Optional.empty(), Span.ALWAYS).isMetBy(USER))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(UserState.class)
    void aStateMustHold(UserState state) {
        boolean holds = USER.states().containsKey(state);

        assertThat(query(Optional.of(state), Optional.empty(), Span.ALWAYS).isMetBy(USER))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource(UserType.class)
    void theTypeMustBeTheUsers(UserType type) {
        assertThat(query(Optional.empty(), Optional.of(type), Span.ALWAYS).isMetBy(USER))
                .isEqualTo(type == UserType.MASTER);
    }

    @Test
    void itMustHaveBegunInTheSpan() {
        assertThat(query(SUSPENDED, Optional.empty(), new Span(5, 6)).isMetBy(USER))
                .isTrue();
        assertThat(query(SUSPENDED, Optional.empty(), new Span(6, 9)).isMetBy(USER))
                .isFalse();
        assertThat(query(SUSPENDED, Optional.empty(), new Span(0, 5)).isMetBy(USER))
                .isFalse();
        assertThat(query(Optional.of(UserState.LOGIN_NOT_SET), Optional.empty(), new Span(0, 9))
                        .isMetBy(USER))
                .isFalse();
    }

    @Test
    void noMoreThanThePageIsReadWhereEachCandidateIsOne() {
        assertThat(query(Optional.empty(), Optional.empty(), Span.ALWAYS).window())
                .isEqualTo(10);
        assertThat(query(SUSPENDED, Optional.empty(), Span.ALWAYS).window()).isEqualTo(10);
    }

    @Test
    void aWindowIsReadWhereSomeAreLeftOut() {
        assertThat(query(SUSPENDED, Optional.of(UserType.MASTER), Span.ALWAYS).window())
                .isEqualTo(1_000);
        assertThat(query(Optional.of(UserState.LOGIN_EXPIRED), Optional.empty(), Span.ALWAYS)
                        .window())
                .isEqualTo(1_000);
        assertThat(query(Optional.of(UserState.CONFIRMATION_EXPIRED), Optional.empty(), Span.ALWAYS)
                        .window())
                .isEqualTo(1_000);
        assertThat(new UserQuery(SUSPENDED, Optional.of("group"), Optional.empty(), Span.ALWAYS, PageMark.START, 10)
                        .window())
                .isEqualTo(1_000);
        assertThat(new UserQuery(
                                Optional.empty(),
                                Optional.of("group"),
                                Optional.empty(),
                                Span.ALWAYS,
                                PageMark.START,
                                10)
                        .window())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(UserState.class)
    void suspensionsAndStopsHaveABeginning(UserState state) {
        assertThat(state.hasBeginning())
                .isEqualTo(state.name().endsWith("SUSPENDED") || state == UserState.SERVICE_STOPPED);
        assertThat(UserState.byId(state.id())).contains(state);
    }

    private static UserQuery query(Optional<UserState> state, Optional<UserType> type, Span span) {
        return new UserQuery(state, Optional.empty(), type, span, PageMark.START, 10);
    }
}
