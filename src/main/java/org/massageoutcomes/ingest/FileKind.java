package org.massageoutcomes.ingest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes. */
enum FileKind {
    TEXT("", ""),
    GZIP("", "\u001F\u008B"),
    ARCHIVE(
            "a spreadsheet or zip archive, not CSV; save the sheet as CSV (UTF-8), or unpack the archive",
            "PK\u0003\u0004|PK\u0005\u0006|PK\u0007\b"),
    OLD_WORKBOOK(
            "an old Excel workbook, not CSV; save the sheet as CSV (UTF-8)",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    COMPRESSED(
            "compressed in a way that is not read; decompress it, or compress it with gzip",
            "BZh91AY&SY|\u00FD7zXZ\0|(\u00B5/\u00FD|7z\u00BC\u00AF'\u001C|Rar!\u001A\u0007"),
    MARKUP(
            "a web page or XML, not CSV, though booking systems call such tables spreadsheets; open it in one, and save the"
                    + " sheet as CSV (UTF-8)",
            "<html|<HTML|<!DOCTYPE|<!doctype|<?xml|<table|<TABLE"),
    JSON("JSON, not CSV; export the sessions as CSV (UTF-8)", "[{|[\n|[\r|{\"|{\n|{\r"),
    OTHER("not CSV; export the sessions as CSV (UTF-8)", "%PDF-|SQLite format 3\0|PAR1|{\\rtf");

    private static final Pattern SPLIT = Pattern.compile("\\|");

    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    /** Bytes that tell any kind. */
    static final int LONGEST = 16;

    private final String advice;
    /** Split by bars. */
    private final String beginnings;

    FileKind(String advice, String beginnings) {
        this.advice = advice;
        this.beginnings = beginnings;
    }

    static FileKind of(byte[] firstBytes) {
        String first = new String(firstBytes, StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (!kind.beginnings.isEmpty()
                    && SPLIT.splitAsStream(kind.beginnings)
                            .anyMatch(beginning -> first.startsWith(beginning)
                                    || first.startsWith(UTF_8_MARK)
                                            && first.startsWith(beginning, UTF_8_MARK.length()))) {
                return kind;
            }
        }
        return TEXT;
    }

    boolean isReadable() {
        return this == TEXT || this == GZIP;
    }

    /** What it is and what to do, where it cannot be read. */
    String advice() {
        return advice;
    }
}
