package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.study.Study;

/** Rows of a block are taken, counted as blank or set aside; and what a parser cannot go on from stops the reading. */
class BlockParserTest {
    private static final Study STUDY = Study.standard();
    private static final Fields FIELDS = Fields.of(STUDY);
    private static final List<String> HEADINGS = List.of("massage_type", "condition", "client_id", "");

    private static Layout layout(int file) {
        int[] columnOf = IntStream.range(0, FIELDS.size())
                .map(field -> HEADINGS.indexOf(FIELDS.get(field).heading()))
                .toArray();
        return new Layout(file, ',', HEADINGS.size(), columnOf, true, HEADINGS);
    }

    private static Block block(int file, int records, String text) {
        int[] lines = IntStream.range(0, records).map(i -> 2 + i).toArray();
        return new Block(layout(file), text.toCharArray(), text.length(), lines, records);
    }

    private static List<String> setAside(BlockParser parser) {
        List<String> places = new ArrayList<>();
        parser.quarantine()
                .forEachSorted(entry -> places.add(QuarantineLog.file(entry) + ":" + QuarantineLog.line(entry) + ":"
                        + QuarantineLog.rule(entry) + ":" + QuarantineLog.field(entry)));
        return places;
    }

    @Test
    void rowsAreTakenSetAsideOrBlankAndBlankOnesAreOfTheirFile() {
        BlockParser parser = new BlockParser(STUDY, FIELDS, false);
        parser.parse(block(2, 4, "regular,gout,C1,\n, ,,\nregular,gout,C1,7\n,gout,C1,\n"));
        parser.parse(block(0, 3, ",,,\n\"\n\",,\t,\nregular,gout,,\n"));
        assertThat(parser.blank(0)).isEqualTo(2);
        assertThat(parser.blank(1)).isZero();
        assertThat(parser.blank(2)).isEqualTo(1);
        assertThat(parser.blank(3)).isZero();
        assertThat(setAside(parser))
                .containsExactly(
                        "0:4:BLANK_CLIENT:" + Fields.CLIENT,
                        "2:4:NAMELESS_VALUE:" + QuarantineLog.WHOLE_ROW,
                        "2:5:BLANK_TYPE:" + Fields.TYPE);
        assertThat(new Rows(FIELDS, List.of(parser.rows())).size()).isEqualTo(1);
    }

    /** Whoever surveys wants to know of rows that are set aside, too. */
    @Test
    void labelsAreCountedOnlyForASurvey() {
        StringBuilder text = new StringBuilder();
        for (int client = 0; client < 12; client++) {
            text.append("kneading,aching,C").append(client).append(",\n");
        }
        BlockParser surveying = new BlockParser(STUDY, FIELDS, true);
        surveying.parse(block(0, 12, text.toString()));
        assertThat(surveying.commonTypes().common(label -> true)).containsExactly("kneading");
        assertThat(surveying.commonConditions().common(label -> true)).containsExactly("aching");
        BlockParser reading = new BlockParser(STUDY, FIELDS, false);
        reading.parse(block(0, 12, text.toString()));
        assertThat(reading.commonTypes().common(label -> true)).isEmpty();
    }

    @Test
    void whatIsSplitOtherwiseThanItWasScannedIsAFault() {
        BlockParser parser = new BlockParser(STUDY, FIELDS, false);
        assertThatIllegalStateException()
                .isThrownBy(() -> parser.parse(block(0, 1, "regular,gout,C1\n")))
                .withMessage("line 2 was scanned to another width than it was split");
        Block two = block(0, 2, "regular,gout,C1,\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> parser.parse(two))
                .withMessage("2 records were scanned, but 1 split");
    }

    private static Parsers parsers(int workers, AtomicInteger made) {
        return new Parsers(workers, 16, () -> {
            made.incrementAndGet();
            return new BlockParser(STUDY, FIELDS, false);
        });
    }

    private static int rows(List<BlockParser> parsed) {
        return new Rows(FIELDS, parsed.stream().map(BlockParser::rows).toList()).size();
    }

    @Test
    void everyBlockIsParsedOnceByWhicheverThread() {
        for (int blocks : new int[] {0, 1, 2, 3, 50}) {
            AtomicInteger made = new AtomicInteger();
            try (Parsers parsers = parsers(3, made)) {
                for (int i = 0; i < blocks; i++) {
                    parsers.parse(block(0, 1, "regular,gout,C1,\n"));
                }
                assertThat(rows(parsers.finish())).isEqualTo(blocks);
                assertThat(made).hasValue(3);
                assertThat(parsers.buffer()).hasSizeGreaterThanOrEqualTo(16);
            }
        }
    }

    @Test
    void aFaultOnAnotherThreadStopsTheReading() {
        try (Parsers parsers = parsers(1, new AtomicInteger())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            parsers.parse(block(0, 1, "regular,gout,C1\n"));
                        }
                        parsers.finish();
                    })
                    .withMessageContaining("another width");
        }
    }

    @Test
    void whoeverIsInterruptedWhileItReadsStops() {
        try (Parsers parsers = parsers(1, new AtomicInteger())) {
            parsers.parse(block(0, 1, "regular,gout,C1,\n"));
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(() -> parsers.parse(block(0, 1, "regular,gout,C1,\n")))
                    .withMessage("reading was interrupted");
            assertThat(Thread.interrupted()).as("and whoever called can know").isTrue();
        }
    }
}
