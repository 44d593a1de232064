package org.massageoutcomes.ingest;

import java.util.Set;
import java.util.regex.Pattern;

/** What is no name beside a given name, though it may have a capital: words of clinics, and the names that diseases bear. */
final class ClinicalWords {
    /** What is no family name, though it may have a capital. */
    private static final Set<String> WORDS = Set.of(
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
                            + "avenue square terrace studio physio practice spa gym reha yoga kopf cabeza voet kuit bacak club salon house room suite unit retreat wellness run")
                    .split(" "));

    /** Ends of words that doctors make. */
    private static final Pattern ENDS = Pattern.compile(".*(?:itis|osis|iasis|algia|opathy|opathie|ectomy|otomy"
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

    private ClinicalWords() {}

    /** Whether a word is one, by the list alone. */
    static boolean areListed(String key) {
        return WORDS.contains(key);
    }

    /** Whether a word is one, by the list or by how it ends. */
    static boolean hold(String key) {
        return WORDS.contains(key) || ENDS.matcher(key).matches();
    }

    static boolean isEponym(String key) {
        return EPONYMS.contains(key);
    }

    static boolean areEponyms(String first, String last) {
        return EPONYM_PAIRS.contains(first + " " + last);
    }
}
