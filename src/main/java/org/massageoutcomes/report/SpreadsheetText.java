package org.massageoutcomes.report;

/** Text that a spreadsheet takes for text, whatever a clinic wrote in its labels. */
public final class SpreadsheetText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text, with an apostrophe before it where a spreadsheet would run it. */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isInvisible(text.charAt(first))) {
            first++;
        }
        boolean runs = first < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
        return runs ? "'" + text : text;
    }

    private static boolean isInvisible(char c) {
        boolean blank = Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
        return blank || Character.isISOControl(c) && STARTS_A_FORMULA.indexOf(c) < 0;
    }
}
