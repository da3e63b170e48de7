package io.github.dualpassword.adminapi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.CodeParameters;
import io.github.dualpassword.otp.file.Concession;
import io.github.dualpassword.otp.file.FileKey;
import io.github.dualpassword.otp.file.FileOptions;
import io.github.dualpassword.otp.inventory.TokenFile;

/**
 * A file of tokens in the body of a request.
 *
 * @param format pskc or csv
 * @param content the file
 * @param password by which its secrets are encrypted; missing where none is
 * @param key by which they are encrypted, hexadecimal; missing where none is
 * @param allow concessions: plain_secrets, missing_macs
 * @param period seconds of a step where the file does not say it; 60 when missing
 */
public record UploadedFile(
        String format, String content, String password, String key, List<String> allow, Integer period) {

    private static final int DEFAULT_PERIOD = 60;

    static UploadedFile read(InputStream body) {
        return JsonBody.withFile(body, AdminApiErrors.FILE_REFUSED)
                .read(UploadedFile.class)
                .orElseThrow(AdminApiErrors.FILE_REFUSED::exception);
    }

    TokenFile toFile(ZoneId zone) {
        TokenFile.Format wanted = Ids.find(TokenFile.Format.values(), Ids::underscored, String.valueOf(format))
                .orElseThrow(() -> AdminApiErrors.FILE_REFUSED.exception("The 'format' must be pskc or csv."));
        if (content == null || content.isBlank()) {
            throw AdminApiErrors.FILE_REFUSED.exception();
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new TokenFile(
                wanted,
                () -> new ByteArrayInputStream(bytes),
                new FileOptions(zone, periodSeconds(), fileKey(), concessions()));
    }

    private int periodSeconds() {
        int seconds = period == null ? DEFAULT_PERIOD : period;
        if (seconds < CodeParameters.MIN_PERIOD || seconds > CodeParameters.MAX_PERIOD) {
            throw AdminApiErrors.FILE_REFUSED.exception("The 'period' must be %d to %d seconds."
                    .formatted(CodeParameters.MIN_PERIOD, CodeParameters.MAX_PERIOD));
        }
        return seconds;
    }

    private Optional<FileKey> fileKey() {
        if (password != null && key != null) {
            throw AdminApiErrors.FILE_REFUSED.exception("The body may hold a 'password' or a 'key', not both.");
        }
        return Optional.ofNullable(password)
                .<FileKey>map(FileKey.Password::new)
                .or(() -> Optional.ofNullable(key).map(UploadedFile::preShared));
    }

    private static FileKey preShared(String hex) {
        try {
            return new FileKey.PreShared(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException none) {
            throw AdminApiErrors.FILE_REFUSED.exception("The 'key' must be hexadecimal.");
        }
    }

    private Set<Concession> concessions() {
        return Optional.ofNullable(allow).orElse(List.of()).stream()
                .map(name -> Ids.find(Concession.values(), Ids::underscored, String.valueOf(name))
                        .orElseThrow(() -> AdminApiErrors.FILE_REFUSED.exception(
                                "In 'allow' may stand plain_secrets and missing_macs.")))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "UploadedFile[format=" + format + "]";
    }
}
