package io.github.dualpassword.useradministration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.useradministration.MemberFilter.States;

import static org.assertj.core.api.Assertions.assertThat;

class MemberViewTest {

    private static final MemberView SECOND_PAGE = new MemberView(new MemberFilter("花;子", States.SUSPENDED), 2);

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void aNoteKeepsIt() {
        assertThat(MemberView.ofNote(SECOND_PAGE.toNote())).isEqualTo(SECOND_PAGE);
        assertThat(MemberView.ofNote(null)).isEqualTo(MemberView.FIRST);
    }

    @Test
    void aSearchBeginsWithItsFirstPage() {
        form.putSingle("find", "true");
        form.putSingle("search", " 太郎 ");

        assertThat(SECOND_PAGE.after(form)).isEqualTo(new MemberView(new MemberFilter("太郎", States.ALL), 1));
    }

    @Test
    void aPageButtonKeepsTheFilterWhateverIsTypedMeanwhile() {
        form.putSingle("page", "3");
        form.putSingle("search", "太郎");

        assertThat(SECOND_PAGE.after(form)).isEqualTo(SECOND_PAGE.at(3));
    }

    @Test
    void anotherButtonChangesNothing() {
        form.putSingle("search", "太郎");

        assertThat(SECOND_PAGE.after(form)).isEqualTo(SECOND_PAGE);
    }

    @Test
    void everybodyIsShownAgain() {
        form.putSingle("everybody", "true");

        assertThat(SECOND_PAGE.after(form)).isEqualTo(MemberView.FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "2147483648", "99999999", "２", "x"})
    void whatIsNoPageIsIgnored(String page) {
        form.putSingle("page", page);

        assertThat(SECOND_PAGE.after(form)).isEqualTo(SECOND_PAGE);
    }

    @Test
    void thereIsNoPageBeforeTheFirst() {
        assertThat(SECOND_PAGE.at(0).page()).isEqualTo(1);
    }
}
