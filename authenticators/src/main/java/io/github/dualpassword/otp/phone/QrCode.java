package io.github.dualpassword.otp.phone;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text as a QR code, which the page draws by itself: a picture would need a policy that lets pictures come from elsewhere than its
 * own files.
 */
final class QrCode {

    private static final char DARK = '1';
    private static final char LIGHT = '0';

    private QrCode() {}

    /** The squares, row by row, without the margin: {@value #DARK} for a dark one, {@value #LIGHT} for a light one. */
    static List<String> rows(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
            return IntStream.range(0, squares.getHeight())
                    .mapToObj(row -> IntStream.range(0, squares.getWidth())
                            .mapToObj(column -> String.valueOf(squares.get(column, row) ? DARK : LIGHT))
                            .collect(Collectors.joining()))
                    .toList();
        } catch (WriterException failure) {
            throw new IllegalStateException("The link of a token must fit into a QR code", failure);
        }
    }
}
