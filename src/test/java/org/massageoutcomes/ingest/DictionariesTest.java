package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dictionaries of texts and numbers say what a map would, whatever they hold and however far they grew. */
class DictionariesTest {
    /** Short ids, long ones, and letters of one, two and three bytes; many share their beginning. */
    private static List<String> texts(int seed, int count) {
        Random random = new Random(seed);
        String letters = "ab-_Z9 \u00E9\u00FF\u0100\u0416\u3FFF\u4000\u7AD9\uFFFD\uD83D\uDE00";
        Set<String> texts = new TreeSet<>();
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(14);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt(random.nextInt(random.nextInt(4) == 0 ? letters.length() : 6)));
            }
            texts.add(text.toString());
        }
        List<String> shuffled = new ArrayList<>(texts);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void textsComeBackLetterForLetter() {
        Texts list = new Texts();
        List<String> texts = texts(1, 700);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(list.add(texts.get(i))).isEqualTo(i);
        }
        assertThat(list.add("")).isEqualTo(700);
        assertThat(list.size()).isEqualTo(701);
        assertThat(list.get(700)).isEmpty();
        assertThat(IntStream.range(0, 700).mapToObj(list::get)).isEqualTo(texts);
    }

    @Test
    void aTextIsEqualToItselfAndToNoOther() {
        Texts list = new Texts();
        Texts other = new Texts();
        List<String> texts = new ArrayList<>(texts(2, 60));
        texts.addAll(
                List.of("", "abcdefgh", "abcdefgi", "abcdefghi", "bcd\u00E9", "bcd\u00E9c", "\u4000\u4000", "bcd"));
        assertThat(texts).doesNotHaveDuplicates();
        texts.forEach(list::add);
        texts.forEach(other::add);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                assertThat(list.equals(i, texts.get(j))).isEqualTo(i == j);
                assertThat(list.equals(i, other, j)).isEqualTo(i == j);
            }
        }
    }

    @Test
    void aTextsHashIsThatOfItsPlaceAndDifferentTextsHaveDifferentOnes() {
        Texts list = new Texts();
        List<String> texts = texts(3, 3_000);
        Set<Long> hashes = new HashSet<>();
        Set<Integer> lower = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            list.add(texts.get(i));
            assertThat(list.hash(i)).isEqualTo(Texts.hash(texts.get(i)));
            hashes.add(list.hash(i));
            lower.add((int) list.hash(i));
        }
        assertThat(hashes).hasSize(3_000);
        assertThat(lower).as("of 2³² hardly two of 3,000 meet").hasSizeGreaterThan(2_990);
        assertThat(Texts.hash("ab")).isNotEqualTo(Texts.hash("ba"));
    }

    @Test
    void aListThatGaveBackItsRoomHoldsNoText() {
        Texts list = new Texts();
        list.add("one");
        list.clear();
        assertThat(list.size()).isZero();
    }

    @Test
    void codesAreGivenInTheOrderOfTheFirstMeeting() {
        Vocabulary vocabulary = new Vocabulary();
        List<String> texts = texts(5, 5_000);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(vocabulary.codeOf(texts.get(i))).isEqualTo(i + 1);
            assertThat(vocabulary.codeOf(texts.get(i / 2))).isEqualTo(i / 2 + 1);
        }
        assertThat(vocabulary.size()).isEqualTo(5_001);
        assertThat(vocabulary.text(0)).isEmpty();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            long packed = PackedId.of(text);
            assertThat(vocabulary.text(i + 1)).isEqualTo(text);
            assertThat(vocabulary.packed(i + 1)).isEqualTo(packed);
            assertThat(packed >= 0 ? vocabulary.find(packed) : vocabulary.find(text))
                    .isEqualTo(i + 1);
        }
        assertThat(vocabulary.find("a text that nobody added")).isEqualTo(Vocabulary.NONE);
        assertThat(vocabulary.find(PackedId.of("nobody"))).isEqualTo(Vocabulary.NONE);
    }

    @Test
    void aDictionaryIsPackedWhereEveryTextIsShortAndPlain() {
        Vocabulary vocabulary = new Vocabulary();
        assertThat(vocabulary.isPacked()).isTrue();
        vocabulary.codeOf("C0001");
        assertThat(vocabulary.isPacked()).isTrue();
        vocabulary.codeOf("client 1");
        assertThat(vocabulary.isPacked()).isFalse();
    }

    @Test
    void dictionariesThatAreJoinedTellWhereEachTextWent() {
        List<String> texts = texts(6, 300);
        Vocabulary one = new Vocabulary();
        Vocabulary two = new Vocabulary();
        texts.subList(0, 200).forEach(one::codeOf);
        texts.subList(100, 300).forEach(two::codeOf);
        int[] codes = one.addAll(two);
        assertThat(codes).hasSize(201);
        assertThat(one.size()).isEqualTo(301);
        for (int code = 0; code < codes.length; code++) {
            assertThat(one.text(codes[code])).isEqualTo(two.text(code));
        }
    }

    @Test
    void idsAreRankedByTheirCodePointsWhetherTheyPackOrNot() {
        for (List<String> texts : List.of(List.of("b", "a1", "Z", "a", "-", "_"), texts(7, 400))) {
            Vocabulary vocabulary = new Vocabulary();
            texts.forEach(vocabulary::codeOf);
            IdCodes ids = new IdCodes(vocabulary);
            List<String> inOrder = new ArrayList<>(texts);
            inOrder.add("");
            inOrder.sort(CodePointOrder.INSTANCE);
            assertThat(ids.size()).isEqualTo(inOrder.size());
            assertThat(ids.shown())
                    .isEqualTo(inOrder.stream().map(LabelText::shown).toList());
            for (int place = 0; place < inOrder.size(); place++) {
                assertThat(vocabulary.text(ids.codeAt(place))).isEqualTo(inOrder.get(place));
                assertThat(ids.rank(ids.codeAt(place))).isEqualTo(place);
            }
        }
    }

    @Test
    void numbersHaveTheCodeOfTheirFirstMeeting() {
        Random random = new Random(8);
        LongCodes codes = new LongCodes();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            long number = random.nextInt(3) == 0 ? random.nextInt(1_000) : random.nextLong(1L << random.nextInt(8, 60));
            expected.putIfAbsent(number, expected.size());
            assertThat(codes.codeOf(number)).isEqualTo(expected.get(number));
        }
        assertThat(codes.size()).isEqualTo(expected.size());
        expected.forEach((number, code) -> assertThat(codes.number(code)).isEqualTo(number));
    }

    /** Every text of up to two letters, and some of ten: numbers are in the order of texts, and lead back to them. */
    @Test
    void shortIdsAsNumbersAreInTheOrderOfTheirTexts() {
        List<String> letters = List.of("-", "0", "9", "A", "Z", "_", "a", "z");
        TreeMap<Long, String> textByNumber = new TreeMap<>();
        Set<String> texts = new TreeSet<>(List.of("", "zzzzzzzzzz", "----------", "zzzzzzzzz", "C000000001"));
        for (String one : letters) {
            texts.add(one);
            for (String other : letters) {
                texts.add(one + other);
            }
        }
        texts.forEach(text -> textByNumber.put(PackedId.of(text), text));
        assertThat(textByNumber.values()).containsExactlyElementsOf(texts);
        textByNumber.forEach((number, text) -> assertThat(PackedId.text(number)).isEqualTo(text));
        assertThat(textByNumber.firstKey()).isZero();
        assertThat(Arrays.asList("abcdefghijk", "a b", "\u00E9", "a.b", "a\u0161", "\u0130"))
                .allSatisfy(text -> assertThat(PackedId.of(text)).isEqualTo(PackedId.NONE));
    }
}
