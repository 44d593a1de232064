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
    FIELD_TOO_LONG(
            "a field of more than 65,536 characters, or a row of more than 262,144",
            "an export holds short labels: look at that field"),
    LABEL_TOO_LONG("an identifier or label of more than 1,000 characters", "leave notes out of the export"),
    SPREADSHEET_ERROR(
            "a spreadsheet's error, such as #N/A, where an identifier or label belongs",
            "mend its formula and export again; leave the field empty where nothing was recorded"),
    SHORTENED_ID(
            "an identifier that a spreadsheet made a power of ten of, such as 2.03E+11",
            "different identifiers look the same now: take them anew from where they came, and format the column as text"
                    + " before opening or saving it"),
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
    YEAR_NOT_FIRST(
            "a date that does not begin with its year",
            "write 2026-10-31: 03/04/2026 or 03.04.2026 leaves open which is the month;"
                    + " dates are optional, so the column may also be left out"),
    DATE_WITH_TIME(
            "a date with a time of day",
            "keep the date alone: in a spreadsheet, format the column as yyyy-mm-dd before it is saved as CSV"),
    DATE_SERIAL(
            "a spreadsheet's count of days in place of a date",
            "format the column as a date, yyyy-mm-dd, before it is saved as CSV"),
    NO_SUCH_DAY(
            "a day or month that the calendar has not",
            "look the date up: months go from 01 to 12, and 29 February comes in leap years alone"),
    NOT_A_DATE(
            "not a date",
            "write 2026-10-31, or 2026-10 for the month alone, with hyphens and two digits each for month and day;"
                    + " dates are optional, so the column may also be left out"),
    DATE_OUT_OF_RANGE("a date before 1990 or after 2099", "check the year"),
    SCORE_WITH_SCALE("a score with its scale beside it", "write the score alone: 7, not 7/10"),
    DECIMAL_COMMA(
            "a decimal comma in a file with commas between fields",
            "write decimals with a point, or export with semicolons between fields, where a decimal comma is read"),
    THOUSANDS_MARK("a number with marks between thousands", "write 1234.5, not 1,234.5 or 1.234,5 or 1 234.5"),
    NUMBER_WITH_UNIT(
            "a number with a unit or a letter",
            "write the number alone, without degrees, minutes, per cent or currency; no kind of number ends in a letter"),
    DATE_FOR_NUMBER(
            "a date or time where a number belongs",
            "spreadsheets make a date of 7/10 or 3-4: format the column as a number before typing or importing;"
                    + " write a length of time in minutes, 90 for 1:30"),
    RANGE_FOR_NUMBER(
            "a range or bound where one number belongs",
            "write the number that was recorded, or leave the field empty where it was not one"),
    WORD_FOR_NUMBER("a word or sign where a number belongs", "leave the field empty where no number was recorded"),
    FOREIGN_DIGITS(
            "a number in digits or with a minus sign of another alphabet",
            "write it with 0 to 9 and the keyboard's hyphen"),
    NOT_A_NUMBER(
            "not a number",
            "write digits alone, with one point before decimals and digits on either side of it: 7, 0.5 or 88.5,"
                    + " not .5, 7., 1e1 or 0x7"),
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
