package io.github.dualpassword.otp.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a file is told with its place, and costs no more than a right one. */
class WrongPskcTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final String BY_KEY = ReadFile.resource("by-key.xml");
    private static final String PLAIN = ReadFile.resource("plain.xml");

    @Test
    void plainSecretsMustBeAllowed() {
        ReadFile read = ReadFile.pskc(PLAIN, ReadFile.options());

        assertThat(read.tokens()).isEmpty();
        assertThat(read.faults())
                .containsExactly(
                        new FileFault(3, Optional.of("10000001"), FaultCode.PLAIN_SECRET, ""),
                        new FileFault(21, Optional.of("10000002"), FaultCode.PLAIN_SECRET, ""),
                        new FileFault(39, Optional.of("10000003"), FaultCode.PLAIN_SECRET, ""));
    }

    @Test
    void aSecretThatWasChangedIsRefusedAndTheOthersAreToldAllTheSame() {
        ReadFile read = ReadFile.pskc(BY_KEY.replaceFirst("<pskc:ValueMAC>...", "<pskc:ValueMAC>AAA"), key());

        assertThat(read.codes()).containsExactly(FaultCode.MAC_WRONG);
        assertThat(read.faults().get(0).serial()).contains("10000001");
        assertThat(read.tokens()).hasSize(2);
    }

    @Test
    void aWrongMacIsRefusedEvenWhereAMissingOneIsNot() {
        String changed = BY_KEY.replaceFirst("<pskc:ValueMAC>...", "<pskc:ValueMAC>AAA");

        assertThat(ReadFile.pskc(changed, ReadFile.key(KEY, Concession.MISSING_MACS))
                        .codes())
                .containsExactly(FaultCode.MAC_WRONG);
    }

    @Test
    void aMissingMacMustBeAllowed() {
        String without = BY_KEY.replaceAll("<pskc:ValueMAC>[^<]*</pskc:ValueMAC>", "");

        assertThat(ReadFile.pskc(without, key()).codes()).hasSize(3).containsOnly(FaultCode.MAC_MISSING);
        assertThat(ReadFile.pskc(without, ReadFile.key(KEY, Concession.MISSING_MACS))
                        .secrets())
                .hasSize(3)
                .contains("12345678901234567890");
    }

    @Test
    void withoutAMethodNoMacIsRight() {
        String without = BY_KEY.replaceAll("(?s)<pskc:MACMethod.*</pskc:MACMethod>", "");

        assertThat(ReadFile.pskc(without, key()).codes()).hasSize(3).containsOnly(FaultCode.MAC_WRONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Length=\"6\"                              | Length=\"9\"              | PARAMETER",
                "Length=\"6\"                              | Length=\"six\"            | PARAMETER",
                "Length=\"6\"                              | Encoding=\"HEXADECIMAL\"  | PARAMETER",
                "Length=\"6\"                              | CheckDigits=\"true\"      | PARAMETER",
                "Algorithm=\"totp\"                        | Algorithm=\"ocra\"        | PARAMETER",
                "<pskc:SerialNo>10000001                   | <pskc:SerialNo>1         | SERIAL",
                "<pskc:SerialNo>10000001                   | <pskc:SerialNo>          | SERIAL",
                "<pskc:PlainValue>60                       | <pskc:PlainValue>9       | PARAMETER",
                "<pskc:PlainValue>60                       | <pskc:PlainValue>-60     | PARAMETER",
                "<pskc:PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= | <pskc:PlainValue>MTIz | SECRET_LENGTH",
                "<pskc:PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= | <pskc:PlainValue>!!   | SECRET_UNREADABLE",
                "<pskc:PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA= | <pskc:PlainValue>     | SECRET_MISSING",
                "<pskc:AlgorithmParameters> | <pskc:AlgorithmParameters><pskc:Suite>MD5</pskc:Suite> | PARAMETER",
                "</pskc:Key> | <pskc:Policy><pskc:KeyUsage>Encrypt</pskc:KeyUsage></pskc:Policy></pskc:Key> | NOT_FOR_CODES",
                "</pskc:Key> | <pskc:Policy><pskc:StartDate>soon</pskc:StartDate></pskc:Policy></pskc:Key> | DATES",
                "</pskc:DeviceInfo> | <StartDate>2027-01-01</StartDate><ExpiryDate>2026-01-01</ExpiryDate></pskc:DeviceInfo> | DATES"
            })
    void whatIsWrongWithATokenIsToldOfIt(String right, String wrong, FaultCode code) {
        assertThat(PLAIN).contains(right);

        ReadFile read = ReadFile.pskc(PLAIN.replaceFirst(Pattern.quote(right), wrong), ReadFile.PLAIN);

        assertThat(read.codes()).containsExactly(code);
        assertThat(read.faults().get(0).line()).isEqualTo(3);
        assertThat(read.faults().get(0).sentence()).startsWith(code.sentence());
        assertThat(read.tokens()).hasSize(2);
    }

    @Test
    void anEncryptedNumberIsRefused() {
        String encrypted = PLAIN.replaceFirst(
                "<pskc:TimeInterval>\\s*<pskc:PlainValue>60</pskc:PlainValue>",
                "<pskc:TimeInterval><pskc:EncryptedValue/>");

        assertThat(ReadFile.pskc(encrypted, ReadFile.PLAIN).codes()).containsExactly(FaultCode.ENCRYPTED_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "'<IterationCount>100000', '<IterationCount>1000001', PARAMETER",
        "'<IterationCount>100000', '<IterationCount>0', PARAMETER",
        "'<KeyLength>16', '<KeyLength>4096', PARAMETER",
        "'<KeyLength>16', '<KeyLength>24', KEY_UNUSABLE",
        "'#pbkdf2', '#scrypt', KEY_DERIVATION",
        "'<Specified>foFWGdEzput1jSgQyJCJCQ==', '<Specified>', KEY_DERIVATION",
        "'<KeyLength>16</KeyLength>', '', KEY_DERIVATION",
        "'</IterationCount>', '</IterationCount><PRF>hmac-md5</PRF>', KEY_DERIVATION",
        "'xmldsig#hmac-sha1', 'xmldsig#hmac-md5', ALGORITHM"
    })
    void aHeaderThatCannotBeUsedEndsTheFile(String right, String wrong, FaultCode code) {
        String file = ReadFile.resource("by-password.xml");
        assertThat(file).contains(right);

        ReadFile read = ReadFile.pskc(file.replace(right, wrong), ReadFile.password("correct horse"));

        assertThat(read.codes()).containsExactly(code);
        assertThat(read.tokens()).isEmpty();
    }

    @Test
    void aHeaderAfterTokensIsRefused() {
        String late = PLAIN.replace("</pskc:KeyContainer>", "<pskc:EncryptionKey/></pskc:KeyContainer>");

        ReadFile read = ReadFile.pskc(late, ReadFile.PLAIN);

        assertThat(read.codes()).containsExactly(FaultCode.HEADER_LATE);
    }

    /** Each derivation of a key may cost a second, and a file has room for thousands. */
    @ParameterizedTest
    @ValueSource(strings = {"EncryptionKey", "MACMethod"})
    void aHeaderThatStandsTwiceIsRefused(String name) {
        Matcher header = Pattern.compile("(?s)<pskc:%1$s.*</pskc:%1$s>".formatted(name))
                .matcher(ReadFile.resource("by-password.xml"));
        assertThat(header.find()).isTrue();
        String twice = header.replaceFirst(Matcher.quoteReplacement(header.group() + header.group()));

        ReadFile read = ReadFile.pskc(twice, ReadFile.password("correct horse"));

        assertThat(read.codes()).containsExactly(FaultCode.HEADER_TWICE);
        assertThat(read.tokens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 400, 1_500})
    void aFileThatEndsTooEarlyIsToldWhereItEnds(int characters) {
        ReadFile read = ReadFile.pskc(PLAIN.substring(0, characters), ReadFile.PLAIN);

        assertThat(read.codes()).containsExactly(FaultCode.NOT_WELL_FORMED);
        assertThat(read.faults().get(0).line())
                .isEqualTo((int) PLAIN.substring(0, characters).lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "{}", "<a b>"})
    void whatIsNoXmlIsRefused(String text) {
        assertThat(ReadFile.pskc(text, ReadFile.PLAIN).codes()).containsExactly(FaultCode.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<KeyContainer/>", "<KeyContainer Version='2.0'/>"})
    void whatIsNoPskcIsRefused(String text) {
        assertThat(ReadFile.pskc(text, ReadFile.PLAIN).codes()).containsExactly(FaultCode.NOT_PSKC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x \"1\">]>\n<KeyContainer Version='1.0'>&x;</KeyContainer>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<KeyContainer Version='1.0'/>",
                "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<KeyContainer Version='1.0'>&b;</KeyContainer>"
            })
    void aDocumentTypeIsRefused(String text) {
        ReadFile read = ReadFile.pskc(text, ReadFile.PLAIN);

        assertThat(read.codes()).containsExactly(FaultCode.DOCUMENT_TYPE);
        assertThat(read.faults().get(0).line()).isEqualTo(1);
    }

    @Test
    void anElementThatIsTooDeepIsRefused() {
        assertThat(ReadFile.pskc(container("<a>".repeat(17)), ReadFile.PLAIN).codes())
                .containsExactly(FaultCode.TOO_LARGE);
    }

    @Test
    void anElementWithTooManyOthersIsRefused() {
        assertThat(ReadFile.pskc(container("<a>" + "<b/>".repeat(250)), ReadFile.PLAIN)
                        .codes())
                .containsExactly(FaultCode.TOO_LARGE);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(ReadFile.pskc(container("<a>" + "x".repeat(16_385) + "</a>"), ReadFile.PLAIN)
                        .codes())
                .containsExactly(FaultCode.TOO_LARGE);
    }

    /** A text that never ends would fill the memory before the parser tells of it. */
    @Test
    void anAttributeThatDoesNotEndIsRefused() {
        InputStream endless =
                new SequenceInputStream(Collections.enumeration(List.of(stream(container("<a b='")), new Endless())));

        assertThat(ReadFile.pskc(endless, ReadFile.PLAIN).codes()).containsExactly(FaultCode.TOO_LARGE);
    }

    @Test
    void whatAMakerAddsIsPassedOver() {
        String more = PLAIN.replaceFirst("<pskc:KeyPackage>", "<Maker x='1'><y/></Maker><!-- z --><pskc:KeyPackage>");

        assertThat(ReadFile.pskc(more, ReadFile.PLAIN).tokens()).hasSize(3);
    }

    @Test
    void noKeyIsPrinted() {
        assertThat(ReadFile.password("qwerty").toString()).doesNotContain("qwerty");
        assertThat(key().key().orElseThrow()).hasToString("PreShared[***]");
    }

    private static FileOptions key() {
        return ReadFile.key(KEY);
    }

    private static String container(String content) {
        return "<KeyContainer Version='1.0'>" + content;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }
    }
}
