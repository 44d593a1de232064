package org.massageoutcomes.ingest;

/** The text of a field, and whether there is any. */
final class Cells {
    /** Of what judging a cell says: something is recorded in it. */
    static final int RECORDED = 1;

    /** It is at fault. */
    static final int FAULTY = 2;

    /** Its text is in no dictionary yet, and goes there only if its row is taken. */
    static final int NEW = 4;

    private Cells() {}

    /** Whether a text of letters and digits may say that nothing was recorded. */
    static boolean mayBeAbsent(String text) {
        char first = text.charAt(0);
        return first == 'n' || first == 'N' || first == '-';
    }

    /** Without blanks around it; empty where it says that nothing was recorded. */
    static String recorded(String cell) {
        String text = trim(cell);
        boolean absent = !text.isEmpty()
                && switch (text.charAt(0)) {
                    case '-' -> text.length() == 1;
                    case 'n', 'N' ->
                        isIgnoringCase(text, "na") || isIgnoringCase(text, "n/a") || isIgnoringCase(text, "null");
                    default -> false;
                };
        return absent ? "" : text;
    }

    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return to - from == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    /** ASCII letters only: no other letter folds into them. */
    private static boolean isIgnoringCase(String text, String lower) {
        if (text.length() != lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            char c = text.charAt(i);
            char folded = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (folded != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
