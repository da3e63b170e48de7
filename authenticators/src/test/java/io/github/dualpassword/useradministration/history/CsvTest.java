package io.github.dualpassword.useradministration.history;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a"})
    void whatBeginsAsAFormulaIsText(String value) {
        assertThat(Csv.cell(value)).isEqualTo("\"'" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "データ花子", "user01", "a=b", "2015/07/31 09:00:00", "'quoted'"})
    void whatDoesNotStaysAsItIs(String value) {
        assertThat(Csv.cell(value)).isEqualTo("\"" + value + "\"");
    }

    @Test
    void quotesInACellAreDoubledSoThatNoCellEndsEarly() {
        assertThat(Csv.cell("a\",\"=1")).isEqualTo("\"a\"\",\"\"=1\"");
    }

    @Test
    void excelSeesThatItIsUtf8() {
        byte[] file = Csv.of(List.of(List.of("日時", "a,b"), List.of("1", "")));

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"日時\",\"a,b\"\r\n\"1\",\"\"\r\n");
    }
}
