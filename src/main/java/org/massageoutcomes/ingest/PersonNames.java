package org.massageoutcomes.ingest;

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
    private static final WordList GIVEN = WordList.of("given-names.txt");
    private static final WordList FAMILY = WordList.of("family-names.txt");

    /** Given names that are words too: with a common family name behind them, names. */
    private static final Set<String> GIVEN_OR_WORD =
            Set.of(("amber april austin bill brooklyn carol chad charlie chase "
                            + "christian crystal daisy dale dawn dean don drew earl faith florence frank gene georgia glen "
                            + "grace grant guy iris ivy jack jade jean jim joe jordan joy june kay lily marina mark max may "
                            + "noel penny ray rose rosemary ruby sandy sue sydney tim victor viola virginia")
                    .split(" "));

    /** Family names that make a place of a word before them. */
    private static final Set<String> PLACES = Set.of(
            "park hill hills green wood woods lake bay springs cross beach heath fields field bridge ford".split(" "));

    /** What is no family name, though it may have a capital. */
    private static final Set<String> CLINICAL = Set.of(
            ("disease syndrome morbus modified positive negative bilateral palsy sign test cyst fracture contracture "
                            + "deformity tenosynovitis thyroiditis neuroma neuralgia spondylitis surgery procedure operation "
                            + "method technique massage stretch protocol phenomenon tear lesion pain ache strain sprain injury "
                            + "arthritis elbow knee shoulder hip neck back foot ankle wrist hand finger thumb toe arm leg jaw "
                            + "headache migraine tendonitis tendinitis bursitis therapy clinic left right side disorder stress "
                            + "stiffness spasm cramp prosthesis manoeuvre maneuver reflex node nodes tooth ulcer training sport "
                            + "sports medicine hospital centre center release rehabilitation marathon acute chronic mild severe "
                            + "moderate upper lower and with of the or nach mit und von der bei post pre tendon tendons muscle "
                            + "muscles joint joints bone bones nerve nerves ligament ligaments disc disk discs spine spinal cuff "
                            + "tunnel band heel horse hump rib ribs scapula pelvis sacrum coccyx calf thigh shin groin hamstring "
                            + "hamstrings quadriceps quads glute glutes trap traps trapezius deltoid biceps triceps rhomboid psoas "
                            + "piriformis fascia plantar rotator repair replacement rupture reconstruction dislocation instability "
                            + "impingement tightness tension trigger point points pressure swelling scar scars graft area region "
                            + "type stage grade level levels class group scale score index rating exercise exercises posture "
                            + "rotation flexion extension abduction adduction elevation mobility movement motion range raise "
                            + "scratch press swedish relaxation deep tissue sitting standing lying walking running office desk "
                            + "work worker driver player runner syndrom krankheit zyste bruch schmerz schmerzen maladie kyste "
                            + "douleur enfermedad quiste dolor dystonia dystrophy ataxia chorea tremor edema oedema "
                            + "lymphoedema lymphedema hernia hernias gout rheumatism lupus cancer tumor tumour stroke street road "
                            + "avenue square terrace studio physio practice spa gym club salon house room suite unit retreat wellness run")
                    .split(" "));

    /** Ends of words that doctors make. */
    private static final Pattern CLINICAL_END = Pattern.compile(".*(?:itis|osis|iasis|algia|opathy|opathie|ectomy|otomy"
            + "|plasty|oscopy|oma|emia|aemia|uria|plegia|paresis|trophy|trophie|esthesia|aesthesia|lysis|listhesis|ache"
            + "|ation|ition|ment|ness|ology|therapy|therapie|gram|rheumatica|fibroma|myalgie|ism|ity)");

    /** Whose names diseases, signs and injuries bear, so that another such name may follow. */
    private static final Set<String> EPONYMS = Set.of(("achilles osgood ehlers dupuytren quervain morton baker bell "
                    + "parkinson charley scheuermann sever legg guillain raynaud sjogren crohn hashimoto graves colles pott "
                    + "lisfranc kienbock freiberg kohler panner tietze charcot erb klippel sinding brown lou becker "
                    + "duchenne marie hawkins kennedy neer apley spurling phalen tinel finkelstein lachman mcmurray thomas "
                    + "ober trendelenburg patrick faber gaenslen yergason speed jobe roos adson phelps lasegue kernig cobb "
                    + "cozen mills maudsley thompson simmonds fowler mulligan cyriax maitland graston mckenzie bowen rolf "
                    + "epley ely hoffmann babinski romberg wright allen bunnell noble clarke apprehension tommy")
            .split(" "));

    /** Such names in pairs that would be somebody's. */
    private static final Set<String> EPONYM_PAIRS =
            Set.of("tommy john", "hawkins kennedy", "larsen johansson", "marie tooth", "lou gehrig", "legg perthes");

    /** Two words with capitals that stand apart. */
    private static final Pattern APART = Pattern.compile("(?:^|[-–—/;:,(] ?)(\\p{Lu}[\\p{L}'’-]{2,}) (?:\\p{Lu}\\.? )?"
            + "(\\p{Lu}[\\p{L}'’-]+)(?= ?(?:$|[-–—/;:,()]))");

    /** How family names of many languages end, and hardly another word that has a capital. */
    private static final Pattern FAMILY_END =
            Pattern.compile(".{2,}(?:owski|ewski|inski|ynski|owska|ewska|inska|ynska|owicz|ewicz"
                    + "|czyk|czak|owiak|iewski|ienko|enko|chuk|shvili|adze|ovic|evic|ovich|evich|opoulos|opoulou|akis|idis|iadis|escu|eanu|oglu"
                    + "|sson|dottir|sdotter|strom|qvist|quist|auskas|aitis|iene|yan|ayan|ucci|acci|etti|elli|otti|aldi|inho|akova|ikova|enkova"
                    + "|ova|sdale|mann|meier|maier|meyer|mayer|huber|bauer|becker|schmidt|wala|asinghe|ratne|appa|swamy|nathan|mbe|ngwe|chukwu"
                    + "|ndlovu|stra|veen|huis|inga|uizen|land|wardena|singhe|opulos|οπουλος|οπουλου|ιδης|ιδου|ακης|ιαδης|ович|евич|овна|евна|енко"
                    + "|скии|ская|ова|ева|ов|ев)");

    /** Family names that stand first, before one or two syllables of Chinese or Korean. */
    private static final Set<String> FIRST_FAMILY =
            Set.of(("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo liang song "
                            + "zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng su lu jiang cai jia ding wei xue ye yan pan du dai xia "
                            + "zhong tian ren fan fang shi yao liao zou xiong jin lim tan ng wong chan lee ong goh chua teo koh lau cheung leung kwok lam "
                            + "kim park choi jung kang cho yoon jang shin seo kwon hwang ahn bae baek moon heo nam noh")
                    .split(" "));

    private static final String SYLLABLE = "[bcdfghjklmnpqrstwxyz]{0,2}[aeiouy]{1,3}(?:ng|n|r|k|t|p|h)?";
    private static final Pattern SURNAME_FIRST = Pattern.compile(
            "(?:^|[-–—/;:,(] ?)(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+(?:[- ]\\p{L}\\p{Ll}+)?)" + "(?= ?(?:$|[-–—/;:,()]))");
    private static final Pattern SYLLABLES = Pattern.compile(SYLLABLE + "(?:[- ]?" + SYLLABLE + ")?");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Dr|Mr|Mrs|Ms|Miss|Mister|Prof|Professor|Doctor|Herr|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra|Signora?)"
                    + "\\b\\.? +(?:\\p{Lu}\\. ?){0,2}(\\p{Lu}[\\p{L}'’-]+)");
    /** Titles in any case, and those that are words too: before a name that is known. */
    private static final Pattern TITLED_PERHAPS =
            Pattern.compile("(?i)\\b(?:dr|mr|mrs|ms|mx|miss|mister|prof|professor|doctor|herrn?|frau|fr|hr"
                    + "|fru|dhr|mevr|mevrouw|meneer|mme|mlle|monsieur|madame|señora?|sra?|don|doña|dña|signora?|sig|sig\\.ra|dott|dott\\.ssa|dra"
                    + "|pan|pani|bay|bayan|smt|shri|rev|sir|lady|ing|mag)\\b\\.? +(\\p{L}[\\p{L}'’-]+)");

    private static final Pattern INTRODUCED = Pattern.compile(
            "(?i)\\b(?:name|nom|nombre|vorname|nachname|surname|called)(?: is)? *[:=] *\\p{L}{2}|\\bmy name is \\p{L}{2}");
    private static final String PARTICLES =
            "(?i:(?:van|von|vom|zu|de|den|der|des|di|da|del|della|do|dos|la|le|el|al|bin|ben|ter|ten|af|y|e) ){0,2}";

    /** Behind words that only a person follows, two words with capitals are a name. */
    private static final Pattern POINTED_OUT =
            Pattern.compile("\\b(?i:pt|patient|client|customer|referred by|seen (?:with|by)"
                    + "|tell|ask|spoke (?:with|to)|same as|friend of|(?:wife|husband|son|daughter|mother|father|partner) of|signed(?: by)?|booked by|sent by|therapist|practitioner|kund(?:e|in)"
                    + "|patientin|klient(?:in)?|cliente?|paciente)(?i: is| was)?[:,]? +"
                    + "(\\p{Lu}[\\p{L}'’-]+) (?:\\p{Lu}\\.? ){0,2}" + PARTICLES + "(\\p{Lu}[\\p{L}'’-]+)");

    /** The same in any case, where one of the two is a name that is known. */
    private static final Pattern POINTED_OUT_PERHAPS =
            Pattern.compile("(?i)\\b(?:pt|patient|client|customer|referred by|seen (?:with|by)|tell|ask"
                    + "|spoke (?:with|to)|same as|friend of|(?:wife|husband|son|daughter|mother|father|partner) of|signed(?: by)?|booked by|sent by"
                    + "|see|therapist|practitioner|kund(?:e|in)|patientin|klient(?:in)?|cliente?|paciente)(?: is| was)?[:,]? +"
                    + "(\\p{L}[\\p{L}'’-]+) (?:\\p{L}\\.? ){0,2}" + PARTICLES + "(\\p{L}[\\p{L}'’-]+)");

    private static final Pattern FIRST_NAME_ALONE = Pattern.compile(
            "\\((\\p{Lu}\\p{L}+)\\)|\\b(?i:pt|patient|client|therapist"
                    + "|with|by|see|for|ask|call|text|ring|tell|met|wife|husband|daughter|son|mother|father) (\\p{Lu}\\p{L}+)");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}.])\\p{Lu}\\. ?(\\p{Lu}[\\p{L}'’-]++)");
    private static final String CROSSED = "’łøđı\u0307ßæœðþ";
    private static final String WORD = "\\p{L}[\\p{L}'’-]++";
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}\\p{N}'’-])(" + WORD + ")(?:, ?| (?:\\p{Lu}\\.? )?" + PARTICLES + ")(?=("
                    + WORD
                    + ")(?! +(?:disease|syndrome|surgery|procedure|operation|test|sign|fracture|palsy|cyst|deformity|method"
                    + "|technique|phenomenon)\\b))");

    private PersonNames() {}

    /** Whether a text holds somebody's name. */
    static boolean isIn(String text) {
        return any(TITLED, text, word -> !CLINICAL.contains(key(word)))
                || any(TITLED_PERHAPS, text, PersonNames::isKnown)
                || any(INITIAL, text, word -> FAMILY.contains(key(word)))
                || any(FIRST_NAME_ALONE, text, PersonNames::isGiven)
                || INTRODUCED.matcher(text).find()
                || isPointedOut(text)
                || standsApart(text)
                || hasSurnameFirst(text)
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

    private static boolean isPointedOut(String text) {
        Matcher matcher = POINTED_OUT.matcher(text);
        if (matcher.find() && !isClinical(key(matcher.group(1))) && !isClinical(key(matcher.group(2)))) {
            return true;
        }
        Matcher perhaps = POINTED_OUT_PERHAPS.matcher(text);
        while (perhaps.find()) {
            String first = key(perhaps.group(1));
            String last = key(perhaps.group(2));
            if (!isClinical(first)
                    && !isClinical(last)
                    && (GIVEN.contains(first) || GIVEN_OR_WORD.contains(first) && isFamily(last))) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsApart(String text) {
        Matcher matcher = APART.matcher(text);
        while (matcher.find()) {
            String first = key(matcher.group(1));
            String last = key(matcher.group(2));
            if (isFamily(last)
                    && !PLACES.contains(last)
                    && !isClinical(first)
                    && !isClinical(last)
                    && !EPONYMS.contains(first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSurnameFirst(String text) {
        Matcher matcher = SURNAME_FIRST.matcher(text);
        while (matcher.find()) {
            String given = key(matcher.group(2));
            if (FIRST_FAMILY.contains(key(matcher.group(1)))
                    && SYLLABLES.matcher(given).matches()
                    && List.of(given.split("[- ]")).stream().noneMatch(PersonNames::isClinical)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClinical(String word) {
        return CLINICAL.contains(word) || CLINICAL_END.matcher(word).matches();
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
                || words.size() >= 2
                        && words.size() <= 4
                        && (isName(words.get(0), words.get(words.size() - 1))
                                || isGiven(words.get(0)) && isGiven(words.get(1))
                                || words.size() == 2
                                        && isGiven(words.get(0))
                                        && words.get(1).length() > 2
                                        && !isClinical(key(words.get(1)))
                                || isName(words.get(words.size() - 1), words.get(0))
                                || words.get(0).length() == 1
                                        && (FAMILY.contains(key(words.get(1))) || isWrittenAsName(words.get(1))));
    }

    private static boolean isWrittenAsName(String word) {
        return word.length() > 3 && isCapital(word) && Character.isLowerCase(word.charAt(1)) && !isClinical(key(word));
    }

    /** Whether a word is a given name and nothing else. */
    static boolean isGiven(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return false;
            }
        }
        return isGivenKey(key(word));
    }

    /** Of a double name the first half. */
    private static boolean isGivenKey(String key) {
        int hyphen = key.indexOf('-');
        return GIVEN.contains(hyphen > 1 ? key.substring(0, hyphen) : key) || GIVEN.contains(key);
    }

    private static boolean isName(String given, String family) {
        String first = key(given);
        String last = key(family);
        boolean capitals = isCapital(given) && isCapital(family);
        if (last.length() < 2
                || CLINICAL.contains(last)
                || last.endsWith("'s")
                || EPONYM_PAIRS.contains(first + " " + last)) {
            return false;
        }
        boolean known = isFamily(last) && !(GIVEN_OR_WORD.contains(first) && PLACES.contains(last));
        boolean perhaps = capitals && !isClinical(last) && !EPONYMS.contains(first);
        return GIVEN_OR_WORD.contains(first) ? known && capitals : isGivenKey(first) && (perhaps || known);
    }

    private static boolean isKnown(String word) {
        String key = key(word);
        return !isClinical(key) && !EPONYMS.contains(key) && (GIVEN.contains(key) || FAMILY.contains(key));
    }

    /** Of a double name either half. */
    private static boolean isFamily(String key) {
        int hyphen = key.indexOf('-');
        return FAMILY.contains(key)
                || FAMILY_END.matcher(key).matches() && !EPONYMS.contains(key)
                || hyphen > 0
                        && (FAMILY.contains(key.substring(0, hyphen)) || FAMILY.contains(key.substring(hyphen + 1)));
    }

    /** Arabic and Hebrew have no small letters. */
    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !Character.isLowerCase(word.charAt(0));
    }

    private static String key(String word) {
        String key = LabelKey.of(word).toLowerCase(Locale.ROOT);
        for (int i = 0; i < key.length(); i++) {
            if (CROSSED.indexOf(key.charAt(i)) >= 0) {
                return uncrossed(key);
            }
        }
        return key;
    }

    /** As the lists of names are written. */
    private static String uncrossed(String key) {
        return key.replace('’', '\'')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("\u0307", "")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ð", "d")
                .replace("þ", "th");
    }
}
