package io.github.dualpassword.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rows of a list stand on which page. */
class PagingTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 100, 0",
        "2, 2, 101, 200, 100",
        "3, 3, 201, 250, 200",
        "4, 3, 201, 250, 200",
        "9999999, 3, 201, 250, 200",
        "0, 1, 1, 100, 0",
        "-1, 1, 1, 100, 0"
    })
    void theNearestPageThatThereIsIsShown(int wanted, int page, long first, long last, int offset) {
        Paging paging = Paging.of(wanted, 250, 100);

        assertThat(paging).isEqualTo(new Paging(page, 3, 250, first, last));
        assertThat(paging.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "100, 1", "101, 2", "200, 2", "201, 3"})
    void rowsFillPages(long total, int pages) {
        assertThat(Paging.of(1, total, 100).pages()).isEqualTo(pages);
    }

    @Test
    void aListOfNobodyHasAPage() {
        Paging paging = Paging.of(1, 0, 100);

        assertThat(paging.page()).isEqualTo(1);
        assertThat(paging.offset()).isZero();
        assertThat(paging.last()).isZero();
    }

    @Test
    void aPageButtonHasANumber() {
        assertThat(Paging.number("12")).contains(12);
        assertThat(Paging.number("9999999")).contains(9_999_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "2147483648", "２", "x", " 1"})
    void whatNobodyCanHavePressedIsNoPage(String text) {
        assertThat(Paging.number(text)).isEmpty();
        assertThat(Paging.number(null)).isEmpty();
    }
}
