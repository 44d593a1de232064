package org.massageoutcomes.ingest;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that name a person, a way to reach one, or a person's number from labels and pseudonyms. */
final class IdentityText {
    private static final Pattern EMAIL = TextPattern.of(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+\\p{L}[\\p{L}\\p{N}-]+"
                    + "|\\p{L}[\\p{L}\\p{N}._-]* ?[\\[({](?i:at)[\\])}] ?\\p{L}");
    private static final Pattern URL = TextPattern.of(
            "(?i)\\b(?:https?|ftp)://\\S|(?<![a-z0-9.-])(?:[a-z0-9-]++\\.)+(?:com|org|net|edu|gov|info|biz|co\\.[a-z]{2})\\b");
    private static final Pattern HANDLE = TextPattern.of("(?<![\\w.@])@(?=\\w*[\\d_])[A-Za-z]\\w{3,30}\\b");
    private static final Pattern SSN =
            TextPattern.of("(?<![\\w.-])(?!000|666|9)\\d{3}([- ])(?!00)\\d{2}[- ]?(?!0000)\\d{4}(?![\\w-])");
    private static final String MBI_LETTER = "[AC-HJKMNP-RT-Y]";
    private static final String MBI_ANY = "[AC-HJKMNP-RT-Y0-9]";
    private static final Pattern MBI = TextPattern.of(
            "\\b[1-9]" + MBI_LETTER + MBI_ANY + "\\d-?" + MBI_LETTER + MBI_ANY + "\\d-?" + MBI_LETTER + "{2}\\d{2}\\b");
    static final Pattern NINO = TextPattern.of("(?i)\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z]"
            + "[A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b");
    private static final Pattern GERMAN_INSURANCE = TextPattern.of("\\b[A-Za-z]\\d{9}\\b");
    static final Pattern DIGITS = TextPattern.of("(?<![\\w.]|\\d[A-Z]{3} )[+(]?\\d[\\d ()./-]{6,40}\\d(?!\\w)");
    private static final Pattern TO_BE_CALLED =
            TextPattern.of("(?i)\\b(?:tel|telephone|telefono?|teléfono|phone|mobile|mob|cell"
                    + "|call(?: back)?(?: on| at)?|contact|reach(?:able)?(?: at| on)?|ph|fax|whatsapp|handy|natel|gsm|sms|text|ring|portable|móvil|movil|cellulare)"
                    + "\\b[ .:#=-]*(?:(?:no|nr|num|number)\\b[ .:#=-]*)?[+(]?\\d[\\d ()./-]{5,40}\\d"
                    + "|(?<![\\w.-])\\d{3}[ .-]\\d{4},? \\(?(?:call|cell|mobile|home|work|tel|phone)\\b");
    private static final Pattern PHONE =
            TextPattern.of(
                    "\\+[\\d ()./-]{8,}" // international
                            + "|(?:\\+?1[ .-]?)?\\(?[2-9]\\d{2}\\)?[ .-]?[2-9]\\d{2}[ .-]\\d{4}" // North American
                            + "|[2-5]\\d{2}[ .-]\\d{3}[ .-]\\d{2}[ .-]\\d{2}|(?:[2-4]\\d[02468]|5\\d{2})\\d{7}" // Turkish, without its zero
                            + "|[2-9]\\d \\d{2} \\d{2} \\d{2}" // Norwegian, Danish
                            + "|[6-9]\\d{2}(?: \\d{2}){3}|8[ -]?\\(?\\d{3}\\)?[ -]?\\d{3}-\\d{2}-\\d{2}" // Spanish;
                            // Russian
                            + "|\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]\\d{2}|\\(\\d{2,5}\\) ?\\d{3,5}[ -]\\d{3,4}" // Polish;
                            // area in
                            // brackets
                            + "|0[1-9]\\d{6,7}|0[1-9]\\d{9}|0[1345679]\\d{8}|1[3-9]\\d{9}|\\d{3}([ -])\\d{3}\\1\\d{3}|(?!(?:\\d{4} ){2}|\\d{3}-\\d{2}-\\d{4})00?[ (-]*[1-9][\\d()]*[ ./-][\\d ()./-]+"); // national
    static final Pattern CARD = TextPattern.of("(?<![\\w.-])(?:[2-6]\\d{12,18}|1\\d{14}"
            + "|[3-6]\\d{3}([ -])\\d{4}\\1\\d{4}\\1\\d{4})(?![\\w-]| \\d{1,3}\\b)");
    private static final Pattern REPEATED = TextPattern.of("(\\d)\\1{8}\\d");

    private IdentityText() {}

    /** Whether a label holds an identity anywhere. */
    static boolean isIn(String text) {
        return PersonNames.isIn(text)
                || mayHoldOne(text)
                        && (isTelling(text)
                                || NINO.matcher(text).find()
                                || NamedNumber.isIn(text)
                                || NationalNumber.isIn(text)
                                || Whereabouts.isIn(text)
                                || any(GERMAN_INSURANCE, text, CheckDigits::germanInsurance)
                                || any(CARD, text, IdentityText::isCard)
                                || TO_BE_CALLED.matcher(text).find()
                                || any(DIGITS, text, IdentityText::isNumberOfAPerson));
    }

    /** Letters and blanks alone may be a name, and nothing else. */
    private static boolean mayHoldOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && !Character.isLetter(c)) {
                return text.length() > 1;
            }
        }
        return false;
    }

    /** Shapes that no pseudonym has. */
    static boolean isTelling(String text) {
        return EMAIL.matcher(text).find()
                || URL.matcher(text).find()
                || HANDLE.matcher(text).find()
                || SSN.matcher(text).find()
                || isMedicare(text)
                || Ibans.isIn(text)
                || NetworkAddress.isIn(text);
    }

    static boolean isMedicare(String text) {
        return MBI.matcher(text).find();
    }

    private static boolean isNumberOfAPerson(String number) {
        String digits = number.replaceAll("\\D", "");
        return isPhone(number)
                || digits.length() == 10
                        && !REPEATED.matcher(digits).matches()
                        && (CheckDigits.nhs(digits) || CheckDigits.npi(digits));
    }

    private static boolean isCard(String number) {
        return CheckDigits.luhn(number.replaceAll("\\D", ""));
    }

    static boolean isPhone(String number) {
        String digitsOnly = number.replaceAll("\\D", "");
        int digits = digitsOnly.length();
        int most = number.startsWith("00") ? 14 : number.startsWith("0") ? (number.equals(digitsOnly) ? 11 : 13) : 15;
        return digits >= 8
                && digits <= most
                && (PHONE.matcher(number).matches()
                        || PHONE.matcher(number.replaceAll("[()]", "")).matches());
    }

    private static boolean any(Pattern pattern, String text, Predicate<String> confirms) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (confirms.test(matcher.group())) {
                return true;
            }
        }
        return false;
    }
}
