package org.massageoutcomes.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet leaves where an identifier or a label was: different ones look the same after it. */
final class SpreadsheetTrace {
    /** A lookup without a result, in the languages of spreadsheets; every other error ends in a mark. */
    private static final Set<String> NOT_AVAILABLE =
            Set.of("#N/A", "#NV", "#N/D", "#N/B", "#I/T", "#YOK", "#BRAK", "#HIÁNYZIK", "#Н/Д");

    private static final Pattern ERROR = Pattern.compile("#[\\p{Lu}/0¡¿]{2,12}[!?]|##+");

    /** Digits of a long number are gone. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("-?[0-9](?:[.,][0-9]+)?E\\+[0-9]{2,3}");

    private SpreadsheetTrace() {}

    /** What is wrong with a label; null: nothing. */
    static @Nullable Rule ofLabel(String text) {
        return text.startsWith("#")
                        && (NOT_AVAILABLE.contains(text) || ERROR.matcher(text).matches())
                ? Rule.SPREADSHEET_ERROR
                : null;
    }

    /** What is wrong with an identifier; null: nothing. */
    static @Nullable Rule ofIdentifier(String text) {
        return text.indexOf("E+") > 0 && POWER_OF_TEN.matcher(text).matches() ? Rule.SHORTENED_ID : ofLabel(text);
    }
}
