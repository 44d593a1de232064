package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of a list is found where it lies, and nothing else. */
class WordListTest {
    private static Set<String> words(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"given-names.txt", "family-names.txt"})
    void everyWordIsFoundAndNoneThatIsCutLengthenedOrInTheHead(String resource) throws IOException {
        Set<String> words = words(resource);
        WordList list = WordList.of(resource);
        assertThat(words).hasSizeGreaterThan(1_000).allMatch(list::contains);
        assertThat(words).noneMatch(word -> list.contains(word + "#") || list.contains("!" + word));
        assertThat(List.of("", "~", "!", "(https://github.com/joke2k/faker,", "#", "\u4000"))
                .noneMatch(list::contains);
        assertThat(words.stream()
                        .map(word -> word.substring(0, word.length() - 1))
                        .filter(list::contains))
                .as("shorter ones that are words too")
                .allMatch(words::contains);
    }

    @Test
    void aListThatIsNotThereIsAFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WordList.of("no-such-list.txt"))
                .withMessageContaining("no-such-list.txt");
    }
}
