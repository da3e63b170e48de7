package io.github.dualpassword.otp.file;

import java.util.Optional;

import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.CodeProgress;
import io.github.dualpassword.otp.TokenDates;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.secret.TokenSecret;

/**
 * A token as a file describes it.
 *
 * @param contract to which it is to be assigned, as the file names it; empty when it goes into stock
 */
public record ImportedToken(
        TokenSerial serial,
        CodeParameters parameters,
        CodeProgress progress,
        TokenDates dates,
        TokenSecret secret,
        Optional<String> contract) {}
