package org.massageoutcomes.report.words;

/** A clinic's own words as a report shows them: without what does not print or turns the line around. */
public final class Label {
    private Label() {}

    /** The label, invisible and control characters as blanks, runs of blanks as one. */
    public static String shown(String label) {
        StringBuilder shown = new StringBuilder();
        label.codePoints().forEach(point -> shown.appendCodePoint(prints(point) ? point : ' '));
        return shown.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean prints(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (point & 0xfffe) != 0xfffe;
    }
}
