package org.massageoutcomes.report;

import java.time.YearMonth;
import java.util.regex.Pattern;

/** The folder of a run: the period that was analysed, {@code 2026-10} or {@code 2025-10_2026-10}, or a word. */
public record RunName(String name) {
    private static final Pattern NAME = Pattern.compile("[0-9]{4}-[0-9]{2}(_[0-9]{4}-[0-9]{2})?|undated|pooled");

    public static final RunName UNDATED = new RunName("undated");
    public static final RunName POOLED = new RunName("pooled");

    public RunName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a run: " + name);
        }
    }

    /** Months analysed, both ends included. */
    public static RunName of(YearMonth first, YearMonth last) {
        return new RunName(first.equals(last) ? first.toString() : first + "_" + last);
    }

    /** The folder of the first, second, … report under this name: {@code 2026-10}, {@code 2026-10.2}, … */
    String edition(int number) {
        return number == 1 ? name : name + "." + number;
    }

    /** Which edition a folder is; 0 where it is none of this name. */
    int editionOf(String folder) {
        if (folder.equals(name)) {
            return 1;
        }
        String suffix = folder.startsWith(name + ".") ? folder.substring(name.length() + 1) : "";
        return suffix.matches("[1-9][0-9]{0,8}") && !suffix.equals("1") ? Integer.parseInt(suffix) : 0;
    }
}
