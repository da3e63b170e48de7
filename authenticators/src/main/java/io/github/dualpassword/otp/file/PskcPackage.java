package io.github.dualpassword.otp.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.dualpassword.otp.MacAlgorithm;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenKind;
import io.github.dualpassword.otp.secret.TokenSecret;

/** The element {@code KeyPackage}: one token. */
record PskcPackage(XmlElement element, FileOptions options) {

    private static final String DEFAULT_DIGITS = "6";

    /** As it stands there, for reports; empty where it is too long for one. */
    Optional<String> serial() {
        return element.textOf("DeviceInfo", "SerialNo").filter(FieldReader::isQuotable);
    }

    ImportedToken token(PskcKeys keys) {
        XmlElement key = element.find("Key").orElseThrow(() -> new FaultException(FaultCode.SECRET_MISSING));
        TokenKind kind = FieldReader.kind(key.attribute("Algorithm").orElse(""));
        refuseOtherUse(key);
        refuseOtherFormat(key);
        return new ImportedToken(
                FieldReader.serial(element.textOf("DeviceInfo", "SerialNo").orElse("")),
                FieldReader.parameters(kind, hash(key), digits(key), period(key)),
                FieldReader.progress(kind, plainNumber(key, "Counter"), plainNumber(key, "TimeDrift")),
                dates(key),
                secret(key, keys),
                Optional.empty());
    }

    private static MacAlgorithm hash(XmlElement key) {
        return key.textOf("AlgorithmParameters", "Suite").map(FieldReader::hash).orElse(MacAlgorithm.SHA1);
    }

    private static long digits(XmlElement key) {
        String digits = key.find("AlgorithmParameters", "ResponseFormat")
                .flatMap(format -> format.attribute("Length"))
                .orElse(DEFAULT_DIGITS);
        return FieldReader.number("number of digits", digits, 1, Byte.MAX_VALUE);
    }

    private long period(XmlElement key) {
        return plainNumber(key, "TimeInterval")
                .map(text -> FieldReader.number("period", text, 1, Short.MAX_VALUE))
                .orElse((long) options.periodSeconds());
    }

    private static Optional<String> plainNumber(XmlElement key, String name) {
        if (key.find("Data", name, "EncryptedValue").isPresent()) {
            throw new FaultException(FaultCode.ENCRYPTED_NUMBER);
        }
        return key.textOf("Data", name, "PlainValue");
    }

    private static void refuseOtherUse(XmlElement key) {
        List<String> uses = key.find("Policy").stream()
                .flatMap(policy -> policy.all("KeyUsage"))
                .map(use -> use.text().strip())
                .toList();
        if (!uses.isEmpty() && !uses.contains("OTP")) {
            throw new FaultException(FaultCode.NOT_FOR_CODES);
        }
    }

    private static void refuseOtherFormat(XmlElement key) {
        Optional<XmlElement> format = key.find("AlgorithmParameters", "ResponseFormat");
        boolean otherDigits = format.flatMap(response -> response.attribute("Encoding"))
                .filter(encoding -> !encoding.equals("DECIMAL"))
                .isPresent();
        boolean checked = format.flatMap(response -> response.attribute("CheckDigits"))
                .filter(check -> check.equals("true") || check.equals("1"))
                .isPresent();
        if (otherDigits
                || checked
                || key.find("AlgorithmParameters", "ChallengeFormat").isPresent()) {
            throw new FaultException(
                    FaultCode.PARAMETER, "Codes must be decimal digits without a check digit and without a challenge.");
        }
    }

    /** Token and key may both have dates: both hold. */
    private TokenDates dates(XmlElement key) {
        return FieldReader.dates(
                days(key, "StartDate").max(Comparator.naturalOrder()),
                days(key, "ExpiryDate").min(Comparator.naturalOrder()));
    }

    private Stream<LocalDate> days(XmlElement key, String name) {
        return Stream.concat(element.textOf("DeviceInfo", name).stream(), key.textOf("Policy", name).stream())
                .map(text -> FieldReader.day(text, options.zone()));
    }

    private TokenSecret secret(XmlElement key, PskcKeys keys) {
        XmlElement secret = key.find("Data", "Secret").orElseThrow(() -> new FaultException(FaultCode.SECRET_MISSING));
        Optional<XmlElement> encrypted = secret.find("EncryptedValue");
        if (encrypted.isPresent()) {
            return FieldReader.secret(keys.open(encrypted.get(), secret.textOf("ValueMAC")));
        }
        String plain = secret.textOf("PlainValue").orElseThrow(() -> new FaultException(FaultCode.SECRET_MISSING));
        if (!options.concessions().contains(Concession.PLAIN_SECRETS)) {
            throw new FaultException(FaultCode.PLAIN_SECRET);
        }
        return FieldReader.secret(FieldReader.base64(plain, FaultCode.SECRET_UNREADABLE));
    }
}
