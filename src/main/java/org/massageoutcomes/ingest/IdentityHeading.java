package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells headings of columns that identify people. */
final class IdentityHeading {
    /** Words that name an identity wherever they stand in a heading. */
    private static final Set<String> TELLING = words(
            "email mail mailadres courriel correo phone telephone tel telefon telefoon telefono handy mobile cell "
                    + "cellphone fax surname lastname firstname forename fullname nickname vorname nachname "
                    + "familienname voornaam achternaam prenom apellido apellidos nombre nom naam dob birthdate "
                    + "birthday birthdatum birthplace geburtsdatum geboortedatum naissance nacimiento address "
                    + "adresse adres direccion street strasse straat zip zipcode postcode postalcode plz ssn nino "
                    + "mrn npi mbi iban passport passeport reisepass nif dni bsn signature photo selfie licence "
                    + "license whatsapp facebook instagram skype initials guardian kin kvnr ahv");

    private static final Pattern PHRASES = Pattern.compile(
            "\\b(?:e mail|date of birth|birth date|birth day|born on|born|postal code|post code|social security"
                    + "|national insurance|national id|nhs (?:number|no|id)|nhs|medical record|record number"
                    + "|health card|chart (?:number|no)|next of kin|emergency contact|contact (?:number|no|details)"
                    + "|credit card|card number|account number|bank account|ip address|mac address|tax id"
                    + "|driver s? ?licen[cs]e|insurance (?:number|no|id|policy)|policy (?:number|no|id)|insured"
                    + "|member (?:id|number|no)|medicare (?:id|number|no)|medicaid (?:id|number|no)|home town)\\b");

    /** Things, not people, that may have a name. */
    private static final Set<String> NAMED_THINGS = words(
            "clinic site branch location practice centre center massage treatment service session therapy modality "
                    + "technique condition diagnosis complaint movement joint muscle product file study outcome "
                    + "measure test room package column");

    /** Kinds of insurance are no identity; a policy is. */
    private static final Set<String> KINDS = words("type kind status category class covered");

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private IdentityHeading() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    static boolean names(String heading) {
        String split = INNER_CAPITAL.matcher(heading).replaceAll(" ");
        String text = NO_LETTERS.matcher(Headings.key(split)).replaceAll(" ").strip();
        List<String> words = Arrays.asList(text.split(" "));
        if (PHRASES.matcher(text).find() || words.stream().anyMatch(TELLING::contains)) {
            return true;
        }
        Set<String> set = words.stream().collect(Collectors.toSet());
        boolean person = set.contains("name") || set.contains("names") || text.endsWith("name");
        if (person) {
            return set.stream().noneMatch(NAMED_THINGS::contains);
        }
        return (set.contains("insurance") || set.contains("versicherung"))
                && set.stream().noneMatch(KINDS::contains);
    }
}
