package org.massageoutcomes.command;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the program ends, in the numbers of sysexits.h. */
public enum ExitCode {
    OK(0, "report published, or nothing to object"),
    WRONG_USAGE(2, "wrong usage or study file"),
    DATA_UNUSABLE(65, "the data cannot be used: no usable row, too many bad rows, identities found, bad encoding"),
    INPUT_MISSING(66, "an input is missing or unreadable"),
    CANNOT_CREATE(73, "the output cannot be created"),
    FAILED_MIDWAY(74, "reading or writing failed midway"),
    BUSY(75, "another run holds this output folder");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** Every code with its meaning, as help lists them. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            meanings.put(String.valueOf(exit.code), exit.meaning);
        }
        return meanings;
    }
}
