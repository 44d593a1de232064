package org.massageoutcomes.ingest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.massageoutcomes.study.Nearest;

/** Headings and labels as sets of words, those that mean the same made one: for guesses that people then check. */
final class Words {
    private static final int SHORTEST_MISSPELT = 5;

    /** One letter more than in {@link Misspelt}: a word stands alone, a heading is often two. */
    private static final int SHORTEST_MISSPELT_TWICE = 9;

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+\\p{L}{0,4}");

    /** English, German, French and Spanish words by the one they stand for; for nothing, where they say nothing. */
    private static final Map<String, List<String>> MEANINGS = meanings(
            "before: pre prior initial start beginning begin baseline arrival intake entry vorher vor avant antes first",
            "after: post end final finish exit leaving discharge departure nachher nach apres despues last",
            "client: patient customer subject participant guest person kunde kunden kundin klient klientin patientin cliente"
                    + " paciente member proband probandin teilnehmer teilnehmerin",
            "therapist: practitioner provider masseur masseuse clinician therapeut therapeutin terapeuta therapeute staff",
            "id: code key number no nr num guid uuid pseudonym ref reference identifier nummer numero",
            "type: kind style category sort art tipo typ",
            "clinic: site branch location center centre practice praxis standort filiale sede clinica clinique studio",
            "condition: diagnosis diagnose diagnostic diagnostico dx complaint complaints problem indication ailment"
                    + " beschwerde beschwerden leiden pathology dolencia",
            "date: datum fecha day tag dt data dato",
            "session: visit appointment booking sitzung termin seance sesion cita",
            "treatment: behandlung traitement tratamiento anwendung service",
            "massage: masaje massagen massages",
            "pain: schmerz schmerzen douleur dolor",
            "mobility: beweglichkeit mobilite movilidad",
            "strength: kraft fuerza force",
            "sex: gender geschlecht sexo sexe",
            "price: fee cost amount charge preis prix precio betrag",
            "duration: dauer duree duracion",
            "pressure: druck presion pression",
            "joint: gelenk articulation articulacion",
            "movement: motion bewegung movimiento mouvement",
            "client id: kundennummer patientennummer kundennr patientennr",
            "treatment type: behandlungsart massageart anwendungsart",
            "session date: behandlungsdatum sitzungsdatum termindatum",
            "session id: sitzungsnr sitzungsnummer terminnr terminnummer buchungsnr buchungsnummer behandlungsnr",
            "therapeutic: therapeutisch therapeutische therapeutique terapeutico terapeutica",
            "medical: medizinisch medizinische medicale medico",
            "classic: klassisch klassische classique clasico clasica classical",
            "swedish: schwedisch schwedische suedois suedoise sueco sueca",
            "relaxation: relax relaxing entspannung entspannungsmassage relajante relaxante",
            "sports: sportmassage sportive deportivo deportiva",
            "deep tissue: deeptissue tiefengewebe tiefengewebsmassage",
            "trigger point: triggerpoint triggerpoints triggerpunkt",
            "hot stone: hotstone hotstones",
            "aromatherapy: aroma",
            "prenatal: pregnancy schwangerschaft schwangerschaftsmassage",
            ": what which who how the of a an at in on for and und de la du der die das with given score scale rating level value wert min mins"
                    + " minute minutes hour hr deg degrees points");

    private Words() {}

    private static Map<String, List<String>> meanings(String... lines) {
        Map<String, List<String>> meanings = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String meaning = line.substring(0, colon);
            List<String> words = meaning.isEmpty() ? List.of() : List.of(meaning.split(" "));
            for (String synonym : List.of(line.substring(colon + 1).strip().split(" "))) {
                meanings.put(synonym, words);
            }
        }
        return meanings;
    }

    /** The words of a heading or label, without numbers and without words that say nothing. */
    static Set<String> of(String text) {
        String key = Headings.key(INNER_CAPITAL.matcher(text).replaceAll(" "));
        Set<String> words = new LinkedHashSet<>();
        for (String word : List.of(APART.split(key, -1))) {
            if (!word.isEmpty() && !NUMBER.matcher(word).matches()) {
                words.addAll(MEANINGS.getOrDefault(word, List.of(word)));
            }
        }
        return words;
    }

    /** Whether every one of the wanted words is among the others, but for a slip of the pen. */
    static boolean areAllIn(Set<String> wanted, Set<String> words) {
        return !wanted.isEmpty() && wanted.stream().allMatch(word -> isIn(word, words));
    }

    private static boolean isIn(String word, Set<String> words) {
        if (words.contains(word)) {
            return true;
        }
        int edits = word.length() >= SHORTEST_MISSPELT_TWICE ? 2 : word.length() >= SHORTEST_MISSPELT ? 1 : 0;
        return edits > 0
                && words.stream()
                        .anyMatch(other -> other.length() >= SHORTEST_MISSPELT
                                && Math.abs(other.length() - word.length()) <= edits
                                && Nearest.edits(word, other) <= edits);
    }
}
