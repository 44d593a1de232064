package org.massageoutcomes.ingest;

/** Why a row is not used; its {@link #code} stands in {@code quarantine.csv}. */
public enum Rule {
    WRONG_WIDTH(
            "the row has more or fewer fields than the header",
            "quote fields that hold the delimiter; in a comma-delimited file write decimals with a point"),
    STRAY_QUOTE(
            "a quote inside a field that is not quoted, or text after a closing quote",
            "quote the whole field and double the quotes inside it; a backslash does not escape a quote"),
    UNCLOSED_QUOTE("a quoted field is not closed", "close it; a quoted field may run over at most 100 lines"),
    FIELD_TOO_LONG("a field of more than 65,536 characters", "an export holds short labels: look at that field"),
    LABEL_TOO_LONG("an identifier or label of more than 1,000 characters", "leave notes out of the export"),
    NAMELESS_VALUE("a value under the last column, which has no heading", "give the column a heading, or empty it"),
    LEFT_OUT_TYPE(
            "a massage type that is in neither arm",
            "nothing to fix: list the type under arms in a study file to count it",
            false),
    BLANK_CLIENT("no client id", "give every session its client's pseudonym"),
    BLANK_TYPE("no massage type", "write therapeutic or regular, or a listed synonym"),
    UNKNOWN_TYPE(
            "an unknown massage type", "list the label under arms in a study file: therapeutic, regular or left_out"),
    BLANK_CONDITION("no condition", "name the condition that was treated"),
    NOT_A_DATE(
            "not a date",
            "write 2026-10-31, or 2026-10 for the month alone; 03/04/2026 or 03.04.2026 leaves open which is the month;"
                    + " dates are optional, so the column may also be left out"),
    DATE_OUT_OF_RANGE("a date before 1990 or after 2099", "check the year"),
    NOT_A_NUMBER(
            "not a number",
            "write digits alone, with a point before decimals: 7 or 88.5, not 7/10, 7d, 0x7, 1e1, nor 7,5 between commas"),
    TOO_MANY_DECIMALS("a number with more than six decimals", "round it"),
    OUT_OF_RANGE(
            "a number outside the column's range",
            "check the value and its unit; a score on another scale, 0 to 100 say, is named under outcomes in a study file"),
    IDENTITY("a text that looks like a person's identity", "remove it from the export"),
    CONFLICTING_SESSION(
            "the same session id with different contents", "keep the right row, or give each session its own id");

    private final String explanation;
    private final String hint;
    private final boolean bad;

    Rule(String explanation, String hint) {
        this(explanation, hint, true);
    }

    Rule(String explanation, String hint, boolean bad) {
        this.explanation = explanation;
        this.hint = hint;
        this.bad = bad;
    }

    /** The word of {@code quarantine.csv}, e.g. {@code wrong-width}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in a few words. */
    public String explanation() {
        return explanation;
    }

    /** What to do about it. */
    public String hint() {
        return hint;
    }

    /** Whether its rows count against the share of bad rows that an analysis stands. */
    public boolean isBad() {
        return bad;
    }
}
