package io.github.dualpassword.otp.file;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.utils.Base32;

import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.secret.TokenSecret;

/** A line of a CSV file: one token. */
record CsvRow(Map<CsvColumn, String> cells, FileOptions options) {

    private static final String BASE32 = "[A-Z2-7]+=*";
    private static final int MAX_CONTRACT = 255;

    /** As it stands there, for reports; empty where it is too long for one. */
    Optional<String> serial() {
        return cell(CsvColumn.SERIAL).filter(FieldReader::isQuotable);
    }

    ImportedToken token() {
        TokenKind kind = cell(CsvColumn.KIND).map(FieldReader::kind).orElse(TokenKind.TOTP);
        MacAlgorithm algorithm =
                cell(CsvColumn.ALGORITHM).map(FieldReader::hash).orElse(MacAlgorithm.SHA1);
        long digits = cell(CsvColumn.DIGITS)
                .map(text -> FieldReader.number("number of digits", text, 1, Byte.MAX_VALUE))
                .orElse(6L);
        long period = cell(CsvColumn.PERIOD)
                .map(text -> FieldReader.number("period", text, 1, Short.MAX_VALUE))
                .orElse((long) options.periodSeconds());
        return new ImportedToken(
                FieldReader.serial(cell(CsvColumn.SERIAL).orElse("")),
                FieldReader.parameters(kind, algorithm, digits, period),
                FieldReader.progress(kind, cell(CsvColumn.COUNTER), cell(CsvColumn.DRIFT)),
                FieldReader.dates(
                        cell(CsvColumn.START).map(text -> FieldReader.day(text, options.zone())),
                        cell(CsvColumn.EXPIRY).map(text -> FieldReader.day(text, options.zone()))),
                secret(),
                contract());
    }

    private TokenSecret secret() {
        if (!options.concessions().contains(Concession.PLAIN_SECRETS)) {
            throw new FaultException(FaultCode.PLAIN_SECRET);
        }
        byte[] bytes = cell(CsvColumn.SECRET_HEX)
                .map(CsvRow::hex)
                .or(() -> cell(CsvColumn.SECRET_BASE32).map(CsvRow::base32))
                .or(() -> cell(CsvColumn.SECRET_BASE64)
                        .map(text -> FieldReader.base64(text, FaultCode.SECRET_UNREADABLE)))
                .orElseThrow(() -> new FaultException(FaultCode.SECRET_MISSING));
        return FieldReader.secret(bytes);
    }

    private static byte[] hex(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException none) {
            throw new FaultException(FaultCode.SECRET_UNREADABLE);
        }
    }

    private static byte[] base32(String text) {
        String letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!letters.matches(BASE32)) {
            throw new FaultException(FaultCode.SECRET_UNREADABLE);
        }
        return Base32.decode(letters);
    }

    private Optional<String> contract() {
        Optional<String> contract = cell(CsvColumn.CONTRACT);
        if (contract.filter(name -> name.length() > MAX_CONTRACT).isPresent()) {
            throw new FaultException(FaultCode.PARAMETER, "The contract is too long.");
        }
        return contract;
    }

    private Optional<String> cell(CsvColumn column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }
}
