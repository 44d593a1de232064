package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/** Tells postal addresses and codes in a text. */
final class Whereabouts {
    /** UK, in capitals. */
    static final Pattern POSTCODE = Pattern.compile("\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}"
            + "|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b");

    private static final Pattern AMERICAN_CODE = Pattern.compile("(?<![\\w-])\\d{5}-\\d{4}(?![\\w-])"
            + "|\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]"
            + "|UT|V[AT]|W[AIVY]),? \\d{5}\\b"
            + "|(?i:\\b(?:zip|postal|post|postcode|plz)(?: ?code)?\\b[ :.#]*\\d{4,5}\\b)"
            + "|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b");
    private static final Pattern BOX = Pattern.compile(
            "(?i)\\b(?:p\\. ?o\\.|po|post office) ?box +\\d|\\b(?:rr|rural route) \\d|\\bpostfach +\\d");
    private static final String NAME = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th))";
    private static final Pattern ENGLISH =
            Pattern.compile("\\b\\d{1,5}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:" + NAME + " ){1,3}"
                    + "(?:Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Terrace|Ter"
                    + "|Parkway|Pkwy|Highway|Hwy|Square|Sq|Close|Crescent|Cres|Circle|Cir|Trail|Trl|Mews|Grove|Gardens|Row|Walk"
                    + "|Hill|Quay|Alley)\\b"
                    + "|(?i:\\b\\d{1,5}[a-z]? (?:\\p{L}+ ){1,3}(?:street|avenue|boulevard|blvd)\\b)");
    private static final Pattern CONTINENTAL = Pattern.compile(
            "(?i)\\b\\p{L}+(?:stra(?:ß|ss)e|str\\.|gasse|allee|straat|laan"
                    + "|gatan|vägen|weg|platz) \\d{1,4}\\b"
                    + "|\\b\\d{1,4}(?: ?bis)?,? (?:rue|avenue|boulevard|chemin|impasse|quai|allée) \\p{L}"
                    + "|\\b(?:calle|avenida|avda\\.?|plaza|via|viale|piazza|corso|rua|ul\\.|ulica) (?:\\p{L}+\\.? ){1,4},? ?\\d{1,4}\\b");

    private Whereabouts() {}

    static boolean isIn(String text) {
        return POSTCODE.matcher(text).find()
                || AMERICAN_CODE.matcher(text).find()
                || BOX.matcher(text).find()
                || ENGLISH.matcher(text).find()
                || CONTINENTAL.matcher(text).find();
    }
}
