package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/** Tells pseudonyms from names, addresses and numbers of people that stand in their place. */
final class IdentityCode {
    private static final Pattern PERSON = TextPattern.of(
            "\\p{Lu}[\\p{L}'’-]+,? (?:\\p{Lu}\\.? |\\p{Lu}[\\p{L}'’-]+ ){0,2}\\p{Lu}[\\p{L}'’-]+|\\p{Lu}[\\p{L}'’-]+, ?\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern NO_PERSON = TextPattern.of(
            "(?i).*\\b(?:client|patient|subject|case|person|participant|therapist|clinic|group|site|room|unit)\\b.*"
                    + "|(?i)(?:red|blue|yellow|purple|orange|pink|silver|golden) .*");
    private static final Pattern THREE_THREE_FOUR = TextPattern.of("\\d{3}([ .-])\\d{3}\\1\\d{4}");
    private static final int SHORTEST_IBAN = 15;
    private static final int MEDICARE = 11;
    private static final int SHORTEST_DEVICE = 14;
    private static final int FEWEST_DIGITS = 8;
    private static final String MARKS = "@.:[({+";

    private IdentityCode() {}

    /**
     * Whether the shape alone tells: check digits, which one code in ten passes by chance, do not count here.
     *
     * @param person whether the code stands for a person, so that a person's name may stand in its place
     */
    static boolean isNone(String code, boolean person) {
        if (person && CodedName.isLogin(code)) {
            return true;
        }
        boolean letters = true;
        boolean plain = true;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            letters &= !digit;
            plain &= digit || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
        }
        if (plain && !(person && letters && code.indexOf('_') > 0)) {
            return !letters
                    && (mayBeMedicare(code) && IdentityText.isMedicare(code)
                            || code.length() >= SHORTEST_IBAN && Ibans.isIn(code));
        }
        return person && letters && isPersonsName(code) || !isTooShort(code) && isTellingNumber(code);
    }

    private static boolean mayBeMedicare(String code) {
        return code.length() == MEDICARE && code.charAt(0) >= '1' && code.charAt(0) <= '9';
    }

    private static boolean isTellingNumber(String code) {
        return IdentityText.isTelling(code) || IdentityText.DIGITS.matcher(code).matches() && isWrittenPhone(code);
    }

    /** Whether a code is shorter than any telling number, and has no mark of an address: most pseudonyms. */
    private static boolean isTooShort(String code) {
        int digits = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (MARKS.indexOf(c) >= 0) {
                return false;
            }
        }
        boolean beginsWithDigit = Character.isDigit(code.charAt(0));
        return digits < FEWEST_DIGITS && code.length() < (beginsWithDigit ? MEDICARE : SHORTEST_DEVICE);
    }

    /** Whether neither of the two questions, asked of no person, need be put to a code: digits and letters, few enough. */
    static boolean isHarmless(String code) {
        int length = code.length();
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < length; i++) {
            char c = code.charAt(i);
            char small = (char) (c | 0x20);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += small >= 'a' && small <= 'z' ? 1 : 0;
        }
        return digits + letters == length
                && !mayBeMedicare(code)
                && length < SHORTEST_IBAN
                && !mayHaveCheckDigits(digits, letters);
    }

    /** Whether it passes check digits that most of a column pass only if it is a column of such numbers. */
    static boolean passesCheckDigits(String code) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? 1 : 0;
        }
        return mayHaveCheckDigits(digits, letters)
                && passes(code.replace(" ", "").replace("-", ""), letters == 0, letters == 1);
    }

    private static boolean mayHaveCheckDigits(int digits, int letters) {
        boolean number = letters == 0 && (digits == 10 || digits >= 13 && digits <= 19);
        boolean insurance = letters == 1 && digits == 9;
        boolean nino = letters == 3 && digits == 6;
        boolean postcode = letters >= 3 && letters <= 5 && digits >= 1 && digits <= 3;
        return number || insurance || nino || postcode;
    }

    private static boolean passes(String compact, boolean number, boolean insurance) {
        if (compact.length() == 10 && number) {
            return areDigits(compact, 0) && (CheckDigits.nhs(compact) || CheckDigits.npi(compact));
        }
        if (number) {
            return IdentityText.CARD.matcher(compact).matches() && CheckDigits.luhn(compact);
        }
        if (insurance) {
            return isLetterAndDigits(compact) && CheckDigits.germanInsurance(compact);
        }
        return IdentityText.NINO.matcher(compact).matches()
                || Whereabouts.POSTCODE.matcher(compact).matches();
    }

    private static boolean isLetterAndDigits(String compact) {
        return compact.length() == 10 && Character.isLetter(compact.charAt(0)) && areDigits(compact, 1);
    }

    private static boolean areDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPersonsName(String code) {
        return (PERSON.matcher(code).matches() || CodedName.is(code))
                        && !NO_PERSON.matcher(code).matches()
                || CodedName.isAnnounced(code);
    }

    private static boolean isWrittenPhone(String number) {
        boolean separated = number.indexOf('+') >= 0
                || number.indexOf('(') >= 0
                || THREE_THREE_FOUR.matcher(number).matches();
        return separated && IdentityText.isPhone(number);
    }
}
