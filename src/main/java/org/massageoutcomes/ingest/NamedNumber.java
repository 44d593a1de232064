package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a number that the words before it say is somebody's: a record, a policy, a passport, a day of birth. */
final class NamedNumber {
    private static final int FEWEST_DIGITS = 5;

    private static final Pattern NUMBER = TextPattern.of(
            "(?:(?i:\\b(?:mrn|npi|emr|ehr|med(?:\\.|ical)? rec(?:s|\\.|ords?)?|(?:medical |health )?record|chart|hospital|file"
                    + "|case|patient|client|customer|member|membership|subscriber|policy|insurance|insured|(?<!credit |debit |bank )(?:health |insurance )?card|claim|referral|invoice|booking ref\\p{L}*"
                    + "|medicare|medicaid|nhs|nino|national insurance|social security|social insurance|ssn|sin|passport"
                    + "|driver'?s? licen[cs]e|licen[cs]e|account|acct|tax|versicherten\\p{L}*|versicherungs\\p{L}*|kassen\\p{L}*"
                    + "|patienten\\p{L}*|pat\\.?|akten\\p{L}*|fall\\p{L}*|dossier|expediente|historia|seguro|p[óo]liza|mutuelle|cartella|tessera"
                    + "|dni|nie|nif|cpf|cuil|rut|curp|pesel|bsn|ahv|nir|pps|aadhaa?r|uhid|ihi|abha|nric|nik|ktp|cnp|oib|jmbg|egn|philhealth|bpjs|snils|amka|krankenkasse|assurance|mutua|nhi|pan|hcpc|ahpra|acc(?:45)?|rč|ohip|phn|hcn|ramq|vers(?=\\.)|sv|svnr|reg\\.?|registration|registry|group(?= ?(?:#|no|nr|num))|\\p{L}{3,}(?:nummer|numer|nummeret|tunnus)|sygesikring|steuer\\p{L}*|identity|identification|id)\\b)|\\b(?:NI|IC|TC|KV)\\b)"
                    + "[ .:#=-]*(?:[A-Z]{2,5} (?=[Nn]))?(?:(?:n[°ºo]|№|(?i:(?:no|nr|num|number|nummer|numero|número|id|code|card|ref|reference|de|du|der|del)\\b))[ .:#=-]*){0,3}(?i:(?:is|was) )?"
                    + "([A-Za-z]{0,6}[ -]?\\d[A-Za-z0-9]*(?:[ /-][A-Z0-9]+)*)");

    /** With three letters four digits do. */
    private static final Pattern LETTERED = TextPattern.of("(?=(?:[A-Z]*\\d){4})(?=(?:\\d*[A-Z]){3})[A-Z0-9]+");

    /** A day or month, which a record may have too. */
    private static final Pattern DATE = TextPattern.of("(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?");

    private static final String DAY =
            "(?:\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.?(?: de)? \\p{L}+(?: de| del)? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})";
    private static final Pattern BIRTH =
            TextPattern.of("(?i)\\bbirthday\\D{0,10}\\d|\\b(?:born|dob|d\\.o\\.b|birth\\p{L}*|geburts\\p{L}*|nacimiento"
                    + "|naissance|nascimento|narozen\\p{L}*|urodz\\p{L}*|synty\\p{L}*|född|født|doğum\\p{L}*|рожд\\p{L}*|γεννη\\p{L}*"
                    + "|született|születés\\p{L}*|născut\\p{L}*|rođen\\p{L}*|rojen\\p{L}*|lahir)\\b.{0,20}\\d{2}|(?:生年月日|出生|생년월일).{0,8}\\d{2}|(?<!\\p{L})(?:b\\.|geb\\.?|geboren|nar\\.|ur\\.|syn\\.|rođ\\.|szül\\.|р\\.|n[ée]e?|nacid[oa](?: el)?|nat[oa](?: il)?|nascid[oa](?: em)?)(?!\\p{L}).{0,8}"
                    + DAY);

    /** A day before the first year that a session can have. */
    private static final Pattern LONG_AGO =
            TextPattern.of("(?<![\\w./-])(?:\\d{1,2}[./-] ?\\d{1,2}[./-] ?|\\d{1,2}\\.? \\p{L}{3,9},? "
                    + "|\\p{L}{3,9} \\d{1,2}, )19[0-8]\\d(?![\\w./-])|(?<![\\w./-])19[0-8]\\d-\\d{2}-\\d{2}(?![\\w./-])"
                    + "|(?:(?:明治|大正|昭和)\\p{Nd}{1,2}|19[0-8]\\p{Nd}) ?年|\\p{Nd}{1,2} ?[日일] ?(?:生|出生|생)");

    private NamedNumber() {}

    static boolean isIn(String text) {
        if (BIRTH.matcher(text).find() || LONG_AGO.matcher(text).find()) {
            return true;
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String found = number.group(1);
            if ((found.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                            || LETTERED.matcher(found).matches())
                    && !DATE.matcher(found).matches()) {
                return true;
            }
        }
        return false;
    }
}
