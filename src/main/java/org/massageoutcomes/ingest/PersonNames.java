package org.massageoutcomes.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massageoutcomes.study.LabelKey;

/**
 * Tells names of people among words: a title and a name, or a common given name beside a family name.
 *
 * <p>Two words with capitals are no name by themselves, since labels have them too (Frozen Shoulder); nor is what
 * doctors call by a name (Bell palsy, Tommy John surgery).
 */
final class PersonNames {
    private static final Set<String> GIVEN = words("given-names.txt");
    private static final Set<String> FAMILY = words("family-names.txt");

    /** Given names that are words too: with a common family name behind them, names. */
    private static final Set<String> GIVEN_OR_WORD =
            Set.of(("amber april austin bill brooklyn carol chad charlie chase "
                            + "christian crystal daisy dale dawn dean don drew earl faith florence frank gene georgia glen "
                            + "grace grant guy iris ivy jack jade jean jim joe jordan joy june kay lily marina mark max may "
                            + "noel penny ray rose rosemary ruby sandy sue sydney tim victor viola virginia")
                    .split(" "));

    /** What is no family name, though it may have a capital. */
    private static final Set<String> CLINICAL = Set.of(("disease syndrome palsy sign test cyst fracture contracture "
                    + "deformity tenosynovitis thyroiditis neuroma neuralgia spondylitis surgery procedure operation "
                    + "method technique massage stretch protocol phenomenon tear lesion pain ache strain sprain injury "
                    + "arthritis elbow knee shoulder hip neck back foot ankle wrist hand finger thumb toe arm leg jaw "
                    + "headache migraine tendonitis tendinitis bursitis therapy clinic left right side disorder stress "
                    + "stiffness spasm cramp prosthesis manoeuvre maneuver reflex node nodes tooth ulcer training sport "
                    + "sports medicine hospital centre center release rehabilitation marathon acute chronic mild severe "
                    + "moderate upper lower and with of the or nach mit und von der bei post pre")
            .split(" "));

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Dr|Mr|Mrs|Ms|Miss|Mister|Prof|Professor|Doctor|Herr|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra|Signora?)"
                    + "\\b\\.? +(\\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?i)\\b(?:name|nom|nombre|vorname|nachname|surname|called)(?: is)? *[:=] *\\p{L}{2}|\\bmy name is \\p{L}{2}");
    private static final Pattern FIRST_NAME_ALONE =
            Pattern.compile("\\((\\p{Lu}\\p{L}+)\\)|\\b(?i:pt|patient|client|therapist"
                    + "|with|by|see|for|ask|wife|husband|daughter|son|mother|father) (\\p{Lu}\\p{L}+)");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}.])\\p{Lu}\\. ?(\\p{Lu}[\\p{L}'’-]++)");
    private static final String WORD = "\\p{L}[\\p{L}'’-]++";
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(" + WORD + ")(?:, ?| (?:\\p{Lu}\\.? )?)(?=("
                    + WORD
                    + ")(?! +(?:disease|syndrome|surgery|procedure|operation|test|sign|fracture|palsy|cyst|deformity|method"
                    + "|technique|phenomenon)\\b))");

    private PersonNames() {}

    private static Set<String> words(String resource) {
        try (InputStream in = PersonNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not beside the program's classes");
            }
            Set<String> words = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.split(" "))));
            return Set.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a text holds somebody's name. */
    static boolean isIn(String text) {
        return any(TITLED, text, word -> !CLINICAL.contains(key(word)))
                || any(INITIAL, text, word -> FAMILY.contains(key(word)))
                || any(FIRST_NAME_ALONE, text, PersonNames::isGiven)
                || INTRODUCED.matcher(text).find()
                || hasPair(text);
    }

    private static boolean any(Pattern pattern, String text, Predicate<String> confirms) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null && confirms.test(matcher.group(group))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasPair(String text) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            boolean reversed = text.charAt(pair.end(1)) == ',';
            String one = pair.group(1);
            String other = pair.group(2);
            if (isName(one, other) || reversed && isName(other, one)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words that stand for a person are a name in any order, or an initial and a family name. */
    static boolean isInCode(String code) {
        List<String> words = List.of(code.strip().split("[ ._,]+"));
        return isIn(code)
                || words.size() == 2
                        && (isName(words.get(0), words.get(1))
                                || isName(words.get(1), words.get(0))
                                || words.get(0).length() == 1 && FAMILY.contains(key(words.get(1))));
    }

    /** Whether a word is a given name and nothing else. */
    static boolean isGiven(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return false;
            }
        }
        return GIVEN.contains(key(word));
    }

    private static boolean isName(String given, String family) {
        String first = key(given);
        String last = key(family);
        boolean capitals = isCapital(given) && isCapital(family);
        if (last.length() < 2 || CLINICAL.contains(last) || last.endsWith("'s")) {
            return false;
        }
        boolean known = FAMILY.contains(last);
        return GIVEN.contains(first) ? capitals || known : GIVEN_OR_WORD.contains(first) && known && capitals;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static String key(String word) {
        return LabelKey.of(word).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
