package org.massageoutcomes.ingest;

import java.util.regex.Pattern;

/** Tells postal addresses and codes in a text. */
final class Whereabouts {
    /** UK, in capitals. */
    static final Pattern POSTCODE = TextPattern.of("\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}"
            + "|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b");

    private static final Pattern AMERICAN_CODE = TextPattern.of("(?<![\\w-])\\d{5}-\\d{4}(?![\\w-])"
            + "|\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]"
            + "|UT|V[AT]|W[AIVY]),? \\d{5}\\b"
            + "|(?i:\\b(?:zip|postal|post|postcode|plz)(?: ?code)?\\b[ :.#]*\\d{4,5}\\b)"
            + "|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b");
    private static final Pattern BOX = TextPattern.of(
            "(?i)\\b(?:p\\. ?o\\.|g?po|post office) ?box +\\d|\\b(?:rr|rural route) \\d|\\bpostfach +\\d");
    private static final String NAME = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th))";
    private static final Pattern ENGLISH =
            TextPattern.of("\\b\\d{1,5}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:" + NAME + " ){1,3}"
                    + "(?:Streets?|St|Avenue|Ave|Av|Roads?|Rd|Lane|Ln|Drives?|Dr|Boulevard|Blvd|Way|Courts?|Ct|Place|Pl|Terrace"
                    + "|Ter|Parkways?|Pkwy|Highway|Hwy|Squares?|Sq|Close|Crescent|Cres|Circles?|Cir|Trail|Trl|Mews|Groves?"
                    + "|Gardens?|Row|Walks?|Hills?|Quay|Alley|Annex|Bend|Bluffs?|Bridge|Brooks?|Bypass|Canyon|Causeway|Cliffs?"
                    + "|Common|Copse|Corners?|Cottages|Coves?|Creek|Crest|Crossing|Crossroads?|Dale|Estates?|Expressway|Ferry"
                    + "|Fields?|Fords?|Forest|Freeway|Gate|Gateway|Glens?|Greens?|Harbors?|Haven|Heights|Hollow|Islands?|Isle"
                    + "|Junctions?|Knolls?|Lakes?|Landing|Lodge|Loop|Manors?|Meadows?|Mills?|Motorway|Mount|Mountains?|Orchard"
                    + "|Overpass|Parks?|Passage|Pike|Pines|Plains?|Plaza|Prairie|Ranch|Ridges?|Rise|River|Route|Shoals?|Shores?"
                    + "|Springs?|Stream|Summit|Throughway|Turnpike|Underpass|Valleys?|Parade|Pde|Esplanade|Strand|Embankment|Promenade|Viaduct|Views?|Villages?|Ville|Vista|Wells)\\b"
                    + "|(?i:\\b\\d{1,5}[a-z]? (?:\\p{L}+ ){1,3}(?:street|avenue|boulevard|blvd)\\b)"
                    + "|\\b(?:Apt|Ap|Bloc|Apartment|Suite|Flat|Lgh|Wohnung|Dpto|Piso|Appartement|Interno)\\.? ?\\d+[A-Za-z]?\\b"
                    + "|(?i:\\b(?:liv(?:es|ing) (?:at|in)|resides at|home visit(?: at| to)?|moved to|(?:home )?address|pick(?:ed)? ?up at|wohnhaft"
                    + "|adresse|domicilio))[ :]+"
                    + "(?:\\d{1,5}\\b|\\p{L}[\\p{L}'’.-]+,? (?:[\\p{L}'’.-]+,? ){0,4}\\d{1,5}[a-z]?\\b)");
    private static final String HOUSE = " \\d{1,5} ?[a-zA-Z]?\\b";
    private static final Pattern CONTINENTAL =
            TextPattern.of("(?i:\\b\\p{L}+(?:stra(?:ß|ss)e|str\\.|gasse|allee|straat|laan"
                    + "|gatan|vägen|weg|platz)" + HOUSE + ")"
                    + "|\\b\\p{Lu}\\p{L}+(?:ring|damm|ufer|hof|park|pad|plein|dreef|kade|gracht|singel|steeg|dijk|gränd|allén|gata|väg"
                    + "|vej|gade|stræde|veien|vegen|gaten|katu|tie|kuja|polku)" + HOUSE
                    + "|\\b\\p{Lu}\\p{L}+ (?:Sokak|Sokağı|Caddesi|Cd\\.|Sk\\.|Bulvarı|[Vv]äg|[Gg]ata|[Vv]ej|[Uu]tca|[Úú]t|[Tt]ér"
                    + "|[Uu]lica|[Cc]esta|[Nn]áměstí)" + HOUSE
                    + "|\\b(?:Am|Im|An der|An den|Auf der|Auf dem|In der|In den|Zum|Zur|Unter den) \\p{Lu}\\p{L}+"
                    + HOUSE
                    + "|(?i:\\b\\d{1,5}(?: ?bis)?,? (?:rue|avenue|boulevard|chemin|impasse|quai|allée|alameda|rua|travessa|place) \\p{L})"
                    + "|(?i:\\b(?:rue|calle|avenida|avda\\.?|paseo|plaza|carrera|camino|rambla|ronda|rua|travessa|alameda|rodovia|via"
                    + "|viale|piazza|corso|contrada|rotonda|borgo|strada|largo|vicolo|ul\\.|ulica|al\\.|aleja|szosa|plac|osiedle|os\\."
                    + "|strada|bulevardul|nám\\.|jalan|jl\\.) (?:[\\p{L}'’.]+ ){1,4},? ?(?:no?\\.? ?|s/n|nº ?)?\\d{1,5}[a-z]?\\b)"
                    + "|\\p{L}{3,} \\d{1,4} ?[a-zA-Z]?\\b[^,]{0,20}, \\d{2}[- ]?\\d{2,3}(?:-\\d{3}| \\d{2})? \\p{Lu}\\p{Ll}+"
                    + "|\\b(?!(?:19|20)\\d\\d)[1-9]\\d{3} ?[A-Z]{2} \\p{Lu}\\p{Ll}+");

    /** A code that only a post office writes so, or one with its town or country. */
    private static final Pattern TOWN = TextPattern.of(
            "\\b(?:\\d{4}-\\d{3}|\\d{2}-\\d{3}) \\p{Lu}\\p{Ll}+|\\b\\d{5}-\\d{3}\\b"
                    + "|\\b(?:D|A|CH|F|I|B|DK|SE|FI|NO|PL|CZ|SK|SI|HR|LT|LV)-\\d{4,5} \\p{Lu}\\p{Ll}"
                    + "|\\p{L} \\d{1,4} ?[a-zA-Z]?, \\d{6} \\p{Lu}\\p{Ll}+|, \\d{3} \\d{2} \\p{Lu}\\p{Ll}{2,}"
                    + "|\\b(?:NSW|VIC|QLD|TAS),? \\d{4}\\b|\\p{Ll},? (?:ACT|WA|SA|NT) \\d{4}\\b"
                    + "|\\b[AC-FHKNPRTV-Y]\\d[0-9W] [0-9AC-FHKNPRTV-Y]{4}\\b"
                    + "|(?i:\\b(?:c\\.?p\\.?|cap|cep|ps[čc]|postnr|postnummer|eircode|pin(?: ?code)?|irsz)\\b[ :.]*\\d{3} ?\\d{2,3}\\b)"
                    + "|(?i:\\b\\d{1,4} (?!mile|day|week|month|year)\\p{L}{3,} (?:road|lane|crescent|terrace|rd|ln)\\b)");

    private Whereabouts() {}

    static boolean isIn(String text) {
        return POSTCODE.matcher(text).find()
                || AMERICAN_CODE.matcher(text).find()
                || BOX.matcher(text).find()
                || ENGLISH.matcher(text).find()
                || CONTINENTAL.matcher(text).find()
                || TOWN.matcher(text).find()
                || Streets.isIn(text);
    }
}
