package org.massageoutcomes.ingest;

/** Check digits of numbers that name a person or an account; arguments are digits without separators. */
final class CheckDigits {
    private static final int FRENCH_MODULUS = 97;

    private CheckDigits() {}

    /** ISO/IEC 7812: payment cards. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** ISO/IEC 7064 MOD 97-10 of an IBAN, its first four characters moved to the end. */
    static boolean iban(String iban) {
        String moved = iban.substring(4) + iban.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < moved.length(); i++) {
            int number = Character.digit(moved.charAt(i), 36);
            remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
        }
        return remainder == 1;
    }

    /** The NHS number's modulus 11; ten digits. */
    static boolean nhs(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    /** The US National Provider Identifier; ten digits, of which the first is 1 or 2. */
    static boolean npi(String digits) {
        return (digits.charAt(0) == '1' || digits.charAt(0) == '2') && luhn("80840" + digits);
    }

    /** The French social insurance number: its key is what 97 lacks; Corsica's letters stand for 19 and 18. */
    static boolean frenchInsurance(String number, String key) {
        long digits = Long.parseLong(number.replace("2A", "19").replace("2B", "18"));
        return FRENCH_MODULUS - digits % FRENCH_MODULUS == Integer.parseInt(key);
    }

    /** The German health insurance number: a letter as two digits, then weights 1 and 2 in turn. */
    static boolean germanInsurance(String number) {
        int letter = Character.toUpperCase(number.charAt(0)) - 'A' + 1;
        String digits = (letter < 10 ? "0" : "") + letter + number.substring(1, 9);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (1 + i % 2);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == number.charAt(9) - '0';
    }
}
