package org.massageoutcomes.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers in a text, with or without blanks. */
final class Ibans {
    /** Country and length, of the SWIFT registry. */
    private static final String LENGTHS = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28"
            + "EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21"
            + "LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24"
            + "SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20";

    private static final Map<String, Integer> LENGTH = lengths();
    private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?= ?[A-Z0-9])");

    private Ibans() {}

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            lengths.put(LENGTHS.substring(i, i + 2), Integer.valueOf(LENGTHS.substring(i + 2, i + 4)));
        }
        return lengths;
    }

    static boolean isIn(String text) {
        Matcher start = START.matcher(text);
        while (start.find()) {
            String country = text.substring(start.start(), start.start() + 2);
            if (isOne(text, start.start(), LENGTH.getOrDefault(country, 0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String text, int from, int length) {
        StringBuilder iban = new StringBuilder();
        int at = from;
        for (; at < text.length() && iban.length() < length; at++) {
            char c = text.charAt(at);
            boolean inside = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (inside) {
                iban.append(c);
            } else if (c != ' ') {
                return false;
            }
        }
        boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return length > 0 && iban.length() == length && ends && CheckDigits.iban(iban.toString());
    }
}
