package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/** Which rule a text breaks that should be a date and is none, so that its hint says what to change. */
final class NotADate {
    /** Days that spreadsheets count from 1900 or 1904 to those of 1990 to 2099. */
    private static final int FIRST_SERIAL = 31_412;

    private static final int LAST_SERIAL = 73_050;

    /** No date of any kind is longer; what is longer is not looked at. */
    private static final int LONGEST = 40;

    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})([.,][0-9]+)?");
    private static final Pattern DATED = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final Pattern TIMED =
            Pattern.compile("[0-9]{4}([-/.])[0-9]{1,2}\\1[0-9]{1,2}(T| +)[0-9]{1,2}(:[0-9]{2}.*|Z?)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("[0-9]{1,2}([-/. ])[0-9]{1,2}\\1([0-9]{2}|[0-9]{4})((T|,? +)[0-9]{1,2}:[0-9]{2}.*)?");

    private NotADate() {}

    /** @param text without blanks around it, which {@link Dates#parse} does not take */
    static Rule rule(String text) {
        if (text.length() > LONGEST) {
            return Rule.NOT_A_DATE;
        }
        if (DATED.matcher(text).matches()) {
            return Rule.NO_SUCH_DAY;
        }
        if (TIMED.matcher(text).matches()) {
            return Rule.DATE_WITH_TIME;
        }
        if (YEAR_LAST.matcher(text).matches()) {
            return Rule.YEAR_NOT_FIRST;
        }
        return isSerial(text) ? Rule.DATE_SERIAL : Rule.NOT_A_DATE;
    }

    private static boolean isSerial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return false;
        }
        int days = Integer.parseInt(text.substring(0, 5));
        return days >= FIRST_SERIAL && days <= LAST_SERIAL;
    }
}
