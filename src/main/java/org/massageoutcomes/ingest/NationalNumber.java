package org.massageoutcomes.ingest;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers by which states and insurers know a person, told by their shape, and by check digits where others share it.
 *
 * <p>For texts only: where a column holds ids, a pseudonym may have most of these shapes.
 */
final class NationalNumber {
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";

    /** Shapes that nothing else has. */
    private static final Pattern TELLING = TextPattern.of(
            "\\b\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}\\b" // Brazil, CPF
                    + "|\\b[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]\\b" // Italy, codice fiscale
                    + "|\\b[A-Z]{4}\\d{2}" + MONTH + DAY + "[HM][A-Z]{5}[A-Z\\d]\\d\\b" // Mexico, CURP
                    + "|\\b756\\.\\d{4}\\.\\d{4}\\.\\d{2}\\b" // Switzerland, AHV
                    + "|\\b\\d{2}\\." + MONTH + "\\." + DAY + "-\\d{3}\\.\\d{2}\\b" // Belgium
                    + "|\\b\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]\\b" // Chile, RUT
                    + "|\\b[12] \\d{2} " + MONTH + " (?:\\d{2}|2[AB]) \\d{3} \\d{3}(?: \\d{2})?\\b" // France, NIR
                    + "|\\b" + DAY + MONTH + "\\d{2}[-+A]\\d{3}[0-9A-FHJ-NPR-Y]\\b" // Finland
                    + "|\\b" + DAY + MONTH + "\\d{2}[- ]\\d{4,5}\\b" // Denmark, Norway
                    + "|\\b\\d{2}" + MONTH + DAY + "[/]\\d{3,4}\\b"); // Czechia, Slovakia

    /** The same closed up, which any thirteen digits may be: with its key. */
    private static final Pattern FRENCH =
            TextPattern.of("\\b([12]\\d{2}" + MONTH + "(?:\\d{2}|2[AB])\\d{6}) ?(\\d{2})\\b");

    private static final Pattern SWEDISH = TextPattern.of("\\b(?:19|20)?(\\d{2}" + MONTH + DAY + ")[-+](\\d{4})\\b");
    private static final Pattern SPANISH = TextPattern.of("\\b([XYZ]?\\d{7,8})-?([A-HJ-NP-TV-Z])\\b");
    private static final Pattern CANADIAN = TextPattern.of("(?<![\\d -])\\d{3}([ -])\\d{3}\\1\\d{3}(?![\\d -])");
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int SPANISH_MODULUS = 23;

    private NationalNumber() {}

    static boolean isIn(String text) {
        return TELLING.matcher(text).find()
                || any(FRENCH, text, found -> CheckDigits.frenchInsurance(found.group(1), found.group(2)))
                || any(SWEDISH, text, found -> CheckDigits.luhn(found.group(1) + found.group(2)))
                || any(CANADIAN, text, found -> CheckDigits.luhn(found.group().replaceAll("\\D", "")))
                || any(SPANISH, text, NationalNumber::isSpanish);
    }

    private static boolean isSpanish(Matcher found) {
        String digits = found.group(1).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return digits.length() == 8
                && SPANISH_LETTERS.charAt(Integer.parseInt(digits) % SPANISH_MODULUS)
                        == found.group(2).charAt(0);
    }

    private static boolean any(Pattern pattern, String text, Predicate<Matcher> confirms) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (confirms.test(matcher)) {
                return true;
            }
        }
        return false;
    }
}
