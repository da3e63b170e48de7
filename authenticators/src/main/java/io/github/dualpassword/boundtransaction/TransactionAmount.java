package io.github.dualpassword.boundtransaction;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money, exactly as it was pushed.
 *
 * @param value not negative, with as many decimals as the currency has, or none
 * @param currency of ISO 4217
 */
public record TransactionAmount(BigDecimal value, Currency currency) {

    /** ASCII digits alone, without a leading zero, a sign, an exponent, or separators of thousands. */
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,14})([.][0-9]+)?");

    /** @throws DetailsFault when there is no such amount, or no such currency that has amounts */
    static TransactionAmount checked(String amount, String code) throws DetailsFault {
        Currency currency = currency(code)
                .orElseThrow(
                        () -> new DetailsFault("'currency' must be the code of a currency of ISO 4217, such as JPY."));
        int decimals = currency.getDefaultFractionDigits();
        if (!NUMBER.matcher(amount).matches() || !hasDecimals(amount, decimals)) {
            throw new DetailsFault(
                    ("'amount' must be a text of at most 15 digits, such as \"1250000\", and may have a point"
                                    + " and as many decimals as the currency has (%d).")
                            .formatted(decimals));
        }
        return new TransactionAmount(new BigDecimal(amount), currency);
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    private static boolean hasDecimals(String amount, int decimals) {
        int point = amount.indexOf('.');
        return point < 0 || amount.length() - point - 1 == decimals;
    }

    /** The number with separators of thousands and all decimals of its currency, as banks print it: {@code 1,250,000}. */
    public String printed() {
        int decimals = currency.getDefaultFractionDigits();
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    public boolean isYen() {
        return code().equals("JPY");
    }

    public String code() {
        return currency.getCurrencyCode();
    }
}
